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
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.command.CommandFixture.Author;
import dev.migrations.command.CommandFixture.Book;
import dev.migrations.command.CommandFixture.Letter;
import dev.migrations.command.CommandFixture.Typed;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the commands: what they answer and with which exit code, on real databases.
 */
class CommandsTests {

	@TempDir
	private Path project;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void goTheWholeLine(TestDatabase database) {
		CommandFixture fixture = new CommandFixture(this.project, database).entities(Author.class);
		assertThat(fixture.succeed("init")).contains("Created ", "db.changelog-master.yaml", "revisions");
		assertThat(fixture.succeed("init")).contains("nothing was changed");
		assertThat(fixture.succeed("history")).contains("No revisions yet");
		assertThat(fixture.succeed("current")).isEqualToIgnoringNewLines("<base> (head)");
		assertThat(fixture.succeed("generate", "-m", "authors")).contains("Detected:", "author", "Generated ",
				"migrations upgrade");
		assertThat(fixture.revisionFiles()).singleElement().asString().endsWith("_authors.yaml");
		assertThat(fixture.succeed("current")).isEqualToIgnoringNewLines("<base>");
		assertThat(fixture.type("current", "--check-heads").exitCode()).isEqualTo(1);
		assertThat(fixture.succeed("status")).contains("1 revision behind", "Pending", "authors", "migrations upgrade");
		assertThat(fixture.succeed("upgrade")).contains("Applied ", "authors", "The database is now at ");
		assertThat(fixture.succeed("upgrade")).contains("Nothing to do");
		assertThat(fixture.succeed("current", "--check-heads")).endsWith("(head)" + System.lineSeparator());
		assertThat(fixture.succeed("check")).contains("No new upgrade operations detected.");
		assertThat(fixture.succeed("generate", "-m", "again")).contains("No changes in schema detected.");
		assertThat(fixture.revisionFiles()).hasSize(1);
		assertThat(fixture.succeed("status")).contains("is at head", "APPLIED", "authors");
		assertThat(fixture.succeed("downgrade", "--allow-data-loss")).contains("Reverted ", "now at <base>");
		assertThat(fixture.succeed("downgrade", "base")).contains("Nothing to do");
		assertThat(fixture.type("downgrade").exitCode()).isEqualTo(1);
	}

	@Test
	void theAliasOfFlaskMigrateWorks() {
		CommandFixture fixture = initialised(Author.class);
		assertThat(fixture.succeed("migrate", "-m", "authors")).contains("Generated ");
	}

	@Test
	void checkFailsWhenTheModelDiffersAndWritesNothing() {
		CommandFixture fixture = applied(Author.class);
		fixture.entities(Author.class, Book.class);
		Map<String, String> files = fixture.files();
		List<String> schema = CatalogOracle.describe(fixture.dataSource());
		Typed typed = fixture.type("check");
		assertThat(typed.exitCode()).isEqualTo(1);
		assertThat(typed.out()).contains("Detected:", "book", "New upgrade operations detected.", "generate");
		assertThat(fixture.files()).isEqualTo(files);
		assertThat(CatalogOracle.describe(fixture.dataSource())).isEqualTo(schema);
	}

	@Test
	void checkIsStrictWhenAskedTo() {
		CommandFixture fixture = applied(Author.class, Book.class);
		fixture.entities(Author.class);
		TestDatabase.execute(fixture.dataSource(), "create table analytics_data (id int)");
		assertThat(fixture.succeed("check").lines().filter((line) -> line.contains("book"))).satisfiesExactly(
				(line) -> assertThat(line).startsWith("Withheld:  drop table book: "), (line) -> assertThat(line)
					.isEqualTo("           To ask for it: java -jar app.jar migrations generate --allow-drop book"));
		assertThat(fixture.succeed("check").lines()).contains("Protected: analytics_data");
		assertThat(fixture.type("check", "--strict").exitCode()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "generate", "check" })
	void refuseWhileRevisionsArePending(String command) {
		CommandFixture fixture = initialised(Author.class);
		fixture.succeed("generate", "-m", "authors");
		Map<String, String> files = fixture.files();
		Typed typed = fixture.type(command);
		assertThat(typed.exitCode()).isEqualTo(1);
		assertThat(typed.err()).startsWith("error: Target database is not up to date")
			.contains("Next: ")
			.contains("upgrade");
		assertThat(fixture.files()).isEqualTo(files);
	}

	@ParameterizedTest
	@ValueSource(strings = { "generate", "revision -m x", "upgrade", "upgrade --dry-run", "upgrade --sql", "downgrade",
			"current", "history", "stamp head", "check" })
	void sayToRunInitWithoutAChangelog(String line) {
		CommandFixture fixture = new CommandFixture(this.project, TestDatabase.H2).entities(Author.class);
		Map<String, String> files = fixture.files();
		Typed typed = fixture.type(line.split(" "));
		assertThat(typed.err()).endsWith(": java -jar app.jar migrations init" + System.lineSeparator());
		assertThat(typed.exitCode()).isEqualTo(1);
		assertThat(fixture.files()).isEqualTo(files);
		assertThat(CatalogOracle.describe(fixture.dataSource())).isEmpty();
	}

	@Test
	void statusAndTablesWorkWithoutAChangelog() {
		CommandFixture fixture = new CommandFixture(this.project, TestDatabase.H2).entities(Author.class);
		assertThat(fixture.succeed("status")).contains("There is no changelog yet", "migrations init");
		assertThat(fixture.succeed("tables")).contains("not created", "author");
	}

	@Test
	void goUpAndDownByNumbersAndPartialIds() {
		CommandFixture fixture = initialised(Author.class);
		fixture.succeed("revision", "-m", "first");
		fixture.succeed("revision", "-m", "second");
		fixture.succeed("revision", "-m", "third");
		String[] ids = fixture.succeed("history").lines().map((line) -> line.split("[ ,]")[2]).toArray(String[]::new);
		assertThat(fixture.succeed("upgrade", "+1")).contains("first").doesNotContain("second");
		assertThat(fixture.succeed("upgrade", ids[1].substring(0, 6))).contains("second", "now at " + ids[1]);
		assertThat(fixture.succeed("upgrade", "+1")).contains("third");
		assertThat(fixture.succeed("downgrade", "-2")).contains("third", "second", "now at " + ids[2]);
		assertThat(fixture.succeed("upgrade", "head")).contains("now at " + ids[0]);
		assertThat(fixture.succeed("downgrade", ids[2].substring(0, 6))).contains("now at " + ids[2]);
		assertThat(fixture.succeed("downgrade", "-1")).contains("now at <base>");
		assertThat(fixture.succeed("history", "-v")).contains("_third.yaml", "(head)", "<base> -> " + ids[2]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade nosuch", "upgrade +9", "upgrade -1", "downgrade nosuch", "downgrade -9",
			"downgrade +1", "stamp nosuch" })
	void refuseARevisionThatDoesNotExist(String line) {
		CommandFixture fixture = applied(Author.class);
		List<String> schema = CatalogOracle.describe(fixture.dataSource());
		Typed typed = fixture.type(line.split(" "));
		assertThat(typed.exitCode()).as(typed.toString()).isIn(1, 2);
		assertThat(typed.err()).startsWith("error: ").contains(line.split(" ")[1]).contains("Next: ");
		assertThat(typed.err()).doesNotContain("Exception", "This was not expected");
		assertThat(CatalogOracle.describe(fixture.dataSource())).isEqualTo(schema);
	}

	@Test
	void upgradeShowsWhatItWouldRun() {
		CommandFixture fixture = initialised(Author.class);
		fixture.succeed("generate", "-m", "authors");
		assertThat(fixture.succeed("upgrade", "--dry-run")).containsIgnoringCase("Would run ")
			.containsIgnoringCase("create table")
			.contains("Nothing was changed.");
		assertThat(fixture.succeed("upgrade", "--sql")).containsIgnoringCase("create table").contains(";");
		assertThat(CatalogOracle.describe(fixture.dataSource())).isEmpty();
		assertThat(fixture.type("upgrade", "--sql", "--dry-run").exitCode()).isEqualTo(2);
		fixture.succeed("upgrade");
		assertThat(fixture.succeed("upgrade", "--dry-run")).contains("Nothing to do.");
	}

	@Test
	void downgradeRefusesToLoseRows() {
		CommandFixture fixture = applied(Author.class);
		TestDatabase.execute(fixture.dataSource(), "insert into author (name) values ('Ursula')");
		Typed typed = fixture.type("downgrade");
		assertThat(typed.exitCode()).isEqualTo(1);
		assertThat(typed.err()).contains("table 'author' (1 row)", "--allow-data-loss").doesNotContain("Ursula");
		assertThat(typed.err().lines().toList().get(2)).isEqualTo(
				"Next: Save them first. To revert anyway and lose them: java -jar app.jar migrations downgrade -1 --allow-data-loss");
		assertThat(fixture.succeed("downgrade", "--allow-data-loss")).contains("now at <base>");
	}

	@Test
	void upgradeShowsEveryLineOfAStatementAndNothingOfTheHistory() {
		CommandFixture fixture = initialised(Author.class).write("db/changelog/revisions/0001_words.sql", """
				--liquibase formatted sql
				--changeset me:words
				create table words (
				    id int,
				    word varchar(10)
				);
				insert into words values (1, 'one');
				""");
		assertThat(fixture.succeed("upgrade", "--dry-run").lines())
			.startsWith("Would run words", "    create table words (", "        id int,", "        word varchar(10)",
					"    );", "    insert into words values (1, 'one');")
			.hasSize(7);
	}

	@Test
	void countInTheSingularAndShowAFileWithoutAMessageOnce() {
		CommandFixture fixture = initialised(Author.class).write("db/changelog/revisions/0001_words.sql", """
				--liquibase formatted sql
				--changeset me:words
				create table words (id int);
				""");
		assertThat(fixture.succeed("history", "-v").lines()).containsExactly("<base> -> 0001_words (head)",
				"    db/changelog/revisions/0001_words.sql, 1 changeset");
		assertThat(fixture.succeed("status").lines()).contains("  Pending       0001_words",
				"  PENDING      0001_words");
		assertThat(fixture.succeed("upgrade").lines().toList().get(0)).startsWith("Applied 0001_words  (1 changeset, ");
	}

	@Test
	void statusCountsTablesAsTheTablesCommandDoes() {
		CommandFixture fixture = applied(Author.class);
		TestDatabase.execute(fixture.dataSource(), "create table analytics_data (id int)");
		assertThat(fixture.succeed("status").lines().findFirst().orElseThrow())
			.endsWith(". 1 table managed, 1 protected (analytics_data).");
		fixture.entities(Author.class, Book.class);
		assertThat(fixture.succeed("status"))
			.contains("  Tables        1 table managed, 1 protected (analytics_data), 1 not created yet (book)");
	}

	@Test
	void saysOnceThatAnEntityIsMappedToAView() {
		CommandFixture fixture = applied(Author.class);
		TestDatabase.execute(fixture.dataSource(), "create view book as select id, name as isbn from author");
		fixture.entities(Author.class, Book.class);
		assertThat(fixture.succeed("check").lines().filter((line) -> line.contains("book"))).singleElement()
			.asString()
			.startsWith("Note:      book is mapped as a table and is a view in the database");
	}

	@Test
	void tablesSaysWhoseTheyAre() {
		CommandFixture fixture = applied(Author.class);
		TestDatabase.execute(fixture.dataSource(), "create table analytics_data (id int)");
		fixture.entities(Author.class, Book.class);
		assertThat(fixture.succeed("tables").lines()).satisfiesExactly(
				(line) -> assertThat(line).startsWith("managed").contains("author"),
				(line) -> assertThat(line).startsWith("not created").contains("book"),
				(line) -> assertThat(line).startsWith("protected").contains("analytics_data"),
				(line) -> assertThat(line).startsWith("ignored").containsIgnoringCase("DATABASECHANGELOG"),
				(line) -> assertThat(line).startsWith("ignored").containsIgnoringCase("DATABASECHANGELOGLOCK"));
	}

	@Test
	void generateDropsWhatIsNamedAndRefusesATypo() {
		CommandFixture fixture = applied(Author.class, Book.class);
		fixture.entities(Author.class);
		Map<String, String> files = fixture.files();
		Typed typo = fixture.type("generate", "-m", "no books", "--allow-drop", "boook");
		assertThat(typo.exitCode()).isEqualTo(2);
		assertThat(typo.err()).contains("boook", "book");
		assertThat(fixture.files()).isEqualTo(files);
		assertThat(fixture.succeed("generate", "-m", "no books", "--allow-drop", "book")).contains("Generated ");
		assertThat(fixture.succeed("upgrade")).contains("no books");
		assertThat(fixture.succeed("tables")).doesNotContain("book");
	}

	@Test
	void generateWritesForSeveralDatabases() {
		CommandFixture fixture = initialised(Letter.class);
		String text = fixture.succeed("generate", "-m", "letters", "--databases", "h2,postgresql,mariadb:10.6",
				"--dry-run");
		assertThat(text).contains("dbms: h2\n", "dbms: postgresql\n", "dbms: mariadb,mysql\n", "type: oid\n",
				"type: longtext\n");
		assertThat(fixture.revisionFiles()).isEmpty();
	}

	@Test
	void generateRefusesADatabaseThatItCannotWriteFor() {
		CommandFixture fixture = initialised(Author.class);
		Typed typed = fixture.type("generate", "-m", "authors", "--databases", "h2,oracle");
		assertThat(typed.exitCode()).isEqualTo(2);
		assertThat(typed.err()).contains("'oracle' is not a database that revisions can be written for",
				"Name h2, postgresql, mariadb or sqlite");
		assertThat(fixture.revisionFiles()).isEmpty();
	}

	@Test
	void generatePrintsInsteadOfWriting() {
		CommandFixture fixture = initialised(Author.class);
		Map<String, String> files = fixture.files();
		assertThat(fixture.succeed("generate", "-m", "authors", "--dry-run")).contains("databaseChangeLog:",
				"createTable");
		assertThat(fixture.files()).isEqualTo(files);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yaml", "xml", "json", "XML" })
	void generateWritesTheFormatThatIsNamed(String format) {
		CommandFixture fixture = initialised(Author.class);
		fixture.succeed("generate", "-m", "authors", "--format", format);
		fixture.succeed("upgrade");
		fixture.succeed("revision", "-m", "by hand", "--format", format);
		fixture.succeed("upgrade");
		assertThat(fixture.revisionFiles()).hasSize(2)
			.allMatch((name) -> name.endsWith("." + format.toLowerCase(Locale.ROOT)));
		assertThat(fixture.succeed("check")).contains("No new upgrade operations detected.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "generate -m x --format toml", "revision -m x --format toml" })
	void refuseAFormatThatDoesNotExist(String line) {
		CommandFixture fixture = initialised(Author.class);
		Map<String, String> files = fixture.files();
		Typed typed = fixture.type(line.split(" "));
		assertThat(typed.exitCode()).isEqualTo(2);
		assertThat(typed.err()).contains("toml").containsIgnoringCase("yaml").doesNotContain("Exception");
		assertThat(fixture.files()).isEqualTo(files);
	}

	@Test
	void sayThatTheDatabaseIsDown() {
		CommandFixture fixture = initialised(Author.class);
		fixture.succeed("generate", "-m", "authors");
		JdbcDataSource down = new JdbcDataSource();
		down.setURL("jdbc:h2:tcp://localhost:1/nowhere");
		down.setUser("sa");
		down.setPassword("hunter2");
		fixture.on(down);
		Map<String, String> files = fixture.files();
		for (String line : List.of("generate -m x", "check", "upgrade", "upgrade --dry-run", "downgrade", "current",
				"stamp head", "tables", "status")) {
			Typed typed = fixture.type(line.split(" "));
			assertThat(typed.exitCode()).as(line + typed).isEqualTo(1);
			assertThat(typed.out() + typed.err()).as(line)
				.contains("localhost")
				.doesNotContain("hunter2", "This was not expected");
		}
		assertThat(fixture.succeed("history")).contains("authors");
		assertThat(fixture.files()).isEqualTo(files);
	}

	private CommandFixture initialised(Class<?>... entities) {
		CommandFixture fixture = new CommandFixture(this.project, TestDatabase.H2).entities(entities);
		fixture.succeed("init");
		return fixture;
	}

	private CommandFixture applied(Class<?>... entities) {
		CommandFixture fixture = initialised(entities);
		fixture.succeed("generate", "-m", "initial");
		fixture.succeed("upgrade");
		return fixture;
	}

}
