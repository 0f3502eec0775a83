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

package dev.migrations.revision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.diff.SchemaChange;
import dev.migrations.diff.SchemaChange.AddCheck;
import dev.migrations.diff.SchemaChange.AddColumn;
import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.AddPrimaryKey;
import dev.migrations.diff.SchemaChange.AddUniqueKey;
import dev.migrations.diff.SchemaChange.ChangeColumnComment;
import dev.migrations.diff.SchemaChange.ChangeDefault;
import dev.migrations.diff.SchemaChange.ChangeEnumType;
import dev.migrations.diff.SchemaChange.ChangeGenerated;
import dev.migrations.diff.SchemaChange.ChangeIdentity;
import dev.migrations.diff.SchemaChange.ChangePrimaryKey;
import dev.migrations.diff.SchemaChange.ChangeSequenceIncrement;
import dev.migrations.diff.SchemaChange.ChangeTableComment;
import dev.migrations.diff.SchemaChange.ChangeType;
import dev.migrations.diff.SchemaChange.CreateEnumType;
import dev.migrations.diff.SchemaChange.CreateIndex;
import dev.migrations.diff.SchemaChange.CreateSequence;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.DropCheck;
import dev.migrations.diff.SchemaChange.DropColumn;
import dev.migrations.diff.SchemaChange.DropEnumType;
import dev.migrations.diff.SchemaChange.DropForeignKey;
import dev.migrations.diff.SchemaChange.DropIndex;
import dev.migrations.diff.SchemaChange.DropNotNull;
import dev.migrations.diff.SchemaChange.DropPrimaryKey;
import dev.migrations.diff.SchemaChange.DropSequence;
import dev.migrations.diff.SchemaChange.DropTable;
import dev.migrations.diff.SchemaChange.DropUniqueKey;
import dev.migrations.diff.SchemaChange.ReplaceCheck;
import dev.migrations.diff.SchemaChange.ReplaceForeignKey;
import dev.migrations.diff.SchemaChange.ReplaceIndex;
import dev.migrations.diff.SchemaChange.ReplaceUniqueKey;
import dev.migrations.diff.SchemaChange.SetNotNull;
import dev.migrations.diff.TypeChange;
import dev.migrations.policy.Guard;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.TestDatabase;

import static dev.migrations.revision.Fixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of change on every database: the schema after plain Liquibase ran the
 * revision is the one that the bare statements make, and after its rollback it is the one
 * from before.
 */
class ChangeTranslationTests {

	private static final String PERSON = "create table person (id bigint not null, name varchar(20), age integer default 7, primary key (id))";

	@TempDir
	Path root;

	@ParameterizedTest
	@MethodSource("cases")
	void makesWhatTheStatementsMakeAndTakesItBack(Case example) {
		TestDatabase kind = example.database();
		DataSource expected = kind.create();
		TestDatabase.execute(expected, example.before());
		List<String> before = SchemaText.of(expected, kind.product());
		TestDatabase.execute(expected, example.after());
		List<String> after = SchemaText.of(expected, kind.product());
		int size = new Fixture(kind.product()).write(this.root, example.planned());
		DataSource actual = kind.create();
		TestDatabase.execute(actual, example.before());
		for (ChangelogFormat format : ChangelogFormat.values()) {
			PlainLiquibase liquibase = new PlainLiquibase(this.root.resolve(format.extension()),
					"db/changelog/db.changelog-master.yaml");
			liquibase.update(actual);
			assertThat(SchemaText.of(actual, kind.product())).as("after %s", format).isEqualTo(after);
			liquibase.rollback(actual, size);
			assertThat(SchemaText.of(actual, kind.product())).as("rolled back %s", format).isEqualTo(before);
		}
		assertThat(after).isNotEqualTo(before);
	}

	@Test
	void knowsEveryKindOfChange() {
		assertThat(new Translators().kinds()).containsExactlyInAnyOrderElementsOf(kinds(SchemaChange.class));
	}

	@Test
	void hasAnExampleOfEveryKindOfChange() {
		Stream<Class<?>> shown = cases().flatMap((example) -> example.planned().stream())
			.map((planned) -> planned.change().getClass());
		assertThat(shown).containsAll(kinds(SchemaChange.class));
	}

	private static List<Class<?>> kinds(Class<?> type) {
		List<Class<?>> kinds = new ArrayList<>();
		for (Class<?> kind : type.getPermittedSubclasses()) {
			if (kind.isSealed()) {
				kinds.addAll(kinds(kind));
			}
			else {
				kinds.add(kind);
			}
		}
		return kinds;
	}

	static Stream<Case> cases() {
		return Stream.of(TestDatabase.values()).flatMap((database) -> new Cases(database).all().stream());
	}

	/**
	 * One example.
	 *
	 * @param database where
	 * @param title what
	 * @param before the statements that make the database
	 * @param planned the changes
	 * @param after the statements that do the same
	 */
	record Case(TestDatabase database, String title, String[] before, List<PlannedChange> planned, String[] after) {

		@Override
		public String toString() {
			return this.database + " " + this.title;
		}

	}

	/**
	 * The examples for one database.
	 */
	static final class Cases {

		private final TestDatabase database;

		private final Fixture fixture;

		private final boolean h2;

		private final List<Case> cases = new ArrayList<>();

		private final Table person;

		Cases(TestDatabase database) {
			this.database = database;
			this.fixture = new Fixture(database.product());
			this.h2 = database == TestDatabase.H2;
			this.person = this.fixture.withKey(
					this.fixture.table("person", column("id", "bigint", false), column("name", "varchar(20)", true),
							column("age", "integer", true).withDefaultValue("7")),
					this.fixture.key("id"));
		}

		List<Case> all() {
			tables();
			columns();
			keys();
			uniquesAndIndexes();
			checks();
			sequencesAndTypes();
			names();
			return this.cases;
		}

		private void tables() {
			Table all = this.fixture.withKey(new Table(object("everything"), everything(), null, List.of(), List.of(),
					List.of(), List.of(), "what a table can hold; 100 % of it"), this.fixture.key("id"));
			add("create a table", "", new CreateTable(all), this.h2
					? "create table everything (id bigint generated by default as identity, text varchar(255) default 'it''s' not null, long_text clob, amount numeric(38,2), ratio float(53), flag boolean default true, made timestamp(6) with time zone, made_local timestamp(6), day_ date, uid uuid default random_uuid(), doc json, small smallint, tiny tinyint, kind enum ('ON','off'), bytes varbinary(255), tags varchar(255) array, letter char(1), primary key (id)); comment on table everything is 'what a table can hold; 100 % of it'; comment on column everything.long_text is 'long; ''quoted'''"
					: "create table everything (id bigint generated by default as identity, text varchar(255) default 'it''s' not null, long_text oid, amount numeric(38,2), ratio float(53), flag boolean default true, made timestamp(6) with time zone, made_local timestamp(6), day_ date, uid uuid default gen_random_uuid(), doc jsonb, small smallint, tiny smallint, kind varchar(3), bytes bytea, tags varchar(255) array, letter char(1), primary key (id)); comment on table everything is 'what a table can hold; 100 % of it'; comment on column everything.long_text is 'long; ''quoted'''");
			Table pair = this.fixture.withKey(
					this.fixture.table("pair", column("a", "bigint", false), column("b", "time(6)", false)),
					this.fixture.key("b", "a"));
			add("create a table that Liquibase would change", "", new CreateTable(pair),
					"create table pair (a bigint not null, b time(6) not null, primary key (b, a))");
			Table mixed = this.fixture.withKey(
					this.fixture.table("pair", column("a", "bigint", false), column("b", "bigint", false)),
					this.fixture.key("b", "a"));
			add("create a table whose key has another order", "", new CreateTable(mixed),
					"create table pair (a bigint not null, b bigint not null, primary key (b, a))");
			Table full = new Table(this.person.name(), this.person.columns(), this.person.primaryKey(),
					List.of(key("uk_name", "name")), List.of(), List.of(index("ix_age", "age")),
					List.of(new Check(name("ck_age"), "age > 0")), "people");
			add("drop a table with all it has", PERSON
					+ ";alter table person add constraint uk_name unique (name);create index ix_age on person (age);"
					+ "alter table person add constraint ck_age check (age > 0);comment on table person is 'people'",
					new DropTable(full), "drop table person");
			add("comment a table", PERSON, new ChangeTableComment(this.person, "it's; new"),
					"comment on table person is 'it''s; new'");
			Table commented = new Table(this.person.name(), this.person.columns(), this.person.primaryKey(), List.of(),
					List.of(), List.of(), List.of(), "old");
			add("remove the comment of a table", PERSON + ";comment on table person is 'old'",
					new ChangeTableComment(commented, null), "comment on table person is null");
		}

		private List<Column> everything() {
			return List.of(new Column(name("id"), "bigint", false, null, true, null, null),
					column("text", "varchar(255)", false).withDefaultValue("'it''s'"),
					new Column(name("long_text"), this.h2 ? "clob" : "oid", true, null, false, null, "long; 'quoted'"),
					column("amount", "numeric(38,2)", true), column("ratio", "float(53)", true),
					column("flag", "boolean", true).withDefaultValue("true"),
					column("made", "timestamp(6) with time zone", true),
					column("made_local", "timestamp(6)", true), column("day_", "date", true),
					column("uid", "uuid", true).withDefaultValue(this.h2 ? "random_uuid()" : "gen_random_uuid()"), column("doc", this.h2 ? "json" : "jsonb", true),
					column("small", "smallint", true), column("tiny", this.h2 ? "tinyint" : "smallint", true),
					column("kind", this.h2 ? "enum ('ON','off')" : "varchar(3)", true),
					column("bytes", this.h2 ? "varbinary(255)" : "bytea", true),
					column("tags", "varchar(255) array", true), column("letter", "char(1)", true));
		}

		private void columns() {
			add("add a column", PERSON, new AddColumn(this.person, column("mail", "varchar(255)", true)),
					"alter table person add column mail varchar(255)");
			add("add a column with default and comment", PERSON,
					new AddColumn(this.person,
							new Column(name("mail"), "varchar(255)", false, "'no''body'", false, null, "e-mail; \"x\"")),
					"alter table person add column mail varchar(255) default 'no''body' not null;"
							+ "comment on column person.mail is 'e-mail; \"x\"'");
			add("add an identity", "create table person (name varchar(20))",
					new AddColumn(this.person, new Column(name("id"), "bigint", false, null, true, null, "number")),
					"alter table person add column id bigint generated by default as identity not null;"
							+ "comment on column person.id is 'number'");
			add("add a column filled with the time", PERSON,
					new AddColumn(this.person,
							column("made", "timestamp(6) with time zone", true).withDefaultValue("current_timestamp")),
					"alter table person add column made timestamp(6) with time zone default current_timestamp");
			add("add an array", PERSON,
					new AddColumn(this.person, column("tags", this.h2 ? "uuid array" : "integer array", true)),
					"alter table person add column tags " + (this.h2 ? "uuid array" : "integer array"));
			Column generated = new Column(name("twice"), "integer", true, null, false, "age * 2", null);
			String twice = "alter table person add column twice integer generated always as (age * 2)"
					+ (this.h2 ? "" : " stored");
			add("add a generated column", PERSON, new AddColumn(this.person, generated), twice);
			Column thrice = new Column(name("twice"), "integer", true, null, false, "age * 3", null);
			add("change a generated column", PERSON + ";" + twice,
					new ChangeGenerated(this.person, generated, thrice), "alter table person drop column twice;"
							+ twice.replace("* 2", "* 3"));
			add("make a generated column an ordinary one", PERSON + ";" + twice,
					new ChangeGenerated(this.person, generated, column("twice", "integer", true)),
					"alter table person alter column twice drop expression");
			Table covered = new Table(this.person.name(), this.person.columns(), this.person.primaryKey(),
					List.of(key("uk_name", "name", "age")), List.of(), List.of(index("ix_age", "age")), List.of(), null);
			String drops = this.h2 ? "alter table person drop constraint uk_name;" : "";
			if (this.h2) {
				this.cases.add(new Case(this.database, "drop a column with what covers it",
						split(PERSON + ";alter table person add constraint uk_name unique (name, age);"
								+ "create index ix_age on person (age)"),
						List.of(plan(new DropUniqueKey(covered, covered.uniqueKeys().get(0))),
								plan(new DropColumn(covered, this.person.columns().get(2)))),
						split(drops + "alter table person drop column age")));
			}
			else {
				add("drop a column with what covers it", PERSON
						+ ";alter table person add constraint uk_name unique (name, age);create index ix_age on person (age)",
						new DropColumn(covered, this.person.columns().get(2)), "alter table person drop column age");
			}
			add("widen a type", PERSON,
					new ChangeType(this.person, this.person.columns().get(1), column("name", "varchar(40)", true),
							TypeChange.WIDENING),
					"alter table person alter column name set data type varchar(40)");
			add("widen a number and keep its default", PERSON,
					new ChangeType(this.person, this.person.columns().get(2), column("age", "bigint", true),
							TypeChange.WIDENING),
					"alter table person alter column age set data type bigint");
			add("convert a type", "create table person (code varchar(20) not null)",
					new ChangeType(this.person, column("code", "varchar(20)", false), column("code", "integer", false),
							TypeChange.INCOMPATIBLE),
					"alter table person alter column code set data type integer"
							+ (this.h2 ? "" : " using code::integer"));
			nullsAndDefaults();
		}

		private void nullsAndDefaults() {
			Column name = this.person.columns().get(1);
			add("refuse NULL", PERSON, new SetNotNull(this.person, name, name.withNullable(false)),
					"alter table person alter column name set not null");
			add("accept NULL", PERSON + ";alter table person alter column name set not null",
					new DropNotNull(this.person, name.withNullable(false), name),
					"alter table person alter column name drop not null");
			Column age = this.person.columns().get(2);
			add("change a default", PERSON, new ChangeDefault(this.person, age, age.withDefaultValue("8")),
					"alter table person alter column age set default 8");
			add("set a default", PERSON, new ChangeDefault(this.person, name, name.withDefaultValue("'a;b'")),
					"alter table person alter column name set default 'a;b'");
			add("remove a default", PERSON, new ChangeDefault(this.person, age, age.withDefaultValue(null)),
					"alter table person alter column age drop default");
			Column id = this.person.columns().get(0);
			Column identity = new Column(id.name(), id.type(), false, null, true, null, null);
			add("make a column an identity", PERSON, new ChangeIdentity(this.person, id, identity), this.h2
					? "alter table person alter column id set generated by default;alter table person alter column id restart with 1"
					: "alter table person alter column id add generated by default as identity");
			add("make an identity an ordinary column",
					"create table person (id bigint generated by default as identity primary key)",
					new ChangeIdentity(this.person, identity, id), "alter table person alter column id drop identity");
			Column commented = new Column(name.name(), name.type(), true, null, false, null, "it's");
			add("comment a column", PERSON, new ChangeColumnComment(this.person, name, commented),
					"comment on column person.name is 'it''s'");
			add("remove the comment of a column", PERSON + ";comment on column person.name is 'it''s'",
					new ChangeColumnComment(this.person, commented, name), "comment on column person.name is null");
			add("add a column that refuses NULL with a value for existing rows",
					PERSON + ";insert into person values (1, 'x', 1)",
					plan(new AddColumn(this.person, column("mail", "varchar(255)", false)),
							new Guard.Backfill(this.person.name(), name("mail"), "'of ' || name", null)),
					"alter table person add column mail varchar(255);update person set mail = '?';"
							+ "alter table person alter column mail set not null");
		}

		private void keys() {
			Table bare = this.fixture.table("bare", column("id", "bigint", !this.h2), column("other", "bigint", false));
			String create = "create table bare (id bigint" + (this.h2 ? " not null" : "") + ", other bigint not null)";
			add("add a primary key", create, new AddPrimaryKey(bare, this.fixture.key("id")),
					"alter table bare add constraint pk_bare primary key (id)");
			PrimaryKey old = new PrimaryKey(name("pk_old"), List.of(name("other")));
			String named = create + ";alter table bare add constraint pk_old primary key (other)";
			add("drop a primary key", named, new DropPrimaryKey(bare, old),
					"alter table bare drop constraint pk_old");
			Table full = this.fixture.table("bare", column("id", "bigint", false), column("other", "bigint", false));
			add("change a primary key", named + ";alter table bare alter column id set not null",
					new ChangePrimaryKey(full, old, this.fixture.key("id", "other")),
					"alter table bare drop constraint pk_old;alter table bare add constraint pk_bare primary key (id, other)");
			ForeignKey key = new ForeignKey(name("fk_owner"), List.of(name("owner")), this.person.name(),
					List.of(name("id")), ReferentialAction.CASCADE, ReferentialAction.NO_ACTION, false);
			Table pet = this.fixture.table("pet", column("owner", "bigint", true));
			String both = PERSON + ";create table pet (owner bigint)";
			String add = "alter table pet add constraint fk_owner foreign key (owner) references person (id) on delete cascade";
			add("add a foreign key", both, plan(new AddForeignKey(pet, key), new Guard.NoOrphans(pet.name(), key)), add);
			add("drop a foreign key", both + ";" + add, new DropForeignKey(pet, key),
					"alter table pet drop constraint fk_owner");
			ForeignKey unnamed = new ForeignKey(null, key.columns(), key.referencedTable(), key.referencedColumns(),
					ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION, false);
			add("replace a foreign key", both + ";" + add, new ReplaceForeignKey(pet, key, unnamed),
					"alter table pet drop constraint fk_owner;"
							+ "alter table pet add constraint fk_pet_owner foreign key (owner) references person (id) on delete set null");
		}

		private void uniquesAndIndexes() {
			add("add a unique constraint", PERSON,
					plan(new AddUniqueKey(this.person, key(null, "name", "age")),
							new Guard.NoDuplicates(this.person.name(), List.of(name("name"), name("age")))),
					"alter table person add constraint uk_person_name_age unique (name, age)");
			add("add a unique index", PERSON,
					new AddUniqueKey(this.person, new UniqueKey(name("ux_name"), List.of(name("name")), true)),
					"create unique index ux_name on person (name)");
			add("drop a unique index", PERSON + ";create unique index ux_name on person (name)",
					new DropUniqueKey(this.person, new UniqueKey(name("ux_name"), List.of(name("name")), true)),
					"drop index ux_name");
			String unique = PERSON + ";alter table person add constraint uk_name unique (name)";
			add("drop a unique constraint", unique, new DropUniqueKey(this.person, key("uk_name", "name")),
					"alter table person drop constraint uk_name");
			add("replace a unique constraint", unique,
					new ReplaceUniqueKey(this.person, key("uk_name", "name"), key("uk_name", "name", "age")),
					"alter table person drop constraint uk_name;alter table person add constraint uk_name unique (name, age)");
			Index descending = new Index(null, List.of(new Index.Part(name("name"), true), new Index.Part(name("age"), false)),
					null);
			add("create an index", PERSON, new CreateIndex(this.person, descending),
					"create index ix_person_name_age on person (name desc, age)");
			add("drop an index", PERSON + ";create index ix_age on person (age)",
					new DropIndex(this.person, index("ix_age", "age")), "drop index ix_age");
			add("replace an index by one of another name", PERSON + ";create index ix_age on person (age)",
					new ReplaceIndex(this.person, index("ix_age", "age"), index("ix_both", "age", "name")),
					"create index ix_both on person (age, name);drop index ix_age");
		}

		private void checks() {
			Check positive = new Check(null, "age > 0");
			add("add a check", PERSON,
					plan(new AddCheck(this.person, positive), new Guard.NoViolations(this.person.name(), "age > 0")),
					"alter table person add constraint ck_person_age check (age > 0)");
			Check old = new Check(name("ck_person_name"), "name in ('A','B')");
			String create = PERSON + ";alter table person add constraint ck_person_name check (name in ('A','B'))";
			add("drop a check", create, new DropCheck(this.person, old),
					"alter table person drop constraint ck_person_name");
			add("widen a check", create,
					new ReplaceCheck(this.person, old, new Check(null, "name in ('A','B','C;','${user.home}')"), true),
					"alter table person drop constraint ck_person_name;"
							+ "alter table person add constraint ck_person_name check (name in ('A','B','C;','${user.home}'))");
		}

		private void sequencesAndTypes() {
			Sequence sequence = new Sequence(object("person_seq"), 1, 50);
			String create = "create sequence person_seq start with 1 increment by 50";
			add("create a sequence", "", new CreateSequence(sequence), create);
			add("drop a sequence", create, new DropSequence(sequence), "drop sequence person_seq");
			add("change the increment of a sequence", create,
					new ChangeSequenceIncrement(sequence, new Sequence(sequence.name(), 1, 10)),
					"alter sequence person_seq increment by 10");
			if (this.h2) {
				Column few = column("kind", "enum ('A','B')", true);
				add("widen an enum", "create table person (kind enum ('A','B') default 'A')",
						new ChangeType(this.person, few, column("kind", "enum ('A','B','c d')", true), TypeChange.WIDENING),
						"alter table person alter column kind set data type enum ('A','B','c d')");
				return;
			}
			EnumType mood = new EnumType(object("mood"), List.of("sad", "it's ok"));
			add("create an enum type", "", new CreateEnumType(mood), "create type mood as enum ('sad', 'it''s ok')");
			String type = "create type mood as enum ('sad', 'it''s ok');create table person (m mood default 'sad' not null)";
			add("drop an enum type", "create type mood as enum ('sad', 'it''s ok')", new DropEnumType(mood),
					"drop type mood");
			add("add values to an enum type", type,
					new ChangeEnumType(mood, new EnumType(mood.name(), List.of("x", "y", "sad", "so", "it's ok", "z"))),
					"alter type mood add value 'x' before 'sad';alter type mood add value 'y' after 'x';"
							+ "alter type mood add value 'so' after 'sad';alter type mood add value 'z'");
			add("remove a value from an enum type", type,
					new ChangeEnumType(mood, new EnumType(mood.name(), List.of("sad"))),
					"alter table person alter column m drop default;alter type mood rename to old;create type mood as enum ('sad');"
							+ "alter table person alter column m type mood using m::text::mood;drop type old;"
							+ "alter table person alter column m set default 'sad'");
			Table feeling = this.fixture.table("feeling", column("m", "mood", false));
			add("create a table with an enum type", "create type mood as enum ('sad', 'it''s ok')",
					new CreateTable(feeling), "create table feeling (m mood not null)");
		}

		private void names() {
			Table order = new Table(ObjectName.of("Order"),
					List.of(Column.of("Id", "bigint", false), Column.of("two words", "varchar(20)", true)),
					new PrimaryKey(null, List.of("Id")), List.of(), List.of(), List.of(), List.of(), null);
			String create = "create table \"Order\" (\"Id\" bigint not null, \"two words\" varchar(20), primary key (\"Id\"))";
			add("create a table that needs quotes", "", new CreateTable(order), create);
			add("add a reserved word", create,
					new AddColumn(order, Column.of(name("user"), "varchar(20)", true)),
					"alter table \"Order\" add column \"" + name("user") + "\" varchar(20)");
			add("add a unique constraint to what needs quotes", create,
					plan(new AddUniqueKey(order, UniqueKey.of(null, "two words")),
							new Guard.NoDuplicates(order.name(), List.of("two words"))),
					"alter table \"Order\" add constraint \"" + name("uk_order_two_words")
							+ "\" unique (\"two words\")");
			Table odd = this.fixture.table("plain", Column.of("a\"b", "bigint", true), Column.of("c,d", "bigint", true));
			add("create a table with names that Liquibase cannot quote", "", new CreateTable(odd),
					"create table plain (\"a\"\"b\" bigint, \"c,d\" bigint)");
			Table foreign = new Table(ObjectName.of("größe😀"), List.of(Column.of("ä", "bigint", true)), null, List.of(),
					List.of(), List.of(), List.of(), null);
			add("create a table with letters of other languages", "", new CreateTable(foreign),
					"create table \"größe😀\" (\"ä\" bigint)");
			add("create an index on an odd name", "create table plain (\"a\"\"b\" bigint, \"c,d\" bigint)",
					new CreateIndex(odd, new Index(name("ix_odd"), List.of(new Index.Part("c,d", true)), null)),
					"create index ix_odd on plain (\"c,d\" desc)");
			add("add a column with a placeholder in its default and name", PERSON,
					new AddColumn(this.person, Column.of("${user.home}", "varchar(200)", true)
						.withDefaultValue("'${user.home} ${dollar}{x} $'")),
					"alter table person add column \"${user.home}\" varchar(200) default '${user.home} ${dollar}{x} $'");
		}

		private void add(String title, String before, SchemaChange change, String after) {
			add(title, before, plan(change), after);
		}

		private void add(String title, String before, PlannedChange planned, String after) {
			this.cases.add(new Case(this.database, title, split(before), List.of(planned), split(after)));
		}

		// a semicolon outside of quotes
		private static String[] split(String statements) {
			return statements.isEmpty() ? new String[0] : statements.split(";(?=([^']*'[^']*')*[^']*$)");
		}

		private String name(String name) {
			return this.fixture.name(name);
		}

		private ObjectName object(String name) {
			return this.fixture.object(name);
		}

		private Column column(String name, String type, boolean nullable) {
			return this.fixture.column(name, type, nullable);
		}

		private UniqueKey key(@Nullable String name, String... columns) {
			return new UniqueKey((name != null) ? name(name) : null, Stream.of(columns).map(this::name).toList(), false);
		}

		private Index index(String name, String... columns) {
			return Index.of(name(name), Stream.of(columns).map(this::name).toArray(String[]::new));
		}

	}

}
