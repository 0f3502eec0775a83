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

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CatalogReader} that hold on every product.
 */
public class CatalogReaderTests {

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void readsAnEmptyDatabase(TestDatabase database) {
		assertThat(read(database.create()).withTableDefaults(TableSettings.NONE))
			.isEqualTo(Schema.of(database.product()));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void readsKeysInTheirOrder(TestDatabase database) {
		Schema schema = read(database, """
				create table "parent" ("b" integer not null, "a" integer not null, "u" integer, "v" integer,
				constraint "parent_key" primary key ("a", "b"), constraint "parent_uv" unique ("v", "u"))""", """
				create table "child" ("x" integer, "y" integer, "p" integer, "q" integer,
				constraint "child_pk_fk" foreign key ("x", "y") references "parent" ("b", "a")
				on delete cascade on update set null,
				constraint "child_uv_fk" foreign key ("q", "p") references "parent" ("v", "u") on delete restrict)""");
		assertThat(table(schema, "parent").primaryKey()).isEqualTo(new PrimaryKey("parent_key", List.of("a", "b")));
		assertThat(table(schema, "parent").uniqueKeys()).containsExactly(UniqueKey.of("parent_uv", "v", "u"));
		assertThat(table(schema, "child").foreignKeys()).containsExactly(
				ForeignKeyBuilder.named("child_pk_fk", "x", "y")
					.references(ObjectName.of("parent"), "b", "a")
					.onDelete(ReferentialAction.CASCADE)
					.onUpdate(ReferentialAction.SET_NULL)
					.build(),
				ForeignKeyBuilder.named("child_uv_fk", "q", "p")
					.references(ObjectName.of("parent"), "v", "u")
					.onDelete(ReferentialAction.RESTRICT)
					.build());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void listsNoIndexThatAConstraintMade(TestDatabase database) {
		Schema schema = read(database, """
				create table "child" ("id" integer primary key, "code" integer unique, "parent" integer,
				foreign key ("parent") references "child" ("id"))""");
		assertThat(table(schema, "child").indexes()).isEmpty();
		assertThat(table(schema, "child").uniqueKeys()).singleElement()
			.returns(List.of("code"), UniqueKey::columns)
			.returns(false, UniqueKey::index);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void tellsIndexesApart(TestDatabase database) {
		Schema schema = read(database, """
				create table "t" ("a" integer, "b" integer, "c" integer)""", """
				create index "plain" on "t" ("b", "a" desc)""", """
				create unique index "own" on "t" ("c", "a")""");
		assertThat(table(schema, "t").indexes())
			.containsExactly(new Index("plain", List.of(new Index.Part("b", false), new Index.Part("a", true)), null));
		assertThat(table(schema, "t").uniqueKeys())
			.containsExactly(new UniqueKey("own", List.of("c", "a"), database != TestDatabase.MARIADB));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void keepsAnIndexOnTheColumnsOfAForeignKeyThatWasMadeByHand(TestDatabase database) {
		Schema schema = read(database, """
				create table "t" ("id" integer primary key, "a" integer)""", """
				create index "by_hand" on "t" ("a")""", """
				alter table "t" add constraint "fk" foreign key ("a") references "t" ("id")""");
		assertThat(table(schema, "t").indexes()).containsExactly(Index.of("by_hand", "a"));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void listsAUniqueIndexOnceThatAConstraintUses(TestDatabase database) {
		Schema schema = read(database, """
				create table "t" ("id" integer, "a" integer not null)""", """
				create unique index "by_hand" on "t" ("a")""", (database == TestDatabase.H2) ? """
				alter table "t" add constraint "uk" unique ("a")""" : """
				alter table "t" add constraint "uk" unique using index "by_hand\"""");
		assertThat(table(schema, "t").uniqueKeys()).containsExactly(UniqueKey.of("uk", "a"));
		assertThat(table(schema, "t").indexes()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void readsIdentityGeneratedDefaultAndComment(TestDatabase database) {
		String generated = (database == TestDatabase.H2) ? "" : " stored";
		Schema schema = read(database, """
				create table "t" ("id" bigint generated by default as identity primary key, "n" integer default null,
				"w" integer default 5 not null, "g" integer generated always as ("w" * 2)""" + generated + ")", """
				comment on table "t" is 'it''s a table'""", """
				comment on column "t"."w" is 'width'""");
		Table table = table(schema, "t");
		assertThat(table.comment()).isEqualTo("it's a table");
		assertThat(table.columns()).extracting(Column::name).containsExactly("id", "n", "w", "g");
		assertThat(table.columns()).extracting(Column::identity).containsExactly(true, false, false, false);
		assertThat(table.columns()).extracting(Column::nullable).containsExactly(false, true, false, true);
		assertThat(table.columns()).extracting(Column::defaultValue).containsExactly(null, null, "5", null);
		assertThat(table.columns()).extracting(Column::comment).containsExactly(null, null, "width", null);
		assertThat(table.columns().get(3).generatedAs()).contains("w").contains("* 2");
		assertThat(schema.sequences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void readsChecksWithoutOuterParentheses(TestDatabase database) {
		Schema schema = read(database, """
				create table "t" ("a" integer, "b" integer,
				constraint "both" check (("a" > 0) or ("b" > 0)), constraint "one" check ("a" < 9))""");
		String a = (database == TestDatabase.H2) ? "\"a\"" : "a";
		assertThat(table(schema, "t").checks()).extracting(Check::name).containsExactly("both", "one");
		assertThat(table(schema, "t").checks().get(0).expression().replaceAll("\\s+", " "))
			.isEqualTo("(" + a + " > 0) OR (" + a.replace('a', 'b') + " > 0)");
		assertThat(table(schema, "t").checks().get(1).expression()).isEqualTo(a + " < 9");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void readsSequencesAndViews(TestDatabase database) {
		Schema schema = read(database, """
				create sequence "s" start with 7 increment by 50""",
				"""
						create table "t" ("id" integer default nextval('s'), "name" varchar(9))"""
					.replace("nextval('s')", (database == TestDatabase.H2) ? "next value for \"s\""
							: (database == TestDatabase.MARIADB) ? "nextval(\"s\")" : "nextval('s')"),
				"""
						create view "v" as select "name", "id" from "t\"""");
		String options = (database == TestDatabase.MARIADB) ? "cache 1000" : null;
		assertThat(schema.sequences()).containsExactly(new Sequence(ObjectName.of("s"), 7, 50, options));
		assertThat(schema.views()).containsExactly(new View(ObjectName.of("v"), "view", List.of("name", "id")));
		assertThat(table(schema, "t").columns().get(0).identity()).isFalse();
		assertThat(table(schema, "t").columns().get(0).defaultValue()).containsIgnoringCase("next");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void readsFurtherSchemasOnlyWhenTold(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create schema \"Other one\"", """
				create table "Other one"."t" ("id" integer primary key)""", """
				create sequence "Other one"."s\"""", """
				create table "mine" ("id" integer references "Other one"."t" ("id"))""");
		Schema alone = read(dataSource);
		assertThat(alone.tables()).extracting(Table::name).containsExactly(ObjectName.of("mine"));
		assertThat(alone.sequences()).isEmpty();
		assertThat(table(alone, "mine").foreignKeys()).singleElement()
			.returns(new ObjectName("Other one", "t"), ForeignKey::referencedTable);
		Schema both = read(dataSource, "Other one");
		assertThat(both.tables()).extracting(Table::name)
			.containsExactly(ObjectName.of("mine"), new ObjectName("Other one", "t"));
		assertThat(both.sequences()).extracting(Sequence::name).containsExactly(new ObjectName("Other one", "s"));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void keepsNamesExactly(TestDatabase database) {
		Schema schema = read(database, """
				create table "a ""b"" c" ("x y" integer, "Größe" integer, "a,b" integer, "{q}" integer,
				constraint "k'1" unique ("a,b", "x y", "{q}"))""", "create table Folded (Id integer)", """
				create table "Mixed" ("Id" integer)""");
		assertThat(schema.tables()).extracting((table) -> table.name().name())
			.containsExactlyInAnyOrder("a \"b\" c", database.product().fold("Folded"), "Mixed");
		Table table = table(schema, "a \"b\" c");
		assertThat(table.columns()).extracting(Column::name).containsExactly("x y", "Größe", "a,b", "{q}");
		assertThat(table.uniqueKeys()).containsExactly(UniqueKey.of("k'1", "a,b", "x y", "{q}"));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void ignoresSystemSchemasEvenWhenTold(TestDatabase database) {
		assertThat(read(database.create(), "information_schema", "INFORMATION_SCHEMA", "pg_catalog").tables())
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void asksAConstantNumberOfTimes(TestDatabase database) {
		// a SQLite connection is switched to reading by statements of its own
		int most = (database == TestDatabase.SQLITE || database == TestDatabase.MARIADB) ? 10 : 7;
		assertThat(roundTrips(database, 3)).isEqualTo(roundTrips(database, 300)).isLessThanOrEqualTo(most);
	}

	private static int roundTrips(TestDatabase database, int tables) {
		DataSource dataSource = database.create();
		for (int i = 0; i < tables; i++) {
			TestDatabase.execute(dataSource, "create table t" + i + " (id integer primary key, a integer unique, b"
					+ " integer references t" + Math.max(i - 1, 0) + " (id), check (b > 0))");
			TestDatabase.execute(dataSource, "create index i" + i + " on t" + i + " (b, a)");
		}
		CountingDataSource counting = new CountingDataSource(dataSource);
		assertThat(read(counting.dataSource()).tables()).hasSize(tables);
		return counting.roundTrips().size();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void givesTheSameTwiceAndTouchesNothing(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table b (id integer primary key, a integer unique)",
				"create table a (id integer primary key references b (id), check (id > 0))");
		List<String> before = CatalogOracle.describe(dataSource);
		Schema first = read(dataSource);
		assertThat(read(dataSource)).isEqualTo(first);
		assertThat(CatalogOracle.describe(dataSource)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE", "MARIADB" })
	void leavesTheConnectionAsItWas(TestDatabase database) throws SQLException {
		try (Connection connection = database.create().getConnection()) {
			CatalogReader.read(connection, List.of());
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(connection.isReadOnly()).isFalse();
			connection.setAutoCommit(false);
			connection.createStatement().execute("create table mine (id integer)");
			assertThat(CatalogReader.read(connection, List.of()).tables()).hasSize(1);
			connection.createStatement().execute("insert into mine values (1)");
			connection.commit();
		}
	}

	@Test
	void refusesAnotherProduct() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> {
			try (Connection connection = FakeConnection.of("Oracle")) {
				CatalogReader.read(connection, List.of());
			}
		}).withMessageContaining("Oracle");
	}

	@Test
	void namesWhatItDoesNotCompare() {
		assertThat(read(TestDatabase.H2, """
				create domain "d" as varchar(9) check (value <> '')""", """
				create table "t" ("a" "d", "b" integer on update 5, constraint "u" unique nulls not distinct ("b"))""")
			.notCompared())
			.containsExactly(new NotCompared("ON UPDATE of column t.b", "ON UPDATE of a column is not compared"),
					new NotCompared("constraint u on t", "NULLS NOT DISTINCT is not compared"),
					new NotCompared("domain d", "domains are not compared"));
	}

	/** H2 2.4 goes on to list the former names of columns in its keys. */
	@Test
	void knowsTheNewNamesOfColumnsInTheKeysOfH2() {
		Schema schema = read(TestDatabase.H2, "create table p (a int not null, b int not null, primary key (a, b))", """
				create table c (x int, y int, z int unique, constraint fk foreign key (x, y) references p (a, b))""",
				"alter table p alter column a rename to a2", "alter table c alter column y rename to y2",
				"alter table c alter column z rename to z2");
		Table child = schema.table(ObjectName.of("C")).orElseThrow();
		Table parent = schema.table(ObjectName.of("P")).orElseThrow();
		assertThat(parent.primaryKey()).extracting(PrimaryKey::columns).isEqualTo(List.of("A2", "B"));
		assertThat(child.uniqueKeys()).singleElement().extracting(UniqueKey::columns).isEqualTo(List.of("Z2"));
		assertThat(child.foreignKeys()).singleElement().satisfies((key) -> {
			assertThat(key.columns()).containsExactly("X", "Y2");
			assertThat(key.referencedColumns()).containsExactly("A2", "B");
		});
	}

	/** Hibernate imitates a named enum type with such a domain. */
	@Test
	void readsADomainThatListsItsValuesAsAnEnumTypeOfH2() {
		Schema schema = read(TestDatabase.H2, """
				create domain "Mood" as varchar(9) check (value in ('sad', 'it''s ok', 'Ä\\'))""", """
				create domain "one" as varchar(3) default 'A' check (value in ('A'))""", """
				create domain "two" as varchar(3) check (value in ('A', 'B'))""", """
				alter domain "two" add constraint "few" check (value <> 'B')""", """
				create table "one" ("a" "Mood", "b" "one", "c" "two")""");
		assertThat(schema.enumTypes()).containsExactly(
				new EnumType(ObjectName.of("Mood"), List.of("sad", "it's ok", "Ä\\")),
				new EnumType(ObjectName.of("one"), List.of("A")),
				new EnumType(ObjectName.of("two"), List.of("A", "B")));
		assertThat(schema.tables()).singleElement()
			.satisfies((table) -> assertThat(table.columns()).extracting(Column::type)
				.containsExactly("Mood", "one", "two"));
		assertThat(schema.notCompared()).containsExactly(
				new NotCompared("check few of domain two", "domains are not compared"),
				new NotCompared("default of domain one", "domains are not compared"));
	}

	@Test
	void spellsTypesAsH2Does() {
		Schema schema = read(TestDatabase.H2, """
				create table "t" ("a" varchar(255), "b" timestamp(6) with time zone, "c" numeric(38,2), "d" integer,
				"e" enum('A', 'B'), "f" double precision, "g" blob, "h" integer array, "i" varchar, "j" char(3),
				"k" boolean default false, "l" uuid, "m" clob, "n" tinyint)""");
		assertThat(table(schema, "t").columns()).extracting(Column::type)
			.containsExactly("CHARACTER VARYING(255)", "TIMESTAMP(6) WITH TIME ZONE", "NUMERIC(38, 2)", "INTEGER",
					"ENUM('A', 'B')", "DOUBLE PRECISION", "BINARY LARGE OBJECT", "INTEGER ARRAY", "CHARACTER VARYING",
					"CHARACTER(3)", "BOOLEAN", "UUID", "CHARACTER LARGE OBJECT", "TINYINT");
		assertThat(schema.product()).isEqualTo(TestDatabase.H2.product());
	}

	@Test
	void listsWhatCanBeReadLikeATableOnH2() {
		Schema schema = read(TestDatabase.H2, "create table \"t\" (\"id\" integer)", "create synonym \"s\" for \"t\"",
				"create global temporary table \"g\" (\"id\" integer)",
				"create local temporary table \"l\" (id integer)",
				"create linked table \"k\" ('org.h2.Driver', 'jdbc:h2:mem:linked', '', '', 'INFORMATION_SCHEMA.USERS')");
		assertThat(schema.tables()).extracting(Table::name).containsExactly(ObjectName.of("t"));
		assertThat(schema.views()).extracting(View::kind)
			.containsExactly("global temporary table", "linked table", "synonym");
	}

	@Test
	void explainsThatH2CannotListItsColumns() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> read(TestDatabase.H2, "create table t (id integer)",
					"create materialized view m as select id from t"))
			.withMessageContaining("materialized view");
	}

	private static Schema read(TestDatabase database, String... statements) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, Arrays.stream(statements).map(database::spell).toArray(String[]::new));
		return read(dataSource);
	}

	public static Schema read(DataSource dataSource, String... furtherSchemas) {
		try (Connection connection = dataSource.getConnection()) {
			return CatalogReader.read(connection, List.of(furtherSchemas));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static Table table(Schema schema, String name) {
		return schema.table(ObjectName.of(name)).orElseThrow();
	}

}
