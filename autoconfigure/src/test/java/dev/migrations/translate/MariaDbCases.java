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
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.schema.TableBuilder;

/**
 * Tables and columns of MariaDB: whatever changes in a column, the rest of its definition
 * stays.
 */
final class MariaDbCases extends Cases {

	/** Everything that a careless MODIFY loses. */
	private static final String CODE = "code varchar(20) collate latin1_bin default 'it''s' not null comment 'a \\\\ b;'"
			+ " check (code <> 'x')";

	private static final String RICH = "create table t (id bigint primary key, " + CODE
			+ ", at datetime(6) default current_timestamp(6) on update current_timestamp(6))";

	private static final Column FROM = ColumnBuilder.column("code", "varchar(20)")
		.notNull()
		.withDefault("'it''s'")
		.comment("a \\ b;")
		.attributes(ColumnAttributes.NONE.withCollation("latin1_bin").withCheck("`code` <> 'x'"))
		.build();

	private static final Column AT = ColumnBuilder.column("at", "datetime(6)")
		.withDefault("current_timestamp(6)")
		.attributes(ColumnAttributes.NONE.withOnUpdate("current_timestamp(6)"))
		.build();

	private final Table rich = TableBuilder.table("t")
		.columns(column("id", "bigint(20)", false), FROM, AT)
		.primaryKey(this.fixture.key("id"))
		.checks(new Check("code", "`code` <> 'x'"))
		.build();

	MariaDbCases() {
		super(TestDatabase.MARIADB);
		tables();
		columns();
		parts();
		others();
	}

	private void tables() {
		Table all = TableBuilder.table("everything")
			.columns(ColumnBuilder.column("id", "bigint").identity().build(),
					column("text", "varchar(255)", false).withDefaultValue("'it''s'"),
					ColumnBuilder.column("long_text", "longtext").comment("long; 'quoted'").build(),
					column("flag", "bit", true).withDefaultValue("true"), column("made", "datetime(6)", true),
					column("uid", "uuid", true), column("doc", "json", true), column("kind", "enum ('ON','off')", true),
					column("bytes", "longblob", true))
			.primaryKey(this.fixture.key("id"))
			.comment("what it holds; 100 % of it")
			.build();
		add("create a table", "", new CreateObject<>(all), "create table everything (id bigint auto_increment,"
				+ " text varchar(255) default 'it''s' not null, long_text longtext comment 'long; ''quoted''',"
				+ " flag bit default true, made datetime(6), uid uuid, doc json, kind enum ('ON','off'), bytes longblob,"
				+ " primary key (id)) comment 'what it holds; 100 % of it'");
		add("create a table that Liquibase would change", "", new CreateObject<>(this.rich), RICH);
		add("drop a table with a rich column", RICH, new DropObject<>(this.rich), "drop table t");
		add("comment a table", RICH, new ChangeTableComment(this.rich, "it's; new"),
				"alter table t comment 'it''s; new'");
	}

	private void columns() {
		add("add a rich column", "create table t (id bigint primary key)", new AddPart<>(this.rich, FROM),
				"alter table t add column " + CODE);
		add("drop a rich column", RICH, new DropPart<>(this.rich, FROM), "alter table t drop column code");
		add("add a column that refuses NULL with a value for existing rows", RICH + ";insert into t (id) values (1)",
				Fixture.plan(
						new AddPart<>(this.rich,
								ColumnBuilder.column("mail", "varchar(255)")
									.notNull()
									.withDefault("'nobody'")
									.comment("e-mail")
									.build()),
						new RowGuard.Backfill(ObjectName.of("t"), "mail", "concat('of ', code)", null)),
				"alter table t add column mail varchar(255) default 'nobody' not null comment 'e-mail'");
		Column twice = ColumnBuilder.column("twice", "bigint").generatedAs("id * 2").build();
		String add = ";alter table t add column twice bigint generated always as (id * 2) stored";
		add("add a generated column", RICH, new AddPart<>(this.rich, twice), add.substring(1));
		add("change a generated column", RICH + add, new AlterColumn(this.rich, twice,
				ColumnBuilder.column("twice", "bigint").generatedAs("id * 3").build(), ColumnProperty.GENERATED),
				"alter table t drop column twice" + add.replace("* 2", "* 3"));
	}

	private void parts() {
		add("widen a rich column", RICH,
				new AlterColumn(this.rich, FROM, column("code", "varchar(40)", false), ColumnProperty.TYPE),
				modified(CODE.replace("(20)", "(40)")));
		add("accept NULL in a rich column", RICH,
				new AlterColumn(this.rich, FROM, FROM.withNullable(true), ColumnProperty.NULLABILITY),
				modified(CODE.replace(" not null", "")));
		add("change the default of a rich column", RICH,
				new AlterColumn(this.rich, FROM, FROM.withDefaultValue("'new'"), ColumnProperty.DEFAULT),
				modified(CODE.replace("it''s", "new")));
		add("comment a rich column", RICH, new AlterColumn(this.rich, FROM,
				ColumnBuilder.column("code", "varchar(20)").notNull().comment("it's").build(), ColumnProperty.COMMENT),
				modified(CODE.replace("a \\\\ b;", "it''s")));
		add("remove the check of a rich column", RICH,
				new AlterColumn(this.rich, FROM, FROM.withoutOwnCheck(), ColumnProperty.CHECK),
				modified(CODE.replace(" check (code <> 'x')", "")));
		add("refuse NULL in a column that is set on update", RICH,
				new AlterColumn(this.rich, AT, AT.withNullable(false), ColumnProperty.NULLABILITY),
				"alter table t modify column at datetime(6) default current_timestamp(6)"
						+ " on update current_timestamp(6) not null");
		this.cases.add(new Case(this.database, "change everything of a column", split(RICH), List.of(
				Fixture.plan(new AlterColumn(this.rich, FROM, FROM.withDefaultValue("'new'"), ColumnProperty.DEFAULT)),
				Fixture
					.plan(new AlterColumn(this.rich, FROM, column("code", "varchar(40)", true), ColumnProperty.TYPE)),
				Fixture.plan(new AlterColumn(this.rich, FROM, column("code", "varchar(40)", true),
						ColumnProperty.NULLABILITY))),
				split(modified(CODE.replace("(20)", "(40)").replace("it''s", "new").replace(" not null", "")))));
	}

	private static String modified(String column) {
		return "alter table t modify column " + column;
	}

	private void others() {
		Column id = column("id", "bigint(20)", false);
		Column identity = ColumnBuilder.column("id", "bigint(20)").identity().build();
		add("make a column an identity", RICH, new AlterColumn(this.rich, id, identity, ColumnProperty.IDENTITY),
				"alter table t modify column id bigint not null auto_increment");
		Column few = column("kind", "enum('C','A')", true).withDefaultValue("'A'");
		Table kinds = this.fixture.table("k", few);
		String create = "create table k (kind enum('C','A') default 'A')";
		add("add a value to an enum of another order", create,
				new AlterColumn(kinds, few, column("kind", "enum ('A','B','C')", true), ColumnProperty.TYPE),
				"alter table k modify column kind enum('C','A','B') default 'A'");
		add("add a value to an enum", create.replace("'C',", ""),
				new AlterColumn(this.fixture.table("k", few.withType("enum('A')")), few.withType("enum('A')"),
						column("kind", "enum ('A','B')", true), ColumnProperty.TYPE),
				"alter table k modify column kind enum('A','B') default 'A'");
		add("create a sequence", "", new CreateObject<>(new Sequence(ObjectName.of("s"), 5, 50)),
				"create sequence s start with 5 increment by 50 nocache");
	}

}
