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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.command.CommandFixture.Author;
import dev.migrations.command.CommandFixture.Letter;
import dev.migrations.command.CommandFixture.Typed;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StampCommand}.
 */
class StampCommandTests {

	@TempDir
	private Path project;

	@Test
	void stampRecordsWithoutRunning() {
		CommandFixture fixture = initialised(TestDatabase.H2, Author.class);
		fixture.succeed("generate", "-m", "authors");
		assertThat(fixture.succeed("stamp")).contains("Recorded as applied: ", "The database is now at ");
		assertThat(fixture.succeed("current")).contains("(head)");
		assertThat(fixture.succeed("tables")).contains("not created");
		assertThat(fixture.succeed("stamp", "base")).contains("Recorded as not applied: ", "<base>");
	}

	/**
	 * The advice of a failed upgrade speaks of one changeset. What the revision does
	 * besides is not recorded, because nobody has done it.
	 */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void adviceAboutAnExistingTableLeadsOn(TestDatabase database) {
		CommandFixture fixture = initialised(database, Author.class, Letter.class);
		fixture.succeed("generate", "-m", "books");
		Typed dryRun = fixture.type("upgrade", "--dry-run");
		TestDatabase.execute(fixture.dataSource(), firstTable(dryRun.out()));
		Typed cut = fixture.type("upgrade");
		assertThat(cut.exitCode()).isEqualTo(1);
		assertThat(cut.err()).contains("exists already");
		Matcher advice = Pattern
			.compile("record it as applied: java -jar app.jar migrations (stamp --changeset [0-9a-f]{12}-\\d+)")
			.matcher(cut.err());
		assertThat(advice.find()).as(cut.err()).isTrue();
		assertThat(fixture.succeed(advice.group(1).split(" "))).contains("Recorded as applied: ");
		assertThat(fixture.succeed("upgrade")).contains("Applied");
		assertThat(fixture.type("check").exitCode()).isZero();
	}

	@Test
	void stampTakesARevisionOrAChangeSet() {
		CommandFixture fixture = initialised(TestDatabase.H2, Author.class);
		assertThat(fixture.type("stamp", "head", "--changeset", "x-1").exitCode()).isEqualTo(2);
		assertThat(fixture.type("stamp", "--changeset", "x-1").err()).contains("No changeset", "Next: ");
	}

	private static String firstTable(String sql) {
		Matcher statement = Pattern.compile("(?is)create table .*?;").matcher(sql);
		assertThat(statement.find()).as(sql).isTrue();
		return statement.group();
	}

	private CommandFixture initialised(TestDatabase database, Class<?>... entities) {
		CommandFixture fixture = new CommandFixture(this.project, database).entities(entities);
		fixture.succeed("init");
		return fixture;
	}

}
