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

package dev.migrations.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.failure.NextCommand;
import dev.migrations.history.HistoryTables;
import dev.migrations.schema.Product;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StatusReaderTests {

	private static final HistoryTables TABLES = new HistoryTables(null, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");

	private final Path root;

	private final ChangelogFiles files;

	StatusReaderTests(@TempDir Path root) {
		this.root = root;
		this.files = new ChangelogFiles(root).master();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void everythingIsPendingInAFreshDatabaseAndNothingIsCreated(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		List<String> before = Rows.tables(dataSource);
		UnitStatus status = read(dataSource);
		assertThat(status).returns(UnitState.PENDING, UnitStatus::state)
			.returns(null, UnitStatus::current)
			.returns(List.of("bbbbbbbbbbbb"), UnitStatus::heads)
			.returns(List.of(), UnitStatus::problems);
		assertThat(status.revisions()).extracting(RevisionStatus::id, RevisionStatus::state)
			.containsExactly(tuple("aaaaaaaaaaaa", RevisionState.PENDING),
					tuple("bbbbbbbbbbbb", RevisionState.PENDING));
		assertThat(Rows.tables(dataSource)).isEqualTo(before).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void whatLiquibaseAppliedIsApplied(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		PlainLiquibase.update(dataSource, this.files.location());
		UnitStatus status = read(dataSource);
		assertThat(status).returns(UnitState.UP_TO_DATE, UnitStatus::state)
			.returns("bbbbbbbbbbbb", UnitStatus::current)
			.returns(List.of(), UnitStatus::problems)
			.returns(null, UnitStatus::lock);
		assertThat(status.revisions()).allSatisfy((revision) -> assertThat(revision.appliedAt()).isNotNull());
		assertThat(status.database()).isNotNull()
			.satisfies((identity) -> assertThat(identity.product()).isEqualTo(database.product()));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void generatedRevisionThatStoppedHalfWayIsPartial(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		PlainLiquibase.update(dataSource, this.files.location(), 1);
		UnitStatus status = read(dataSource);
		assertThat(status).returns(UnitState.PARTIAL, UnitStatus::state).returns(null, UnitStatus::current);
		assertThat(status.problems()).containsExactly(new Problem(Problem.Kind.PARTIAL, "Revision 'aaaaaaaaaaaa' in "
				+ "'db/changelog/revisions/20260101000000_aaaaaaaaaaaa.yaml' is applied in part; not applied: aaaaaaaaaaaa-2."));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void whatIsSaidToOtherProductsIsNoEdit(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - changeSet:
				      id: 1
				      author: me
				      changes:
				        - createTable:
				            tableName: a
				            columns: [{column: {name: id, type: int}}]
				      modifySql:
				        dbms: mssql
				        append: {value: " with (data_compression = page)"}
				""");
		PlainLiquibase.update(dataSource, this.files.location());
		assertThat(read(dataSource).problems()).isEmpty();
		assertThat(read(dataSource).state()).isEqualTo(UnitState.UP_TO_DATE);
	}

	@Test
	void fileByHandThatGrewAtItsEndIsPending() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("1.sql", "me:1", "me:2");
		this.files.hand("2.sql", "me:1");
		PlainLiquibase.update(dataSource, this.files.location());
		this.files.hand("1.sql", "me:1", "me:2", "me:3");
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.PENDING);
		assertThat(status.revisions()).extracting(RevisionStatus::id, RevisionStatus::state)
			.containsExactly(tuple("1", RevisionState.PENDING), tuple("2", RevisionState.APPLIED));
		assertThat(status.current()).isEqualTo("2");
	}

	@Test
	void changeSetInsertedBeforeAnAppliedOneIsPartial() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("1.sql", "me:1", "me:2");
		PlainLiquibase.update(dataSource, this.files.location());
		this.files.hand("1.sql", "me:1", "me:inserted", "me:2");
		assertThat(read(dataSource).state()).isEqualTo(UnitState.PARTIAL);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void editedFileIsModifiedWithBothRemedies(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.hand("1.sql", "me:1");
		PlainLiquibase.update(dataSource, this.files.location());
		String checksum = Rows.of(dataSource, "select md5sum from DATABASECHANGELOG").get(0);
		this.files.write("db/changelog/revisions/1.sql", "--liquibase formatted sql\n--changeset me:1\nselect 1, 2;\n");
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.MODIFIED);
		assertThat(status.problems()).map(Problem::kind).containsExactly(Problem.Kind.MODIFIED);
		assertThat(status.problems()).singleElement()
			.asString()
			.contains("'1' by me in 'db/changelog/revisions/1.sql'", "Restore the file", "validCheckSum: " + checksum);
	}

	@Test
	void validCheckSumAcceptsTheEdit() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("1.sql", "me:1");
		PlainLiquibase.update(dataSource, this.files.location());
		this.files.write("db/changelog/revisions/1.sql",
				"--liquibase formatted sql\n--changeset me:1\n--validCheckSum: %s\nselect 1, 2;\n"
					.formatted(Rows.of(dataSource, "select md5sum from DATABASECHANGELOG").get(0)));
		assertThat(read(dataSource).state()).isEqualTo(UnitState.UP_TO_DATE);
	}

	@Test
	void checksumOfOlderLiquibaseIsComparedInItsOwnVersion() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.revision("aaaaaaaaaaaa", "", "create table t (id int)", "");
		PlainLiquibase.update(dataSource, this.files.location());
		TestDatabase.execute(dataSource, "update DATABASECHANGELOG set md5sum = '8:00000000000000000000000000000000'");
		UnitStatus wrong = read(dataSource);
		assertThat(wrong.state()).isEqualTo(UnitState.MODIFIED);
		TestDatabase.execute(dataSource, "update DATABASECHANGELOG set md5sum = '" + version8() + "'");
		assertThat(read(dataSource).state()).isEqualTo(UnitState.UP_TO_DATE);
	}

	@Test
	void runOnChangeIsPendingAndRunAlwaysIsNot() {
		DataSource dataSource = TestDatabase.H2.create();
		String text = "--liquibase formatted sql\n--changeset me:1 runOnChange:true\nselect %d;\n"
				+ "--changeset me:2 runAlways:true\nselect %d;\n";
		this.files.write("db/changelog/revisions/1.sql", text.formatted(1, 1));
		PlainLiquibase.update(dataSource, this.files.location());
		this.files.write("db/changelog/revisions/1.sql", text.formatted(1, 2));
		assertThat(read(dataSource).state()).isEqualTo(UnitState.UP_TO_DATE);
		this.files.write("db/changelog/revisions/1.sql", text.formatted(2, 2));
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.PENDING);
		assertThat(status.revisions().get(0).changeSets()).extracting(ChangeSetStatus::state)
			.containsExactly(ChangeSetState.RERUN, ChangeSetState.APPLIED);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void newerDatabaseIsUnexpected(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.line();
		PlainLiquibase.update(dataSource, this.files.location());
		assertThat(this.root.resolve("db/changelog/revisions/20260101000001_bbbbbbbbbbbb.yaml").toFile().delete())
			.isTrue();
		UnitStatus status = read(dataSource);
		assertThat(status).returns(UnitState.UNEXPECTED, UnitStatus::state)
			.returns("aaaaaaaaaaaa", UnitStatus::current);
		assertThat(status.unexpected()).extracting(UnexpectedChangeSet::id, UnexpectedChangeSet::path)
			.containsExactly(tuple("bbbbbbbbbbbb-1", "db/changelog/revisions/20260101000001_bbbbbbbbbbbb.yaml"));
		assertThat(status.problems()).map(Problem::kind).containsExactly(Problem.Kind.UNEXPECTED);
		assertThat(status.problems().get(0).text()).contains("A newer application was here");
	}

	@Test
	void emptiedChangelogWithHistoryIsUnexpected() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.line();
		PlainLiquibase.update(dataSource, this.files.location());
		this.files.write(ChangelogFiles.MASTER, "databaseChangeLog: []");
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.UNEXPECTED);
		assertThat(status.problems()).map(Problem::kind).containsExactly(Problem.Kind.EMPTY_CHANGELOG);
		assertThat(status.problems().get(0).text())
			.endsWith("holds no changesets, but the database records 3. Is it the right changelog?");
	}

	@Test
	void movedFileIsRecognised() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("old.sql", "me:1");
		PlainLiquibase.update(dataSource, this.files.location());
		assertThat(this.root.resolve("db/changelog/revisions/old.sql").toFile().delete()).isTrue();
		this.files.hand("new.sql", "me:1");
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.UP_TO_DATE);
		assertThat(status.unexpected()).isEmpty();
		assertThat(status.problems()).map(Problem::kind).containsExactly(Problem.Kind.MOVED);
		assertThat(status.problems().get(0).text())
			.contains("moved from 'db/changelog/revisions/old.sql' to 'db/changelog/revisions/new.sql'");
	}

	@Test
	void revisionInsertedBeforeAppliedOnesIsOutOfOrder() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("2.sql", "me:2");
		PlainLiquibase.update(dataSource, this.files.location());
		this.files.hand("1.sql", "me:1");
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.PENDING);
		assertThat(status.revisions()).extracting(RevisionStatus::state)
			.containsExactly(RevisionState.OUT_OF_ORDER, RevisionState.APPLIED);
		assertThat(status.pending()).hasSize(1);
	}

	@Test
	void duplicateRowsAreNamed() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.hand("1.sql", "me:1");
		PlainLiquibase.update(dataSource, this.files.location());
		TestDatabase.execute(dataSource, "insert into DATABASECHANGELOG select * from DATABASECHANGELOG");
		UnitStatus status = read(dataSource);
		assertThat(status.state()).isEqualTo(UnitState.UP_TO_DATE);
		assertThat(status.problems()).map(Problem::kind).containsExactly(Problem.Kind.DUPLICATE_RECORD);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void filteredRevisionsDoNotCount(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.hand("1.sql", "me:1");
		this.files.hand("2.sql", "me:2 context:never");
		this.files.hand("3.sql", "me:3 dbms:oracle");
		ChangelogSettings settings = new ChangelogSettings("prod", "", Map.of(), database.product(), null);
		PlainLiquibase.update(dataSource, this.files.location(), 1);
		UnitStatus status = new StatusReader(TABLES, Duration.ofSeconds(10)).read(dataSource,
				ChangelogSource.of(this.files.location(), settings));
		assertThat(status.revisions()).extracting(RevisionStatus::state)
			.containsExactly(RevisionState.APPLIED, RevisionState.FILTERED, RevisionState.FILTERED);
		assertThat(status).returns(UnitState.UP_TO_DATE, UnitStatus::state).returns("3", UnitStatus::current);
	}

	@Test
	void changeSetThatItsPreconditionLeavesOutIsNoGap() {
		DataSource dataSource = TestDatabase.H2.create();
		this.files.write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - changeSet:
				      id: 1
				      author: me
				      preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: never}}]
				      changes: [{empty: {}}]
				  - changeSet: {id: 2, author: me, changes: [{empty: {}}]}
				""");
		PlainLiquibase.update(dataSource, this.files.location());
		assertThat(read(dataSource).state()).isEqualTo(UnitState.PENDING);
	}

	@Test
	void missingChangelogIsAState() {
		UnitStatus status = new StatusReader(TABLES, Duration.ofSeconds(10)).read(TestDatabase.H2.create(),
				ChangelogSource.of(this.files.location("db/gone.yaml"), ChangelogSettings.of(Product.unknown())));
		assertThat(status.state()).isEqualTo(UnitState.NO_CHANGELOG);
		assertThat(status.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.kind()).isEqualTo(Problem.Kind.NO_CHANGELOG);
			assertThat(problem.text()).contains("'db/gone.yaml'");
			assertThat(problem.next()).isNotNull();
			assertThat(problem.next().commands()).containsExactly(NextCommand.of("init"));
		});
	}

	@Test
	void brokenChangelogIsAState() {
		this.files.write("db/changelog/revisions/1.yaml", "databaseChangeLog: [");
		UnitStatus status = read(TestDatabase.H2.create());
		assertThat(status.state()).isEqualTo(UnitState.BROKEN_CHANGELOG);
		assertThat(status.problems()).map(Problem::kind).containsExactly(Problem.Kind.BROKEN_CHANGELOG);
		assertThat(status.problems().get(0).text()).contains("revisions/1.yaml");
	}

	@Test
	void databaseThatDoesNotAnswerIsAState() {
		this.files.line();
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:absent;IFEXISTS=TRUE");
		UnitStatus status = read(dataSource);
		assertThat(status).returns(UnitState.UNREACHABLE, UnitStatus::state).returns(null, UnitStatus::database);
		assertThat(status.heads()).containsExactly("bbbbbbbbbbbb");
		assertThat(status.revisions()).extracting(RevisionStatus::state).containsOnly(RevisionState.UNKNOWN);
	}

	private String version8() {
		return dev.migrations.changelog.ChangelogReader
			.read(this.files.location(), ChangelogSettings.of(TestDatabase.H2.product()))
			.revisions()
			.get(0)
			.changeSets()
			.get(0)
			.generateCheckSum(liquibase.ChecksumVersion.V8)
			.toString();
	}

	private UnitStatus read(DataSource dataSource) {
		return new StatusReader(TABLES, Duration.ofSeconds(10)).read(dataSource,
				ChangelogSource.of(this.files.location(), ChangelogSettings.of(Product.unknown())));
	}

}
