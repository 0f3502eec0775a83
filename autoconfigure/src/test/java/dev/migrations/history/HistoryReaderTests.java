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

package dev.migrations.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.failure.MigrationsException;
import dev.migrations.product.postgresql.PostgresCatalogTests;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HistoryReader}.
 */
public class HistoryReaderTests {

	public static final String CHANGE_LOG = """
			create table %s (id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null,
			dateexecuted timestamp not null, orderexecuted integer not null, exectype varchar(10) not null,
			md5sum varchar(35), description varchar(255))""";

	public static final String LOCK = """
			create table %s (id integer not null, locked boolean, lockgranted timestamp, lockedby varchar(255))""";

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void findsNothingAndCreatesNothing(TestDatabase database) {
		DataSource dataSource = database.create();
		CountingDataSource counting = new CountingDataSource(dataSource);
		assertThat(read(counting.dataSource())).isEqualTo(new History(false, List.of(), null));
		assertThat(counting.statements()).filteredOn((statement) -> !statement.startsWith("pragma ")).hasSize(1);
		assertThat(CatalogOracle.describe(dataSource)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void readsRowsInTheirOrderWithDuplicates(TestDatabase database) {
		DataSource dataSource = history(database, """
				insert into DATABASECHANGELOG values
				('2', 'ann', 'b.yaml', timestamp '2026-01-01 10:00:00', 2, 'MARK_RAN', null, ''),
				('1', 'bob', 'a.yaml', timestamp '2026-01-01 10:00:00', 1, 'EXECUTED', '9:abc', ''),
				('2', 'ann', 'b.yaml', timestamp '2026-01-02 10:00:00', 3, 'EXECUTED', '9:def', '')""");
		CountingDataSource counting = new CountingDataSource(dataSource);
		History history = read(counting.dataSource());
		assertThat(history.exists()).isTrue();
		assertThat(history.changeSets()).extracting(AppliedChangeSet::order).containsExactly(1, 2, 3);
		assertThat(history.changeSets().get(0)).returns("1", AppliedChangeSet::id)
			.returns("bob", AppliedChangeSet::author)
			.returns("a.yaml", AppliedChangeSet::path)
			.returns("EXECUTED", AppliedChangeSet::execType)
			.returns("9:abc", AppliedChangeSet::checksum);
		assertThat(history.changeSets().get(1).checksum()).isNull();
		assertThat(counting.statements()).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void readsTheInstantThatTheDatabaseMeant(TestDatabase database) throws SQLException {
		DataSource dataSource = history(database);
		try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
			String zone = switch (database) {
				case MARIADB -> "set time_zone = '+11:00'";
				case POSTGRESQL -> "set time zone 'Etc/GMT-11'";
				default -> "set time zone '+11:00'";
			};
			statement.execute(zone);
			statement.execute("insert into DATABASECHANGELOG values ('1', 'a', 'f', now(), 1, 'EXECUTED', null, '')");
			Instant executedAt = HistoryReader.read(connection, HistoryTables.DEFAULT).changeSets().get(0).executedAt();
			assertThat(Duration.between(executedAt, Instant.now())).isLessThan(Duration.ofMinutes(5)).isPositive();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void readsWhatLiquibaseWrites(TestDatabase database, @TempDir Path directory) throws Exception {
		DataSource dataSource = database.create();
		Instant before = Instant.now().minusSeconds(5);
		Files.writeString(directory.resolve("master.sql"), """
				--liquibase formatted sql
				--changeset ann:one
				create table a (id integer);
				--changeset ann:two
				create table b (id integer);
				""");
		update(dataSource, directory);
		History history = read(dataSource);
		assertThat(history.changeSets()).extracting(AppliedChangeSet::id).containsExactly("one", "two");
		assertThat(history.changeSets())
			.allSatisfy((row) -> assertThat(row.executedAt()).isBetween(before, Instant.now().plusSeconds(5)));
		assertThat(history.lock()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void readsTheLock(TestDatabase database) {
		DataSource dataSource = history(database,
				"""
						insert into DATABASECHANGELOGLOCK values (1, true, timestamp '2026-01-01 10:00:00', 'host (10.0.0.1)')""");
		Lock lock = read(dataSource).lock();
		assertThat(lock).returns("host (10.0.0.1)", Lock::owner);
		assertThat(lock.since()).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void takesALockThatIsNullForNone(TestDatabase database) {
		assertThat(read(history(database, "insert into DATABASECHANGELOGLOCK values (1, null, null, null)")).lock())
			.isNull();
		assertThat(read(history(database, "insert into DATABASECHANGELOGLOCK values (1, false, null, null)")).lock())
			.isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void findsTablesInAnyCaseAndInAnotherSchema(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create schema ops", CHANGE_LOG.formatted("ops.\"My_History\""),
				"insert into ops.\"My_History\" values ('1', 'a', 'f', now(), 1, 'EXECUTED', null, '')");
		assertThat(read(dataSource).exists()).isFalse();
		History history = read(dataSource, new HistoryTables("Ops", "MY_HISTORY", "MY_LOCK"));
		assertThat(history.changeSets()).hasSize(1);
		assertThat(history.lock()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void prefersTheTableThatLiquibaseWouldUse(TestDatabase database) {
		DataSource dataSource = history(database,
				"insert into DATABASECHANGELOG values ('1', 'a', 'f', now(), 1, 'EXECUTED', null, '')",
				CHANGE_LOG.formatted(database.spell("\"DatabaseChangeLog\"")),
				CHANGE_LOG.formatted(database.spell("\"aDATABASECHANGELOG\"")));
		assertThat(read(dataSource).changeSets()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void refusesAView(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, CHANGE_LOG.formatted("original"),
				database.spell("create view databasechangelog as select * from original".replace("original",
						"\"" + database.product().fold("original") + "\"")));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> read(dataSource))
			.withMessageContaining("is not a table");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void refusesATableOfSomebodyElse(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table databasechangelog (id integer, author varchar(9))");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> read(dataSource))
			.withMessageContaining("lacks the columns [filename, dateexecuted");
	}

	@Test
	void namesTheMissingRight() throws SQLException {
		DataSource owner = history(TestDatabase.POSTGRESQL);
		String role = "blind_" + owner.unwrap(PGSimpleDataSource.class).getDatabaseName();
		TestDatabase.execute(owner, "create role " + role + " login");
		DataSource blind = PostgresCatalogTests.as(owner.unwrap(PGSimpleDataSource.class), role);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> read(blind))
			.withMessageContaining("not allowed to read")
			.satisfies((ex) -> assertThat(ex.failure().next()).asString().startsWith("grant select on"));
	}

	private static DataSource history(TestDatabase database, String... rows) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, CHANGE_LOG.formatted("DATABASECHANGELOG"),
				LOCK.formatted("DATABASECHANGELOGLOCK"));
		TestDatabase.execute(dataSource, rows);
		return dataSource;
	}

	private static History read(DataSource dataSource) {
		return read(dataSource, HistoryTables.DEFAULT);
	}

	private static History read(DataSource dataSource, HistoryTables tables) {
		try (Connection connection = dataSource.getConnection()) {
			return HistoryReader.read(connection, tables);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void update(DataSource dataSource, Path directory) throws Exception {
		var database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(dataSource.getConnection()));
		Scope.child(Scope.Attr.resourceAccessor, new DirectoryResourceAccessor(directory),
				() -> new CommandScope("update").addArgumentValue("database", database)
					.addArgumentValue("changelogFile", "master.sql")
					.execute());
		database.close();
	}

}
