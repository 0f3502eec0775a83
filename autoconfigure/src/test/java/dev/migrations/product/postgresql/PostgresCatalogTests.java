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

package dev.migrations.product.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.catalog.CatalogReaderTests;
import dev.migrations.catalog.DatabaseProbe;
import dev.migrations.catalog.RowCounter;
import dev.migrations.history.HistoryReader;
import dev.migrations.history.HistoryReaderTests;
import dev.migrations.history.HistoryTables;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefinition;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.LiveSchemas;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgresCatalog}: what only PostgreSQL has.
 */
public class PostgresCatalogTests {

	@Test
	void spellsTypesAsPostgresDoes() {
		Schema schema = read("create type mood as enum ('sad', 'it''s ok')",
				"create domain positive as integer not null check (value > 0)",
				"""
						create table t (a varchar(255), b timestamp(6) with time zone, c numeric(38,2), d text, e mood, f mood[],
						g positive, h jsonb, i char(3), j double precision, k varchar, l bytea, m text[], n time(3), o interval)""");
		assertThat(CatalogReaderTests.table(schema, "t").columns()).extracting(Column::type)
			.containsExactly("character varying(255)", "timestamp(6) with time zone", "numeric(38,2)", "text", "mood",
					"mood[]", "integer", "jsonb", "character(3)", "double precision", "character varying", "bytea",
					"text[]", "time(3) without time zone", "interval");
		assertThat(CatalogReaderTests.table(schema, "t").column("g").orElseThrow()).satisfies((column) -> {
			assertThat(column.nullable()).isFalse();
			assertThat(column.domain()).isEqualTo("positive");
		});
		assertThat(schema.enumTypes()).containsExactly(new EnumType(ObjectName.of("mood"), List.of("sad", "it's ok")));
		assertThat(schema.notCompared())
			.containsExactly(new NotCompared("domain positive", "domains are not compared"));
	}

	@Test
	void takesSerialForIdentity() {
		Schema schema = read(
				"create table t (a serial primary key, b bigserial, c integer generated always as identity)",
				"create sequence owned", "create table u (id integer)", "alter sequence owned owned by u.id",
				"create sequence free", "create table v (id integer default nextval('free'))");
		assertThat(CatalogReaderTests.table(schema, "t").columns()).allMatch(Column::identity)
			.allMatch((column) -> column.defaultValue() == null);
		assertThat(schema.sequences()).extracting(Sequence::name)
			.containsExactly(ObjectName.of("free"), ObjectName.of("owned"));
		assertThat(CatalogReaderTests.table(schema, "u").columns().get(0).identity()).isFalse();
		assertThat(CatalogReaderTests.table(schema, "v").columns().get(0).defaultValue())
			.isEqualTo("nextval('free'::regclass)");
	}

	@Test
	void takesTheDefaultNullForNone() {
		assertThat(CatalogReaderTests
			.table(read("create table t (a varchar(9) default null, b varchar(9) default 'null')"), "t")
			.columns()).extracting(Column::defaultValue).containsExactly(null, "'null'::character varying");
	}

	@Test
	void keepsTheDefinitionOfIndexesThatColumnsDoNotDescribe() {
		Schema schema = read("create table t (a text, b integer, c jsonb)", "create index i1 on t (lower(a))",
				"create index i2 on t (b) where b > 0", "create index i3 on t using gin (c)",
				"create index i4 on t (a) include (b)", "create index i5 on t (a text_pattern_ops)",
				"create index i6 on t (b desc nulls last)", "create unique index i7 on t (b) where b > 5",
				"create index i8 on t (a collate \"C\")", "create unique index i9 on t (b) nulls not distinct",
				"create index j1 on t (b desc, a)", "create unique index j2 on t (a, b)");
		Table table = CatalogReaderTests.table(schema, "t");
		assertThat(table.indexes()).extracting(Index::name)
			.containsExactly("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "j1");
		assertThat(table.indexes().subList(0, 9)).allMatch((index) -> index.parts().isEmpty());
		assertThat(table.indexes().get(6).definition())
			.isEqualTo("CREATE UNIQUE INDEX i7 ON public.t USING btree (b) WHERE (b > 5)");
		assertThat(table.indexes().get(9))
			.isEqualTo(new Index("j1", List.of(new Index.Part("b", true), new Index.Part("a", false)), null));
		assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("j2", List.of("a", "b"), true));
	}

	@Test
	void ignoresPartitionsAndKeepsTheirParent() {
		Schema schema = read("create table p (id integer, at date, primary key (id, at)) partition by range (at)",
				"create table p_1 partition of p for values from ('2026-01-01') to ('2027-01-01')",
				"create table q (id integer, at date, foreign key (id, at) references p (id, at))",
				"create table r (id integer)", "create table s () inherits (r)", "create index i on p (at)");
		assertThat(schema.tables()).extracting((table) -> table.name().name()).containsExactly("p", "q", "r", "s");
		assertThat(CatalogReaderTests.table(schema, "q").foreignKeys()).hasSize(1);
		assertThat(CatalogReaderTests.table(schema, "p").indexes()).containsExactly(Index.of("i", "at"));
		assertThat(schema.notCompared()).containsExactly(
				new NotCompared("table p", "how it is partitioned is not compared"),
				new NotCompared("table s", "inheritance is not compared"));
	}

	@Test
	void ignoresWhatAnExtensionOwns() {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(dataSource, "create table mine (id integer)", "create table theirs (id integer)",
				"create type their_type as enum ('a')", "create sequence their_sequence",
				"alter extension plpgsql add table theirs", "alter extension plpgsql add type their_type",
				"alter extension plpgsql add sequence their_sequence");
		Schema schema = CatalogReaderTests.read(dataSource);
		assertThat(schema.tables()).extracting(Table::name).containsExactly(ObjectName.of("mine"));
		assertThat(schema.enumTypes()).isEmpty();
		assertThat(schema.sequences()).isEmpty();
	}

	@Test
	void listsWhatCanBeReadLikeATable() {
		Schema schema = read("create table t (id integer)", "create materialized view m as select id from t",
				"create view v as select id as vid from t", "create temporary table tmp (id integer)");
		assertThat(schema.views()).containsExactly(new View(ObjectName.of("m"), "materialized view", List.of("id")),
				new View(ObjectName.of("v"), "view", List.of("vid")));
		assertThat(schema.tables()).hasSize(1);
	}

	@Test
	void namesWhatItDoesNotCompare() {
		Schema schema = read("create table t (id integer primary key, a integer, r int4range)",
				"alter table t add constraint c_nv check (a > 0) not valid",
				"alter table t add constraint x_ex exclude using gist (r with &&)",
				"alter table t add constraint u_nd unique nulls not distinct (a)",
				"alter table t add constraint u_def unique (id, a) deferrable",
				"alter table t enable row level security", "create policy pol on t using (a > 0)",
				"create function f() returns trigger language plpgsql as 'begin return new; end'",
				"create trigger trg before insert on t for each row execute function f()",
				"create rule rul as on delete to t do instead nothing",
				"create type pair as (x integer, y varchar(9))");
		assertThat(schema.notCompared()).extracting((one) -> one.object() + ": " + one.reason())
			.containsExactly("constraint c_nv on t: NOT VALID: existing rows may break it",
					"constraint u_def on t: DEFERRABLE is not compared for keys",
					"constraint u_nd on t: NULLS NOT DISTINCT is not compared",
					"constraint x_ex on t: exclusion constraints are not compared",
					"policy pol on t: policies are not compared", "rule rul on t: rules are not compared",
					"table t: row-level security is not compared; counts may be incomplete",
					"trigger trg on t: triggers are not compared");
		assertThat(schema.structTypes()).containsExactly(new StructType(ObjectName.of("pair"),
				List.of(Column.of("x", "integer", true), Column.of("y", "character varying(9)", true))));
		assertThat(CatalogReaderTests.table(schema, "t").checks())
			.containsExactly(new Check("c_nv", "a > 0", new ServerDefinition("CHECK ((a > 0)) NOT VALID", null)));
		assertThat(CatalogReaderTests.table(schema, "t").indexes()).isEmpty();
	}

	@Test
	void readsDeferrableForeignKeys() {
		assertThat(CatalogReaderTests
			.table(read(
					"create table t (id integer primary key, a integer references t deferrable initially deferred)"),
					"t")
			.foreignKeys()).singleElement().returns(Deferral.INITIALLY_DEFERRED, ForeignKey::deferral);
	}

	@Test
	void namesAnIndexThatWasLeftInvalid() {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(dataSource, "create table t (a integer)", "insert into t values (1), (1)");
		try {
			TestDatabase.execute(dataSource, "create unique index concurrently broken on t (a)");
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessageContaining("broken");
		}
		assertThat(CatalogReaderTests.read(dataSource).notCompared()).extracting(NotCompared::object)
			.containsExactly("index broken on t");
	}

	@Test
	void needsNoRightToWrite() throws SQLException {
		DataSource owner = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(owner, "create table t (id serial primary key, a integer check (a > 0))",
				"insert into t (a) values (1)", HistoryReaderTests.CHANGE_LOG.formatted("databasechangelog"),
				HistoryReaderTests.LOCK.formatted("databasechangeloglock"),
				"insert into databasechangelog values ('1', 'a', 'f', now(), 1, 'EXECUTED', null, '')",
				"revoke temporary on database " + name(owner) + " from public",
				"create role reader_" + name(owner) + " login",
				"grant connect on database " + name(owner) + " to reader_" + name(owner),
				"grant usage on schema public to reader_" + name(owner),
				"grant select on all tables in schema public to reader_" + name(owner),
				"grant select on all sequences in schema public to reader_" + name(owner));
		List<String> before = CatalogOracle.describe(owner);
		PGSimpleDataSource reader = owner.unwrap(PGSimpleDataSource.class);
		DataSource asReader = as(reader, "reader_" + name(owner));
		assertThat(CatalogReaderTests.read(asReader)).isEqualTo(CatalogReaderTests.read(owner));
		try (Connection connection = asReader.getConnection()) {
			assertThat(HistoryReader.read(connection, HistoryTables.DEFAULT).changeSets()).hasSize(1);
			RowQuestion rows = new RowQuestion.Rows(ObjectName.of("t"));
			assertThat(RowCounter.ask(connection, LiveSchemas.read(asReader), List.of(rows))).containsEntry(rows, 1L);
		}
		assertThat(DatabaseProbe.probe(asReader, Duration.ofSeconds(10)).user()).isEqualTo("reader_" + name(owner));
		assertThat(CatalogOracle.describe(owner)).isEqualTo(before);
	}

	private static String name(DataSource dataSource) throws SQLException {
		return dataSource.unwrap(PGSimpleDataSource.class).getDatabaseName();
	}

	public static DataSource as(PGSimpleDataSource template, String user) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setServerNames(template.getServerNames());
		dataSource.setPortNumbers(template.getPortNumbers());
		dataSource.setDatabaseName(template.getDatabaseName());
		dataSource.setUser(user);
		return dataSource;
	}

	private static Schema read(String... statements) {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(dataSource, statements);
		return CatalogReaderTests.read(dataSource);
	}

}
