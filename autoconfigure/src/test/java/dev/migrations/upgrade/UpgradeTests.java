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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.failure.MigrationsException;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.Console;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class UpgradeTests {

	private static final String LOCKED = "select locked from DATABASECHANGELOGLOCK";

	private final Path root;

	private final ChangelogFiles files;

	UpgradeTests(@TempDir Path root) {
		this.root = root;
		this.files = new ChangelogFiles(root).master();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void headAppliesEverythingAsLiquibaseWould(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		RunResult result = upgrade(dataSource, "head");
		assertThat(result).returns(null, RunResult::from).returns("bbbbbbbbbbbb", RunResult::to);
		assertThat(result.revisions()).extracting(RanRevision::id).containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb");
		assertThat(result.revisions().get(0).changeSets()).containsExactly("aaaaaaaaaaaa-1", "aaaaaaaaaaaa-2");
		assertThat(Rows.tables(dataSource)).contains("a", "a2", "b");
		assertThat(PlainLiquibase.unrun(dataSource, this.files.location())).isZero();
		assertThat(Rows.of(dataSource, LOCKED)).noneMatch((locked) -> locked.matches("(?i)t(rue)?"));
		assertThat(upgrade(dataSource, "head").revisions()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void revisionIsAppliedWithItsAncestorsAndNothingElse(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line().revision("cccccccccccc", "bbbbbbbbbbbb", "create table c (id int)", "");
		assertThat(upgrade(dataSource, "bbbb").to()).isEqualTo("bbbbbbbbbbbb");
		assertThat(Rows.tables(dataSource)).contains("b").doesNotContain("c");
		assertThat(upgrade(dataSource, "+1").to()).isEqualTo("cccccccccccc");
	}

	@Test
	void severalHeadsAreRefusedUntilNamed() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line().revision("cccccccccccc", "aaaaaaaaaaaa", "create table c (id int)", "");
		assertThat(refused(() -> upgrade(dataSource, "head")))
			.hasMessageStartingWith("Multiple head revisions are present for given argument 'head'");
		assertThat(Rows.tables(dataSource)).isEmpty();
		upgrade(dataSource, "cccc");
		assertThat(Rows.tables(dataSource)).contains("a", "c").doesNotContain("b");
		upgrade(dataSource, "heads");
		assertThat(Rows.tables(dataSource)).contains("b");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void failureNamesChangeSetAndStateAndKeepsRowValuesToItself(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table a (code varchar(20))", "",
				"insert into a values ('secret-4711'), ('secret-4711')", "", "create unique index ux_a on a (code)",
				"");
		MigrationsException failure = refused(() -> upgrade(dataSource, "head"));
		assertThat(failure.failure().happened())
			.contains("Changeset 'aaaaaaaaaaaa-3' of revision 'aaaaaaaaaaaa'", "revisions/", "failed:")
			.containsIgnoringCase("ux_a");
		assertThat(failure.failure().state()).startsWith("Finished before it: 'aaaaaaaaaaaa-1', 'aaaaaaaaaaaa-2'.");
		assertThat(failure.failure().next()).asString().endsWith("migrations upgrade head");
		assertThat(failure).hasStackTraceContaining("Changeset");
		assertThat(org.assertj.core.util.Throwables.getStackTrace(failure)).doesNotContain("4711");
		assertThat(Rows.of(dataSource, LOCKED)).noneMatch((locked) -> locked.matches("(?i)t(rue)?"));
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG")).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void valueThatDoesNotFitItsTypeIsNotTold(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table a (code varchar(20))", "",
				"insert into a values ('secret-4711')", "", "update a set code = cast(cast(code as int) as varchar)",
				"");
		MigrationsException failure = refused(() -> upgrade(dataSource, "head"));
		assertThat(org.assertj.core.util.Throwables.getStackTrace(failure)).doesNotContain("4711");
	}

	@Test
	void failedPreconditionSpeaksForItself() {
		this.files.write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - changeSet:
				      id: 1
				      author: me
				      preConditions:
				        - onFail: HALT
				        - onFailMessage: "3 orders have no customer"
				        - sqlCheck: {expectedResult: "0", sql: "select 3"}
				      changes: [{empty: {}}]
				""");
		assertThat(refused(() -> upgrade(TestDatabase.H2.create(), "head"))).hasMessageContaining("failed: ")
			.hasMessageContaining("3 orders have no customer");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void heldLockIsNamedAndNeverFreed(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		upgrade(dataSource, "aaaa");
		TestDatabase.execute(dataSource, "update DATABASECHANGELOGLOCK set locked = true, lockedby = 'other host',"
				+ " lockgranted = current_timestamp");
		MigrationsException failure = refused(() -> upgrade(dataSource, "head"));
		assertThat(failure.failure().happened()).contains("'other host' since 2", "waited 300 ms");
		assertThat(failure.failure().next()).asString()
			.containsIgnoringCase("DATABASECHANGELOGLOCK set LOCKED = false")
			.contains("where ID = 1;");
		assertThat(Rows.of(dataSource, "select lockedby from DATABASECHANGELOGLOCK")).containsExactly("other host");
		assertThat(Rows.tables(dataSource)).doesNotContain("b");
		String release = failure.failure().next().toString().replaceAll(".*(update .*);", "$1");
		TestDatabase.execute(dataSource, release);
		assertThat(upgrade(dataSource, "head").to()).isEqualTo("bbbbbbbbbbbb");
	}

	@Test
	void lockThatIsGivenBackInTimeIsTaken() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line();
		upgrade(dataSource, "aaaa");
		TestDatabase.execute(dataSource, "update DATABASECHANGELOGLOCK set locked = true, lockedby = 'other host'");
		CompletableFuture<RunResult> run = CompletableFuture
			.supplyAsync(() -> new Upgrade(Executions.of(dataSource, this.files, Duration.ofMinutes(1))).run("head"));
		TestDatabase.execute(dataSource, "update DATABASECHANGELOGLOCK set locked = false, lockedby = null");
		assertThat(run.get(1, TimeUnit.MINUTES).to()).isEqualTo("bbbbbbbbbbbb");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void runPrintsNothing(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		assertThat(Console.printedBy(() -> {
			upgrade(dataSource, "head");
			new Downgrade(execution(dataSource), false).run("base");
			new Stamp(execution(dataSource)).run("head");
		})).isEmpty();
	}

	@Test
	void editedFileIsRefusedWithBothRemedies() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("1.sql", "me:1");
		upgrade(dataSource, "head");
		this.files.write("db/changelog/revisions/1.sql",
				"--liquibase formatted sql\n--changeset me:1\nselect 1, 2;\n--changeset me:2\nselect 3;\n");
		MigrationsException failure = refused(() -> upgrade(dataSource, "head"));
		assertThat(failure).hasMessageContaining("has changed since it was applied");
		assertThat(failure.failure().next()).asString().contains("Restore the file", "validCheckSum");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void slotThatNobodyFilledInStopsBeforeAnythingIsTouched(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line().revision("cccccccccccc", "bbbbbbbbbbbb", "update a set id = FILL_IN", "");
		assertThat(refused(() -> upgrade(dataSource, "head"))).hasMessageContaining(
				"Changeset 'cccccccccccc-1' in 'db/changelog/revisions/20260101000002_cccccccccccc.yaml'");
		assertThat(Rows.tables(dataSource)).isEmpty();
	}

	@Test
	void placeholderWithoutValueStopsBeforeAnythingIsTouched() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line().revision("cccccccccccc", "bbbbbbbbbbbb", "create table ${prefix}_c (id int)", "");
		assertThat(refused(() -> upgrade(dataSource, "head"))).hasMessageContaining("'${prefix}'");
		assertThat(Rows.tables(dataSource)).isEmpty();
	}

	@Test
	void invalidChangeStopsBeforeAnythingIsTouched() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line().write("db/changelog/revisions/9.yaml", """
				databaseChangeLog:
				  - changeSet: {id: 1, author: me, changes: [{addColumn: {columns: [{column: {name: x, type: int}}]}}]}
				""");
		assertThat(refused(() -> upgrade(dataSource, "head"))).hasMessageContaining("is not valid")
			.hasMessageContaining("tableName");
		assertThat(Rows.tables(dataSource)).isEmpty();
	}

	@Test
	void movedFileIsNotRunAgain() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.write("db/changelog/revisions/1.sql",
				"--liquibase formatted sql\n--changeset me:1\ncreate table once (id int);\n");
		upgrade(dataSource, "head");
		assertThat(this.root.resolve("db/changelog/revisions/1.sql")
			.toFile()
			.renameTo(this.root.resolve("db/changelog/revisions/2.sql").toFile())).isTrue();
		this.files.line();
		assertThat(upgrade(dataSource, "head").revisions()).extracting(RanRevision::id)
			.containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void dryRunShowsTheStatementsAndCreatesNothing(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		SqlScript script = new DryRun(execution(dataSource)).upgrade("head");
		assertThat(script.parts()).extracting(SqlScript.Part::changeSet)
			.containsExactly(null, "aaaaaaaaaaaa-1", "aaaaaaaaaaaa-2", "bbbbbbbbbbbb-1");
		assertThat(script.text()).contains("create table a (id int);", "create table b (id int);")
			.containsIgnoringCase("insert into");
		assertThat(Rows.tables(dataSource)).isEmpty();
		TestDatabase.execute(dataSource, script.text().split(";\\s*\\n"));
		assertThat(upgrade(dataSource, "head").revisions()).isEmpty();
		assertThat(Rows.tables(dataSource)).contains("a", "b");
	}

	@Test
	void readOnlyDatabaseIsRefused() {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		this.files.line();
		TestDatabase.execute(dataSource, "alter database %s set default_transaction_read_only = on"
			.formatted(Rows.of(dataSource, "select current_database()").get(0)));
		assertThat(refused(() -> upgrade(dataSource, "head"))).hasMessageContaining("is read-only");
		assertThat(Rows.tables(dataSource)).isEmpty();
	}

	@Test
	void lostConnectionLeavesNoLock() {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		this.files.line().revision("cccccccccccc", "bbbbbbbbbbbb", "select pg_terminate_backend(pg_backend_pid())", "");
		assertThat(refused(() -> upgrade(dataSource, "head"))).hasMessageContaining("'cccccccccccc-1'");
		assertThat(Rows.of(dataSource, LOCKED)).containsExactly("f");
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG")).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void brokenReferenceDoesNotTellTheValue(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table p (id int primary key)", "",
				"create table c (p_id int, constraint fk_c foreign key (p_id) references p (id))", "",
				"insert into c select 4000 + 711", "");
		MigrationsException failure = refused(() -> upgrade(dataSource, "head"));
		assertThat(failure.getMessage()).containsIgnoringCase("fk_c");
		assertThat(org.assertj.core.util.Throwables.getStackTrace(failure)).doesNotContain("4711");
	}

	@Test
	void unexpectedChangeSetsAreAWarning() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line();
		upgrade(dataSource, "head");
		TestDatabase.execute(dataSource, "update DATABASECHANGELOG set id = 'newer' where id = 'bbbbbbbbbbbb-1'",
				"drop table b");
		assertThat(upgrade(dataSource, "head").warnings()).singleElement().asString().contains("'newer'");
	}

	/** It was applied in part before the upgrade, and is not any more. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v04CompletedRevisionIsNoWarning(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		upgrade(dataSource, "aaaa");
		TestDatabase.execute(dataSource, "delete from DATABASECHANGELOG where id = 'aaaaaaaaaaaa-2'", "drop table a2");
		assertThat(upgrade(dataSource, "head").warnings()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v27ParentOfAnAppliedRevisionIsNotRunInSilence(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		upgrade(dataSource, "head");
		TestDatabase.execute(dataSource, "delete from DATABASECHANGELOG where id like 'aaaa%'");
		for (String target : List.of("head", "heads")) {
			assertThat(refused(() -> upgrade(dataSource, target))).hasMessageContaining(
					"The history is inconsistent: revision 'bbbbbbbbbbbb' is applied, and 'aaaaaaaaaaaa'");
		}
		assertThat(refused(() -> new DryRun(execution(dataSource)).upgrade("head")).failure().next()).asString()
			.contains("migrations stamp current", "migrations downgrade aaaaaaaaaaaa",
					"migrations upgrade aaaaaaaaaaaa");
		new Stamp(execution(dataSource)).run("current");
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG")).hasSize(3);
		assertThat(upgrade(dataSource, "head").revisions()).isEmpty();
	}

	@Test
	void v27ParentOfAnAppliedRevisionRunsWhenItIsNamed() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line();
		upgrade(dataSource, "head");
		TestDatabase.execute(dataSource, "delete from DATABASECHANGELOG where id like 'aaaa%'", "drop table a",
				"drop table a2");
		assertThat(upgrade(dataSource, "aaaa").revisions()).hasSize(1);
		assertThat(Rows.tables(dataSource)).contains("a", "a2", "b");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v20PropertiesOfContextsAndLabelsAreThoseOfLiquibase(TestDatabase database) {
		this.files.write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - property: {name: narrow, value: varchar(10), context: test}
				  - property: {name: narrow, value: varchar(255), context: prod}
				  - property: {name: wide, value: varchar(20), labels: small}
				  - property: {name: wide, value: varchar(200), labels: large}
				  - changeSet:
				      id: 1
				      author: me
				      changes:
				        - sql: {sql: "create table a (narrow ${narrow}, wide ${wide})"}
				""");
		DataSource dataSource = database.create();
		Execution execution = Executions.of(dataSource, this.files, "prod", "large");
		assertThat(new Upgrade(execution).run("head").revisions()).hasSize(1);
		DataSource plain = database.create();
		PlainLiquibase.update(plain, this.files.location(), "prod", "large");
		String checksum = "select md5sum from DATABASECHANGELOG";
		assertThat(Rows.of(dataSource, checksum)).isEqualTo(Rows.of(plain, checksum));
		assertThat(CatalogOracle.describe(dataSource)).isEqualTo(CatalogOracle.describe(plain))
			.anyMatch((line) -> line.contains("255"))
			.anyMatch((line) -> line.contains("200"));
		assertThat(new Upgrade(execution).run("head").revisions()).isEmpty();
	}

	private RunResult upgrade(DataSource dataSource, String target) {
		return new Upgrade(execution(dataSource)).run(target);
	}

	private Execution execution(DataSource dataSource) {
		return Executions.of(dataSource, this.files, Duration.ofMillis(300));
	}

	static MigrationsException refused(ThrowingCallable call) {
		MigrationsException failure = catchThrowableOfType(MigrationsException.class, call);
		assertThat(failure).isNotNull();
		assertThat(
				List.of(failure.failure().happened(), failure.failure().state(), failure.failure().next().toString()))
			.noneMatch(String::isBlank);
		return failure;
	}

}
