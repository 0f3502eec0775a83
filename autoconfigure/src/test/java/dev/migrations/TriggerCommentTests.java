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

package dev.migrations;

import java.nio.file.Path;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.scenario.Scenario;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trigger keeps its comment where H2 copies the table, which it does without the
 * comments of triggers.
 */
class TriggerCommentTests {

	@TempDir
	private Path root;

	private Scenario scenario;

	@BeforeEach
	void open() {
		this.scenario = Scenario.on(TestDatabase.H2, this.root);
	}

	@AfterEach
	void close() {
		this.scenario.close();
	}

	@Test
	void staysWhenATypeIsMadeAnew() {
		commented("book", WaitingTests.Moody.class);
		List<String> before = triggers();
		this.scenario.mapped(WaitingTests.Hopeful.class).allowChange("type:mood").generated().upgraded();
		assertThat(triggers()).isEqualTo(before).hasSize(2);
		this.scenario.migrations().downgrade("-1", false);
		assertThat(triggers()).isEqualTo(before);
	}

	@Test
	void staysWhenRowsAreNumberedFromNowOn() {
		commented("note", Plain.class);
		List<String> before = triggers();
		this.scenario.mapped(Numbered.class).generated().upgraded();
		assertThat(triggers()).isEqualTo(before).hasSize(2);
		this.scenario.migrations().downgrade("-1", false);
		assertThat(triggers()).isEqualTo(before);
	}

	private void commented(String table, Class<?> entity) {
		this.scenario.mapped(entity)
			.applied()
			.sql("create trigger touch before update on %s for each row call \"%s\"".formatted(table,
					DependentTests.Silent.class.getName()), "comment on trigger touch is 'it''s ours'");
	}

	private List<String> triggers() {
		return this.scenario.rows("script nodata nopasswords nosettings")
			.stream()
			.filter((line) -> line.contains("TRIGGER"))
			.toList();
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Plain {

		@Id
		Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Numbered {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

}
