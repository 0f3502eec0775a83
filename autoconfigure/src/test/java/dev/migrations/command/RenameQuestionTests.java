/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.migrations.command;

import java.nio.file.Path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * R07, R08: whoever sits at a terminal is asked about a rename, and nobody else.
 */
class RenameQuestionTests {

	private static final String QUESTION = "Was person.name renamed to full_name (varchar(40))? [y/N]";

	@TempDir
	private Path project;

	@ParameterizedTest
	@ValueSource(strings = { "y\n", " YES \n" })
	void r07RenamesWhenTheAnswerIsYes(String answer) {
		assertThat(fixture().answering(answer).succeed("generate", "-m", "x")).contains(QUESTION)
			.contains("Detected:  rename column person.name to full_name")
			.doesNotContain("add column");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "n\n", "", "what?\n" })
	void r07RenamesNothingUnlessTheAnswerIsYes(String answer) {
		assertThat(fixture().answering(answer).succeed("generate", "-m", "x")).contains(QUESTION)
			.contains("Detected:  add column person.full_name")
			.doesNotContain("rename column");
	}

	@Test
	void r07AsksNothingForADryRun() {
		assertThat(fixture().answering("y\n").succeed("generate", "-m", "x", "--dry-run")).doesNotContain("[y/N]");
	}

	@Test
	void r08AsksNobodyWhereThereIsNoTerminal() {
		assertThat(fixture().succeed("generate", "-m", "x")).contains("Detected:  add column person.full_name")
			.contains("--rename person.name=full_name")
			.doesNotContain("[y/N]");
	}

	private CommandFixture fixture() {
		CommandFixture fixture = new CommandFixture(this.project, TestDatabase.H2).entities(Person.class);
		fixture.succeed("init");
		fixture.succeed("generate", "-m", "initial");
		fixture.succeed("upgrade");
		return fixture.entities(Renamed.class);
	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class Person {

		@Id
		private Long id;

		@Column(length = 40)
		private String name;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class Renamed {

		@Id
		private Long id;

		@Column(length = 40)
		private String fullName;

	}

}
