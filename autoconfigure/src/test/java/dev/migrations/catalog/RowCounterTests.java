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

package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RowCounter}.
 */
class RowCounterTests {

	private static final ForeignKey PARENT = ForeignKeyBuilder.foreignKey("a", "b")
		.references(new ObjectName("Other one", "parent"), "x", "y")
		.build();

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void answersEveryKindOfQuestionInOneStatement(TestDatabase database) throws SQLException {
		CountingDataSource counting = new CountingDataSource(filled(database));
		ObjectName table = ObjectName.of(database.spell("Odd \"name\""));
		RowQuestion rows = new RowQuestion.Rows(table);
		RowQuestion nulls = new RowQuestion.Nulls(table, "a");
		RowQuestion values = new RowQuestion.Values(table, "a");
		RowQuestion single = new RowQuestion.Duplicates(table, List.of("a"));
		RowQuestion pair = new RowQuestion.Duplicates(table, List.of("a", "b"));
		RowQuestion orphans = new RowQuestion.Orphans(table, PARENT);
		RowQuestion violations = new RowQuestion.Violations(table, database.spell("\"a\" > 1"));
		RowQuestion longest = new RowQuestion.LongestText(table, "The text");
		try (Connection connection = counting.dataSource().getConnection()) {
			assertThat(ask(connection, List.of(rows, nulls, values, single, pair, orphans, violations, longest)))
				.containsExactly(Map.entry(rows, 6L), Map.entry(nulls, 1L), Map.entry(values, 5L),
						Map.entry(single, 2L), Map.entry(pair, 1L), Map.entry(orphans, 2L), Map.entry(violations, 2L),
						Map.entry(longest, 5L));
		}
		assertThat(counting.statements()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void countsNothingInAnEmptyTable(TestDatabase database) throws SQLException {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, database.spell("create table \"t\" (\"c\" varchar(9))"));
		RowQuestion rows = new RowQuestion.Rows(ObjectName.of("t"));
		RowQuestion longest = new RowQuestion.LongestText(ObjectName.of("t"), "c");
		try (Connection connection = dataSource.getConnection()) {
			assertThat(ask(connection, List.of(rows, longest))).containsExactly(Map.entry(rows, 0L),
					Map.entry(longest, 0L));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void asksNothingWithoutQuestions(TestDatabase database) throws SQLException {
		CountingDataSource counting = new CountingDataSource(database.create());
		try (Connection connection = counting.dataSource().getConnection()) {
			assertThat(ask(connection, List.of())).isEmpty();
		}
		assertThat(counting.roundTrips()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void leavesOutWhatItCannotAnswerAndKeepsTheTransaction(TestDatabase database) throws SQLException {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, database.spell("create table \"t\" (\"c\" integer)"));
		RowQuestion missing = new RowQuestion.Rows(ObjectName.of("missing"));
		RowQuestion there = new RowQuestion.Rows(ObjectName.of("t"));
		try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(database.spell("insert into \"t\" values (1)"));
			assertThat(ask(connection, List.of(missing))).isEmpty();
			assertThat(ask(connection, List.of(there, missing))).containsExactly(Map.entry(there, 1L));
			statement.execute(database.spell("insert into \"t\" values (2)"));
			connection.commit();
			connection.setAutoCommit(true);
			assertThat(ask(connection, List.of(missing))).isEmpty();
			assertThat(ask(connection, List.of(missing, there))).containsExactly(Map.entry(there, 2L));
		}
	}

	@Test
	void cannotWriteOnPostgres() throws SQLException {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(dataSource, "create table t (c integer)", "insert into t values (1)", "create sequence s");
		try (Connection connection = dataSource.getConnection()) {
			assertThat(ask(connection, List.of(new RowQuestion.Violations(ObjectName.of("t"), "nextval('s') > 0"))))
				.isEmpty();
			var row = connection.createStatement().executeQuery("select nextval('s')");
			row.next();
			assertThat(row.getInt(1)).isEqualTo(1);
		}
	}

	@Test
	void countsNoRowsThatItMayNotSee() throws SQLException {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		String role = "r_" + dataSource.unwrap(PGSimpleDataSource.class).getDatabaseName();
		TestDatabase.execute(dataSource, "create table hidden (c integer)", "insert into hidden values (1)",
				"create table seen (c integer)", "alter table hidden enable row level security",
				"alter table hidden force row level security", "create role " + role,
				"alter table hidden owner to " + role, "alter table seen owner to " + role);
		RowQuestion hidden = new RowQuestion.Rows(ObjectName.of("hidden"));
		RowQuestion seen = new RowQuestion.Rows(ObjectName.of("seen"));
		try (Connection connection = dataSource.getConnection(); var statement = connection.createStatement()) {
			List<RowQuestion> both = List.of(hidden, seen);
			assertThat(RowCounter.ask(connection, CatalogReader.read(connection, Set.of()), both))
				.containsExactly(Map.entry(hidden, 1L), Map.entry(seen, 0L));
			statement.execute("set role " + role);
			assertThat(RowCounter.ask(connection, CatalogReader.read(connection, Set.of()), both))
				.containsExactly(Map.entry(seen, 0L));
		}
	}

	@Test
	void countsFormerRowsOfAVersionedTable() throws SQLException {
		DataSource dataSource = TestDatabase.MARIADB.create();
		TestDatabase.execute(dataSource, "create table t (c varchar(9)) with system versioning",
				"insert into t values ('long one'), (null)", "delete from t");
		ObjectName table = ObjectName.of("t");
		RowQuestion rows = new RowQuestion.Rows(table);
		RowQuestion nulls = new RowQuestion.Nulls(table, "c");
		RowQuestion values = new RowQuestion.Values(table, "c");
		RowQuestion longest = new RowQuestion.LongestText(table, "c");
		RowQuestion violations = new RowQuestion.Violations(table, "c = 'x'");
		RowQuestion duplicates = new RowQuestion.Duplicates(table, List.of("c"));
		TestDatabase.execute(dataSource, "insert into t values ('same')", "delete from t",
				"insert into t values ('same')");
		try (Connection connection = dataSource.getConnection()) {
			assertThat(RowCounter.ask(connection, CatalogReader.read(connection, Set.of()),
					List.of(rows, nulls, values, longest, violations, duplicates)))
				.containsExactly(Map.entry(rows, 4L), Map.entry(nulls, 1L), Map.entry(values, 3L),
						Map.entry(longest, 8L), Map.entry(violations, 3L), Map.entry(duplicates, 0L));
		}
	}

	private static Map<RowQuestion, Long> ask(Connection connection, List<RowQuestion> questions) throws SQLException {
		Product product = Product.of(connection.getMetaData().getDatabaseProductName());
		return RowCounter.ask(connection, Schema.of(product), questions);
	}

	private static DataSource filled(TestDatabase database) {
		DataSource dataSource = database.create();
		// a schema of MariaDB is another database of the server, which the test before
		// made
		if (database == TestDatabase.MARIADB) {
			TestDatabase.execute(dataSource, "drop database if exists `Other one`");
		}
		execute(database, dataSource, "create schema \"Other one\"", """
				create table "Other one"."parent" ("x" integer, "y" integer)""", """
				insert into "Other one"."parent" values (1, 1), (2, 2)""", """
				create table "Odd ""name""\" ("a" integer, "b" integer, "The text" varchar(9))""", """
				insert into "Odd ""name""\" values (1, 1, 'abc'), (1, null, null), (2, 2, 'Größe'), (2, 2, ''),
				(3, 3, 'x'), (null, 3, 'y')""", """
				update "Odd ""name""\" set "b" = 5 where "a" = 1 and "b" is null""");
		return dataSource;
	}

	private static void execute(TestDatabase database, DataSource dataSource, String... statements) {
		TestDatabase.execute(dataSource, Arrays.stream(statements).map(database::spell).toArray(String[]::new));
	}

}
