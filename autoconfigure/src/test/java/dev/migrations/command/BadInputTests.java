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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.command.CommandFixture.Author;
import dev.migrations.command.CommandFixture.Typed;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad input: refused in one clear sentence, with nothing written and nothing half
 * written; or taken for what it is, text.
 */
class BadInputTests {

	private static final List<String> WRITING = List.of("generate", "revision");

	@TempDir
	private Path project;

	@ParameterizedTest
	@ValueSource(strings = { "../../../escape", "/etc/passwd", "..\\..\\escape", "it's \"quoted\"", "${user.home}",
			"${revision.id}", "con", "a: b # c", "- [x] {y}", "<!-- --> ]]>", "'''", "\\n", "Größe ✓ 你好", "%s %n",
			"*/ drop table author; --" })
	void takesAMessageForTextAndStaysInTheDirectory(String message) throws IOException {
		for (String format : List.of("yaml", "xml", "json")) {
			CommandFixture fixture = new CommandFixture(this.project.resolve(format), TestDatabase.H2)
				.entities(Author.class);
			fixture.succeed("init");
			Map<String, String> before = fixture.files();
			fixture.succeed("generate", "-m", message, "--format", format);
			Map<String, String> after = fixture.files();
			after.keySet().removeAll(before.keySet());
			assertThat(after.keySet()).singleElement()
				.asString()
				.matches("src/main/resources/db/changelog/revisions/\\d{14}_[a-z0-9_]+\\." + format);
			assertThat(fixture.succeed("history")).contains(", " + message + System.lineSeparator());
			assertThat(fixture.succeed("upgrade")).contains(message);
			assertThat(fixture.succeed("check")).contains("No new upgrade operations detected.");
		}
	}

	@Test
	void refusesAMessageThatIsNotOneShortLine() {
		CommandFixture fixture = initialised();
		for (String command : WRITING) {
			for (String message : List.of("", " ", "two\nlines", "two\rlines", "nul\0", "bell\u0007", "sep\u2028arator",
					"x".repeat(5000))) {
				refused(fixture, 2, command, "-m", message).says("message");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../escape", "O'Brien \"x\"", "${user.home}", "<a>&b", "a: b #", "Zoë" })
	void takesAnAuthorForText(String author) {
		for (String format : List.of("yaml", "xml", "json")) {
			CommandFixture fixture = new CommandFixture(this.project.resolve(format), TestDatabase.H2)
				.entities(Author.class)
				.author(author);
			fixture.succeed("init");
			fixture.succeed("generate", "-m", "x", "--format", format);
			fixture.succeed("upgrade");
			assertThat(CatalogOracle.describe(fixture.dataSource())).isNotEmpty();
			assertThat(fixture.succeed("status")).contains("is at head");
			assertThat(Rows.of(fixture.dataSource(), "select distinct author from databasechangelog"))
				.containsExactly(author);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two\nlines", "nul\0" })
	void refusesAnAuthorWhoIsNotOneLine(String author) {
		CommandFixture fixture = initialised().author(author);
		for (String command : WRITING) {
			refused(fixture, 2, command, "-m", "x").says("author");
		}
		fixture.author("x".repeat(5000));
		refused(fixture, 2, "generate", "-m", "x").says("author");
	}

	@Test
	void refusesARevisionsDirectoryThatIsMissing() throws IOException {
		CommandFixture fixture = initialised();
		Files.delete(fixture.revisions().resolve(".gitkeep"));
		Files.delete(fixture.revisions());
		for (String command : WRITING) {
			refused(fixture, 1, command, "-m", "x").says("revisions", "does not exist", "migrations init");
		}
		fixture.succeed("init");
		fixture.succeed("generate", "-m", "x");
	}

	@Test
	void refusesARevisionsDirectoryThatIsAFile() throws IOException {
		CommandFixture fixture = initialised();
		Files.delete(fixture.revisions().resolve(".gitkeep"));
		Files.delete(fixture.revisions());
		Files.writeString(fixture.revisions(), "a file");
		for (String command : WRITING) {
			refused(fixture, 1, command, "-m", "x").says("revisions", "not a directory");
		}
		refused(fixture, 1, "init").says("revisions", "not a directory");
	}

	@Test
	void refusesToInitialiseWhereAFileStandsInTheWay() {
		CommandFixture fixture = new CommandFixture(this.project, TestDatabase.H2).entities(Author.class)
			.write("db", "a file");
		refused(fixture, 1, "init").says("db.changelog-master.yaml");
	}

	@Test
	void refusesARevisionsDirectoryThatLeadsElsewhere() throws IOException {
		CommandFixture fixture = initialised();
		Files.delete(fixture.revisions().resolve(".gitkeep"));
		Files.delete(fixture.revisions());
		Files.createSymbolicLink(fixture.revisions(), Files.createDirectories(this.project.resolve("elsewhere")));
		for (String command : WRITING) {
			refused(fixture, 1, command, "-m", "x").says("is outside of");
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesARevisionsDirectoryThatTakesNoFile() throws IOException {
		CommandFixture fixture = new CommandFixture(Files.createDirectories(deep()), TestDatabase.H2)
			.entities(Author.class);
		fixture.succeed("init");
		for (String command : WRITING) {
			refused(fixture, 1, command, "-m", "x").says("Nothing can be written", "File name too long");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "databaseChangeLog: [", "", "nothing: here",
			"databaseChangeLog:\n- include:\n    file: no.yaml\n",
			"databaseChangeLog:\n- changeSet:\n    id: 1\n    author: a\n    changes:\n    - makeTable: {tableName: x}\n",
			"\u0000\u0001", "databaseChangeLog:\n  - include:\n      file: db/changelog/db.changelog-master.yaml\n" })
	void refusesAMasterThatDoesNotParse(String master) {
		CommandFixture fixture = initialised().write(CommandFixture.MASTER, master);
		for (String line : List.of("generate -m x", "revision -m x", "init", "upgrade", "upgrade --sql", "downgrade",
				"stamp head", "check", "current", "history")) {
			refused(fixture, 1, line.split(" ")).says("db.changelog-master.yaml");
		}
		assertThat(CatalogOracle.describe(fixture.dataSource())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "makeTable: {}", "makeTable:", "makeTable: []", "makeTable: 3" })
	void refusesAnUnknownChangeThatIsEmpty(String change) {
		for (String list : List.of("changes", "rollback")) {
			CommandFixture fixture = new CommandFixture(this.project.resolve(list), TestDatabase.H2)
				.entities(Author.class);
			fixture.succeed("init");
			fixture.write("db/changelog/revisions/0001_hand.yaml", """
					databaseChangeLog:
					- changeSet:
					    id: "one"
					    author: a
					    %s:
					    - %s
					""".formatted(list, change));
			for (String line : List.of("generate -m x", "revision -m x", "upgrade", "upgrade --sql", "downgrade",
					"stamp head", "check", "current", "history")) {
				refused(fixture, 1, line.split(" ")).says(
						"Changeset 'one' in 'db/changelog/revisions/0001_hand.yaml' contains 'makeTable', which is not"
								+ " a change that Liquibase knows.");
			}
			assertThat(fixture.succeed("status")).contains("'makeTable'", "0001_hand.yaml");
		}
	}

	@Test
	void takesWhatIsNotAChangeAmongTheChanges() {
		CommandFixture fixture = initialised().write("db/changelog/revisions/0001_hand.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: one
				    author: a
				    changes:
				    - comment: words
				    - empty: {}
				    - preConditions: []
				    - rollback: []
				""");
		assertThat(fixture.succeed("upgrade")).contains("Applied 0001_hand");
	}

	@Test
	void saysOnceWhatIsWrongWithAMasterThatDoesNotParse() {
		CommandFixture fixture = initialised().write(CommandFixture.MASTER, "databaseChangeLog: [");
		Typed typed = fixture.type("status");
		assertThat(typed.out()).contains("The changelog cannot be read", "db.changelog-master.yaml")
			.doesNotContain("Exception");
	}

	@Test
	void refusesADirectoryThatDoesNotExist() {
		CommandFixture fixture = initialised();
		refused(fixture, 2, "generate", "-m", "x", "--directory", "nowhere").says("nowhere", "does not exist");
		refused(fixture, 2, "init", "-d", "src/main/resources/" + CommandFixture.MASTER).says("--directory");
	}

	@Test
	void refusesANameThatLiquibaseWouldRunTooEarly() {
		CommandFixture fixture = initialised().write("db/changelog/revisions/20990101000000_same.yaml", """
				databaseChangeLog:
				  - changeSet: {id: 1, author: me, changes: [{empty: {}}]}
				""");
		refused(fixture, 1, "revision", "-m", "same").says("_same.yaml' comes first by its name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--allow-drop=nosuch", "--allow-drop=*", "--allow-drop=", "--allow-change=nosuch",
			"--allow-drop=a'b", "--allow-drop=../x", "--default=nosuch.column=1", "--default=nosuch=1",
			"--default=author.name=" })
	void refusesAnOptionThatNamesNothing(String option) {
		refused(initialised(), 2, "generate", "-m", "x", option).says();
	}

	/** Permissions do not stop root, but nobody gets a path of more than 4095 bytes. */
	private Path deep() {
		int length = 4060 - "/src/main/resources/db/changelog/revisions".length();
		Path deep = this.project;
		while (deep.toString().length() < length - 1) {
			deep = deep.resolve("d".repeat(Math.min(200, length - 1 - deep.toString().length())));
		}
		return deep;
	}

	private CommandFixture initialised() {
		CommandFixture fixture = new CommandFixture(this.project, TestDatabase.H2).entities(Author.class);
		fixture.succeed("init");
		return fixture;
	}

	private static Refusal refused(CommandFixture fixture, int exitCode, String... arguments) {
		Map<String, String> before = fixture.files();
		List<String> schema = CatalogOracle.describe(fixture.dataSource());
		Typed typed = fixture.type(arguments);
		String what = String.join(" ", arguments) + ": " + typed;
		assertThat(typed.exitCode()).as(what).isEqualTo(exitCode);
		assertThat(fixture.files()).as(what).isEqualTo(before);
		assertThat(CatalogOracle.describe(fixture.dataSource())).as(what).isEqualTo(schema);
		assertThat(typed.err()).as(what).doesNotContain("Exception", "This was not expected", "null", "\tat ");
		assertThat(typed.err().lines()).as(what)
			.hasSize(3)
			.first()
			.satisfies((line) -> assertThat(line.replace(fixture.resources().toString(), "")).startsWith("error: ")
				.hasSizeLessThan(600));
		return new Refusal(typed);
	}

	private record Refusal(Typed typed) {

		void says(String... words) {
			for (String word : words) {
				assertThat(this.typed.err()).contains(word);
			}
		}

	}

}
