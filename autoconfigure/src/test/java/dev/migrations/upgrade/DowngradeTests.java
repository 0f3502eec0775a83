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

package dev.migrations.upgrade;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.failure.MigrationsException;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class DowngradeTests {

	private final ChangelogFiles files;

	DowngradeTests(@TempDir Path root) {
		this.files = new ChangelogFiles(root).master();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void oneStepBackRevertsTheNewestRevision(TestDatabase database) {
		DataSource dataSource = upgraded(database);
		RunResult result = downgrade(dataSource, "-1");
		assertThat(result).returns("bbbbbbbbbbbb", RunResult::from).returns("aaaaaaaaaaaa", RunResult::to);
		assertThat(Executions.ids(result.revisions())).containsExactly("bbbbbbbbbbbb");
		assertThat(Rows.tables(dataSource)).contains("a", "a2").doesNotContain("b");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void baseRevertsEverythingNewestFirst(TestDatabase database) {
		DataSource dataSource = upgraded(database);
		RunResult result = downgrade(dataSource, "base");
		assertThat(Executions.ids(result.revisions())).containsExactly("bbbbbbbbbbbb", "aaaaaaaaaaaa");
		assertThat(result.revisions().get(1).changeSets()).containsExactly("aaaaaaaaaaaa-2", "aaaaaaaaaaaa-1");
		assertThat(Rows.tables(dataSource)).containsExactly("databasechangelog", "databasechangeloglock");
		assertThat(new Upgrade(Executions.of(dataSource, this.files)).run("head").to()).isEqualTo("bbbbbbbbbbbb");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void rowsOfADroppedTableStopItUntilAllowed(TestDatabase database) {
		DataSource dataSource = upgraded(database);
		TestDatabase.execute(dataSource, "insert into b values (1), (2)");
		MigrationsException failure = UpgradeTests.refused(() -> downgrade(dataSource, "-1"));
		assertThat(failure.getMessage()).containsIgnoringCase("table 'b' (2 rows)");
		assertThat(failure.failure().next()).asString().contains("--allow-data-loss");
		assertThat(Rows.of(dataSource, "select count(*) from b")).containsExactly("2");
		new Downgrade(Executions.of(dataSource, this.files), true).run("-1");
		assertThat(Rows.tables(dataSource)).doesNotContain("b");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void valuesOfADroppedColumnStopIt(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line().write("db/changelog/revisions/9.yaml", """
				databaseChangeLog:
				  - changeSet:
				      id: 1
				      author: me
				      changes:
				        - addColumn: {tableName: a, columns: [{column: {name: fax, type: varchar(20)}}]}
				""");
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		TestDatabase.execute(dataSource, "insert into a (id, fax) values (1, 'x'), (2, null)");
		MigrationsException failure = UpgradeTests.refused(() -> downgrade(dataSource, "-1"));
		assertThat(failure.getMessage()).containsIgnoringCase("column 'a.fax' (1 row with a value)");
		TestDatabase.execute(dataSource, "update a set fax = null");
		assertThat(Executions.ids(downgrade(dataSource, "-1").revisions())).containsExactly("9");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void valuesThatDoNotFitTheFormerTypeStopIt(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table a (n integer, d date)", "drop table a")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "alter table a alter column n set data type numeric(19,2)",
					"alter table a alter column n set data type integer")
			.revision("cccccccccccc", "bbbbbbbbbbbb", "alter table a alter column d set data type timestamp(6)",
					"alter table a alter column d set data type date");
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		TestDatabase.execute(dataSource, "insert into a values (1.55, timestamp '2026-01-02 23:30:00'), (2, null)");
		List<String> rows = Rows.of(dataSource, "select n, d from a order by n");
		assertThat(UpgradeTests.refused(() -> downgrade(dataSource, "-1"))).message()
			.containsIgnoringCase("column 'a.d' (1 row with a value that may not fit date)");
		assertThat(UpgradeTests.refused(() -> downgrade(dataSource, "aaaa"))).message()
			.containsIgnoringCase("column 'a.n' (1 row with a value that may not fit integer)");
		assertThat(Rows.of(dataSource, "select n, d from a order by n")).isEqualTo(rows);
		TestDatabase.execute(dataSource, "update a set n = 3, d = null where n < 2");
		assertThat(Executions.ids(downgrade(dataSource, "aaaa").revisions())).containsExactly("cccccccccccc",
				"bbbbbbbbbbbb");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void rollbackThatIsNotUnderstoodIsAskedAbout(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table z (v int)", "drop table z")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "insert into z values (1)", "update z set v = null");
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		MigrationsException failure = UpgradeTests.refused(() -> downgrade(dataSource, "-1"));
		assertThat(failure)
			.hasMessage("What this does to rows is not known: update z set v = null (changeset 'bbbbbbbbbbbb-1').");
		assertThat(failure.failure().next()).asString()
			.isEqualTo("Read it first. To run it: migrations downgrade -1 --allow-data-loss");
		assertThat(Rows.of(dataSource, "select v from z")).containsExactly("1");
	}

	/** The command in the failure must reach what the first one did, and no further. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void whatStoppedHalfWayIsGoneOnWithTheCommandOfTheFailure(TestDatabase database) {
		this.files.revision("aaaaaaaaaaaa", "", "create table a (id int)", "drop table a")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "create table b (id int)", "drop table nothing_of_this_name",
					"create table b2 (id int)", "drop table b2");
		DataSource dataSource = database.create();
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		TestDatabase.execute(dataSource, "insert into a values (1)");
		MigrationsException failure = UpgradeTests
			.refused(() -> new Downgrade(Executions.of(dataSource, this.files), true).run("-1"));
		assertThat(failure.failure().next()).asString()
			.endsWith(": migrations downgrade aaaaaaaaaaaa --allow-data-loss");
		TestDatabase.execute(dataSource, "create table nothing_of_this_name (id int)");
		assertThat(downgrade(dataSource, "-1")).returns("aaaaaaaaaaaa", RunResult::to);
		assertThat(Rows.of(dataSource, "select id from a")).containsExactly("1");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v04RevisionThatStoppedHalfWayIsTakenBackAlone(TestDatabase database) {
		this.files.revision("aaaaaaaaaaaa", "", "create table a (id int)", "drop table a")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "create table b (id int)", "drop table b",
					"insert into nothing_of_this_name values (1)", "drop table b2");
		DataSource dataSource = database.create();
		UpgradeTests.refused(() -> new Upgrade(Executions.of(dataSource, this.files)).run("head"));
		assertThat(Rows.tables(dataSource)).contains("a", "b");
		assertThat(downgrade(dataSource, "-1")).returns("aaaaaaaaaaaa", RunResult::to);
		assertThat(Rows.tables(dataSource)).contains("a").doesNotContain("b");
	}

	/** The half counts as one. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v04TwoStepsTakeTheHalfAndTheRevisionBeforeIt(TestDatabase database) {
		this.files.revision("aaaaaaaaaaaa", "", "create table a (id int)", "drop table a")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "create table b (id int)", "drop table b")
			.revision("cccccccccccc", "bbbbbbbbbbbb", "create table c (id int)", "drop table c",
					"insert into nothing_of_this_name values (1)", "drop table c2");
		DataSource dataSource = database.create();
		UpgradeTests.refused(() -> new Upgrade(Executions.of(dataSource, this.files)).run("head"));
		assertThat(downgrade(dataSource, "-2")).returns("aaaaaaaaaaaa", RunResult::to);
		assertThat(Rows.tables(dataSource)).contains("a").doesNotContain("b", "c");
	}

	/** The rows that would be refused may be those that the rollback deletes. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void deletedRowsAreNotInTheWay(TestDatabase database) {
		this.files.revision("aaaaaaaaaaaa", "", "create table a (v int not null)", "drop table a")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "alter table a alter column v drop not null",
					"delete from public.a where v is null; alter table a alter column v set not null");
		DataSource dataSource = database.create();
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		TestDatabase.execute(dataSource, "insert into a values (1), (null)");
		new Downgrade(Executions.of(dataSource, this.files), true).run("-1");
		assertThat(Rows.of(dataSource, "select v from a")).containsExactly("1");
	}

	@Test
	void rollbackOfAnotherProductIsNotAskedAbout() {
		this.files.write("db/changelog/revisions/0001_a.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: one
				    author: me
				    changes:
				    - sql: {sql: create table a (id int)}
				    rollback:
				    - sql: {dbms: oracle, sql: delete from a}
				- changeSet:
				    id: two
				    author: me
				    changes:
				    - sql: {sql: create table b (id int)}
				    rollback:
				    - executeCommand: {executable: no-such-program}
				""");
		DataSource dataSource = TestDatabase.H2.create();
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		assertThat(UpgradeTests.refused(() -> downgrade(dataSource, "base"))).message()
			.contains("What this does to rows is not known: executeCommand no-such-program (changeset 'two').")
			.doesNotContain("would lose");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void everyTableThatOneStatementDropsIsCounted(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table x (v int); create table y (v int)", "drop table x, y");
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		TestDatabase.execute(dataSource, "insert into y values (1)");
		assertThat(UpgradeTests.refused(() -> downgrade(dataSource, "-1"))).message()
			.containsIgnoringCase("table 'y' (1 row)");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void missingRollbackIsRefusedBeforeAnythingIsTouched(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table a (id int)", "")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "create table b (id int)", "drop table b");
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		assertThat(UpgradeTests.refused(() -> downgrade(dataSource, "base")))
			.hasMessageContaining("Changeset 'aaaaaaaaaaaa-1' of revision 'aaaaaaaaaaaa'")
			.hasMessageEndingWith("has no rollback.");
		assertThat(Rows.tables(dataSource)).contains("a", "b");
	}

	@Test
	void twoHeadsAreAmbiguous() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line().revision("cccccccccccc", "aaaaaaaaaaaa", "create table c (id int)", "drop table c");
		new Upgrade(Executions.of(dataSource, this.files)).run("heads");
		assertThat(UpgradeTests.refused(() -> downgrade(dataSource, "-1"))).hasMessageStartingWith("Ambiguous walk");
		assertThat(Executions.ids(downgrade(dataSource, "aaaa").revisions())).containsExactly("cccccccccccc",
				"bbbbbbbbbbbb");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void dryRunShowsTheStatementsAndChangesNothing(TestDatabase database) {
		DataSource dataSource = upgraded(database);
		List<String> before = Rows.of(dataSource, "select id from DATABASECHANGELOG order by 1");
		SqlScript script = new DryRun(Executions.of(dataSource, this.files)).downgrade("-1");
		assertThat(script.parts()).extracting(SqlScript.Part::revision).containsExactly("bbbbbbbbbbbb");
		assertThat(script.text()).contains("drop table b;").containsIgnoringCase("delete from");
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG order by 1")).isEqualTo(before);
		assertThat(Rows.tables(dataSource)).contains("b");
	}

	private DataSource upgraded(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		return dataSource;
	}

	private RunResult downgrade(DataSource dataSource, String target) {
		return new Downgrade(Executions.of(dataSource, this.files), false).run(target);
	}

}
