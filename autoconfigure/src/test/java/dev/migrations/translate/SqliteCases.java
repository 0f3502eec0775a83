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

package dev.migrations.translate;

import java.util.List;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;

/**
 * What SQLite can do to tables and columns.
 */
final class SqliteCases extends Cases {

	private static final String ROW = ";insert into person (id, name, age) values (1, 'x', 2)";

	SqliteCases() {
		super(TestDatabase.SQLITE);
		tables();
		columns();
		nulls();
		checks();
		uniquesAndIndexes();
		names();
	}

	private void tables() {
		ForeignKey key = ForeignKeyBuilder.named("fk_boss", "boss")
			.references(this.person.name(), "id")
			.onDelete(ReferentialAction.CASCADE)
			.onUpdate(ReferentialAction.SET_NULL)
			.deferral(Deferral.INITIALLY_DEFERRED)
			.build();
		Table everything = this.fixture
			.withKey(this.fixture.table("everything", ColumnBuilder.column("id", "integer").identity().build(),
					column("boss", "bigint", true), column("text", "varchar(255)", false).withDefaultValue("'it''s'"),
					column("amount", "numeric(38,2)", true).withDefaultValue("1 + 2"),
					column("made", "timestamp", true).withDefaultValue("current_timestamp"),
					ColumnBuilder.column("twice", "integer").notNull().generatedAs("boss * 2").build(),
					column("bytes", "blob", true)), this.fixture.key("id"));
		add("create a table with all it has", PERSON, "create table everything (id integer, boss bigint,"
				+ " text varchar(255) default 'it''s' not null constraint ck_everything_text check (text <> ''),"
				+ " amount numeric(38,2) default (1 + 2), made timestamp default current_timestamp,"
				+ " twice integer generated always as (boss * 2) stored not null, bytes blob, primary key (id),"
				+ " unique (text, amount), constraint fk_boss foreign key (boss) references person (id)"
				+ " on delete cascade on update set null deferrable initially deferred,"
				+ " constraint sense check (boss > 0 or amount > 0));"
				+ "create index ix_everything_made on everything (made desc)", new CreateObject<>(everything),
				new AddPart<>(everything, UniqueKey.of(null, "text", "amount")),
				new AddPart<>(everything, new Index(null, List.of(new Index.Part("made", true)), null)),
				new AddPart<>(everything, key), new AddPart<>(everything, new Check(null, "text <> ''")),
				new AddPart<>(everything, new Check("sense", "boss > 0 or amount > 0")));
		Table full = TableBuilder.like(this.person)
			.uniqueKeys(key("uk_name", "name"), new UniqueKey("ux_age", List.of("age"), true))
			.foreignKeys(ForeignKeyBuilder.foreignKey("age").references(this.person.name(), "id").build())
			.indexes(new Index("ix_lower", List.of(), "CREATE INDEX ix_lower on person (lower(name))"))
			.checks(new Check(null, "age > 0"), new Check("both", "age > 1 or name is null"))
			.build();
		add("drop a table with all it has",
				"create table person (id bigint not null, name varchar(20),"
						+ " age integer default 7 check (age > 0), primary key (id), constraint uk_name unique (name),"
						+ " foreign key (age) references person (id), constraint both check (age > 1 or name is null));"
						+ "create index ix_lower on person (lower(name));create unique index ux_age on person (age)",
				"drop table person", new DropPart<>(full, full.foreignKeys().get(0)), new DropObject<>(full));
		Table counter = TableBuilder.table("counter")
			.columns(column("next_val", "bigint", true))
			.firstRows("insert into counter ( next_val ) values ( 1 )")
			.build();
		add("create a table with its first row", "", "create table counter (next_val bigint)",
				new CreateObject<>(counter));
	}

	private void columns() {
		add("add a column that brings its check and its key", PERSON + ROW,
				"alter table person add column boss bigint constraint fk_boss references person (id)"
						+ " constraint ck_person_boss check (boss > 0)",
				new AddPart<>(this.person, column("boss", "bigint", true)),
				new AddPart<>(this.person,
						ForeignKeyBuilder.named("fk_boss", "boss").references(this.person.name(), "id").build()),
				new AddPart<>(this.person, new Check(null, "boss > 0")));
		add("add a column that refuses NULL and has a default", PERSON + ROW,
				"alter table person add column mail varchar(255) default 'no''body' not null",
				new AddPart<>(this.person, column("mail", "varchar(255)", false).withDefaultValue("'no''body'")));
		add("add a generated column", PERSON + ROW,
				"alter table person add column twice integer generated always as (age * 2) virtual",
				new AddPart<>(this.person, ColumnBuilder.column("twice", "integer").generatedAs("age * 2").build()));
		String covered = "create table person (id bigint not null, name varchar(20), age integer default 7 check (age > 0),"
				+ " primary key (id), constraint adult check (age > 17 or name is null));"
				+ "create index ix_age on person (age)";
		Table table = TableBuilder.like(this.person)
			.indexes(index("ix_age", "age"))
			.checks(new Check(null, "age > 0"), new Check("adult", "age > 17 or name is null"))
			.build();
		add("drop a column with what covers it", covered,
				"drop index ix_age;alter table person drop constraint adult;alter table person drop column age",
				new DropPart<>(table, table.indexes().get(0)), new DropPart<>(table, table.checks().get(0)),
				new DropPart<>(table, table.checks().get(1)), new DropPart<>(table, this.person.columns().get(2)));
		add("rename a column", covered, "alter table person rename column age to years",
				new RenameColumn(table, this.person.columns().get(2), "years"));
		add("rename a table", covered, "alter table person rename to people",
				new RenameTable(table, ObjectName.of("people")));
	}

	private void nulls() {
		Column name = this.person.columns().get(1);
		add("refuse NULL", PERSON + ROW,
				new AlterColumn(this.person, name, name.withNullable(false), ColumnProperty.NULLABILITY),
				"alter table person alter column name set not null");
		add("accept NULL", PERSON + ";alter table person alter column name set not null",
				new AlterColumn(this.person, name.withNullable(false), name, ColumnProperty.NULLABILITY),
				"alter table person alter column name drop not null");
		add("add a column that refuses NULL with a value for existing rows", PERSON + ROW,
				Fixture.plan(new AddPart<>(this.person, column("mail", "varchar(255)", false)),
						new RowGuard.Backfill(this.person.name(), "mail", "'of ' || name", null)),
				"alter table person add column mail varchar(255) not null default '?';"
						+ "alter table person drop column mail;alter table person add column mail varchar(255);"
						+ "update person set mail = '?';alter table person alter column mail set not null");
	}

	private void checks() {
		add("add a check that rows with NULL satisfy", PERSON + ROW + ", (2, 'y', null)",
				Fixture.plan(new AddPart<>(this.person, new Check(null, "age > 0")),
						new RowGuard.NoViolations(this.person.name(), "age > 0")),
				"alter table person add constraint ck_person_age check ((age > 0) is not false)");
		String checked = PERSON + ";alter table person add constraint ck_age check (age > 0)";
		add("drop a check", checked, new DropPart<>(this.person, new Check("ck_age", "age > 0")),
				"alter table person drop constraint ck_age");
		add("replace a check", checked,
				new ReplacePart<>(this.person, new Check("ck_age", "age > 0"), new Check(null, "age > -1")),
				"alter table person drop constraint ck_age;"
						+ "alter table person add constraint ck_age check ((age > -1) is not false)");
	}

	private void uniquesAndIndexes() {
		add("add what is unique to a table that exists", PERSON,
				Fixture.plan(new AddPart<>(this.person, key(null, "name", "age")),
						new RowGuard.NoDuplicates(this.person.name(), List.of("name", "age"))),
				"create unique index uk_person_name_age on person (name, age)");
		UniqueKey own = new UniqueKey("ux_name", List.of("name"), true);
		String unique = PERSON + ";create unique index ux_name on person (name)";
		add("drop a unique index", unique, new DropPart<>(this.person, own), "drop index ux_name");
		add("replace a unique index", unique, new ReplacePart<>(this.person, own, key("ux_name", "name", "age")),
				"drop index ux_name;create unique index ux_name on person (name, age)");
		add("replace an index by one of another name", PERSON + ";create index ix_age on person (age)",
				new ReplacePart<>(this.person, index("ix_age", "age"), index("ix_both", "age", "name")),
				"create index ix_both on person (age, name);drop index ix_age");
	}

	private void names() {
		Table order = TableBuilder.table("Order")
			.columns(Column.of("Id", "bigint", false), Column.of("a\"b, c", "varchar(20)", true))
			.primaryKey(this.fixture.key("Id"))
			.build();
		add("create a table that needs quotes", "", new CreateObject<>(order),
				"create table \"Order\" (\"Id\" bigint not null, \"a\"\"b, c\" varchar(20), primary key (\"Id\"))");
		add("add a column with a placeholder in its default and name", PERSON,
				new AddPart<>(this.person,
						Column.of("${user.home}", "varchar(200)", true)
							.withDefaultValue("'${user.home} ${dollar}{x} $'")),
				"alter table person add column \"${user.home}\" varchar(200) default '${user.home} ${dollar}{x} $'");
	}

}
