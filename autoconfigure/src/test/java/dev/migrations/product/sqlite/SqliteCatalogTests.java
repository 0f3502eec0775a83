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

package dev.migrations.product.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.CatalogReaderTests;
import dev.migrations.catalog.ReadOnlyWork;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.Index;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SqliteCatalog}: what only SQLite has.
 */
class SqliteCatalogTests {

	@Test
	void keepsTheTypeAsItIsDeclared() {
		assertThat(columns("create table t (a INTEGER, b varchar(20), c numeric(38,2), d, e \"odd type\", f Text)"))
			.extracting(Column::type)
			.containsExactly("integer", "varchar(20)", "numeric(38,2)", "", "odd type", "text");
	}

	@Test
	void takesTheRowIdForAnIdentity() {
		Schema schema = read("create table a (id integer primary key)",
				"create table b (id integer not null, n int, primary key (id))", "create table c (id int primary key)",
				"create table d (id integer primary key desc)", "create table e (id integer primary key) without rowid",
				"create table f (a integer, b integer, primary key (b, a))",
				"create table g (id integer primary key autoincrement)");
		assertThat(schema.tables()).extracting((table) -> table.columns().get(0).identity())
			.containsExactly(true, true, false, false, false, false, true);
		assertThat(schema.tables().get(0).columns().get(0).nullable()).isFalse();
		assertThat(schema.tables().get(5).primaryKey()).isEqualTo(new PrimaryKey(null, List.of("b", "a")));
	}

	@Test
	void readsDefaultsAsTheyAreWritten() {
		assertThat(
				columns("create table t (a int default -1, b text default 'it''s', c default (1 + 2), d default null,"
						+ " e timestamp default current_timestamp, f boolean default true, g default (null))"))
			.extracting(Column::defaultValue)
			.containsExactly("-1", "'it''s'", "1 + 2", null, "current_timestamp", "true", null);
	}

	@Test
	void readsFromTheTextWhatNoPragmaTells() {
		Table table = CatalogReaderTests.table(read("""
				create table "t" ( -- a comment, with (parentheses
					id bigint not null constraint pk primary key,
					"a, b" varchar(9) constraint is_code check ("a, b" like 'A)%') /* , check (1) */ default ')',
					[c] int check((c>0)) constraint only_one unique,
					`d` integer generated always as (c * (2 + 1)) stored not null,
					e text collate nocase check ((e <> 'check (1)') is not false) constraint to_t references t (id),
					check (c < 9 or e is null), constraint "both ""ways\""" unique (e, "a, b" desc)
					constraint own foreign key (c, d) references t (c, d) on update set null
						not deferrable initially deferred,
					foreign key (c) references T on delete cascade deferrable initially deferred)"""), "t");
		assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("pk", List.of("id")));
		assertThat(table.columns()).extracting(Column::name).containsExactly("id", "a, b", "c", "d", "e");
		assertThat(table.columns().get(3).generatedAs()).isEqualTo("c * (2 + 1)");
		assertThat(table.columns().get(3).nullable()).isFalse();
		assertThat(table.checks()).containsExactly(new Check(null, "c>0"), new Check(null, "e <> 'check (1)'"),
				new Check(null, "c < 9 or e is null"), new Check("is_code", "\"a, b\" like 'A)%'"));
		assertThat(table.uniqueKeys()).containsExactlyInAnyOrder(UniqueKey.of("only_one", "c"),
				UniqueKey.of("both \"ways\"", "e", "a, b"));
		assertThat(table.foreignKeys()).containsExactly(
				ForeignKeyBuilder.foreignKey("c")
					.references(ObjectName.of("t"), "id")
					.onDelete(ReferentialAction.CASCADE)
					.deferral(Deferral.INITIALLY_DEFERRED)
					.build(),
				ForeignKeyBuilder.named("own", "c", "d")
					.references(ObjectName.of("t"), "c", "d")
					.onUpdate(ReferentialAction.SET_NULL)
					.build(),
				ForeignKeyBuilder.named("to_t", "e").references(ObjectName.of("t"), "id").build());
		assertThat(table.indexes()).isEmpty();
	}

	@Test
	void keepsTheDefinitionOfIndexesThatColumnsDoNotDescribe() {
		Table table = CatalogReaderTests.table(read("create table t (a text, b integer, c text collate nocase)",
				"create index i1 on t (lower(a))", "create index i2 on t (b) where b > 0",
				"create index i3 on t (a collate nocase)", "create unique index i4 on t (b) where b > 5",
				"create index j1 on t (b desc, c)", "create unique index j2 on t (a, b)"), "t");
		assertThat(table.indexes()).extracting(Index::name).containsExactly("i1", "i2", "i3", "i4", "j1");
		assertThat(table.indexes().get(3).definition()).isEqualTo("CREATE UNIQUE INDEX i4 on t (b) where b > 5");
		assertThat(table.indexes().get(4).columns()).containsExactly("b", "c");
		assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("j2", List.of("a", "b"), true));
	}

	@Test
	void namesWhatItDoesNotCompare() {
		Schema schema = read(
				"create table t (id integer primary key autoincrement, a text collate nocase,"
						+ " b text unique on conflict replace)",
				"create table s (id integer primary key) strict", "create table w (id text primary key) without rowid",
				"create trigger audit after insert on t begin delete from s; end");
		assertThat(schema.notCompared()).containsExactly(new NotCompared("table s", "STRICT is not compared"),
				new NotCompared("table t", "AUTOINCREMENT is not compared"),
				new NotCompared("table t", "ON CONFLICT replace is not compared"),
				new NotCompared("table w", "WITHOUT ROWID is not compared"),
				new NotCompared("trigger audit on t", "triggers are not compared"));
	}

	@Test
	void listsWhatCanBeReadLikeATable() {
		Schema schema = read("create table t (id integer)", "create view v as select id, id + 1 as more from t",
				"create virtual table search using fts5 (title, body)");
		assertThat(schema.tables()).extracting(Table::name).containsExactly(ObjectName.of("t"));
		assertThat(schema.views()).contains(new View(ObjectName.of("v"), "view", List.of("id", "more")),
				new View(ObjectName.of("search"), "virtual table", List.of("title", "body")));
		assertThat(schema.views()).extracting(View::kind).contains("part of a virtual table");
	}

	@Test
	void readsTheTablesAlthoughAViewIsBroken() {
		Schema schema = read("create table t (id integer)", "create view v as select id from gone");
		assertThat(CatalogReaderTests.table(schema, "t").columns()).hasSize(1);
		assertThat(schema.views()).extracting(View::name).containsExactly(ObjectName.of("v"));
		assertThat(schema.notCompared()).singleElement().returns("columns of views", NotCompared::object);
	}

	@Test
	void looksPastTemporaryTablesOfTheSameName() throws SQLException {
		DataSource dataSource = TestDatabase.SQLITE.create();
		TestDatabase.execute(dataSource, "create table t (a integer, b text)", "create index i on t (b)");
		try (Connection connection = dataSource.getConnection()) {
			connection.createStatement().execute("create temp table t (x text unique)");
			Table table = CatalogReaderTests.table(CatalogReader.read(connection, List.of()), "t");
			assertThat(table.columns()).extracting(Column::name).containsExactly("a", "b");
			assertThat(table.indexes()).containsExactly(Index.of("i", "b"));
			assertThat(table.uniqueKeys()).isEmpty();
		}
	}

	@Test
	void letsNobodyWriteMeanwhile() throws SQLException {
		DataSource dataSource = TestDatabase.SQLITE.create();
		try (Connection connection = dataSource.getConnection()) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ReadOnlyWork.run(connection,
					() -> connection.createStatement().execute("create table t (a integer)")));
			connection.createStatement().execute("create table t (a integer)");
		}
	}

	private static List<Column> columns(String statement) {
		return CatalogReaderTests.table(read(statement), "t").columns();
	}

	private static Schema read(String... statements) {
		DataSource dataSource = TestDatabase.SQLITE.create();
		TestDatabase.execute(dataSource, statements);
		return CatalogReaderTests.read(dataSource);
	}

}
