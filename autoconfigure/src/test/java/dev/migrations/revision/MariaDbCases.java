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

import java.util.List;

import dev.migrations.diff.SchemaChange.AddColumn;
import dev.migrations.diff.SchemaChange.ChangeColumnComment;
import dev.migrations.diff.SchemaChange.ChangeDefault;
import dev.migrations.diff.SchemaChange.ChangeGenerated;
import dev.migrations.diff.SchemaChange.ChangeIdentity;
import dev.migrations.diff.SchemaChange.ChangeTableComment;
import dev.migrations.diff.SchemaChange.ChangeType;
import dev.migrations.diff.SchemaChange.CreateSequence;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.DropColumn;
import dev.migrations.diff.SchemaChange.DropNotNull;
import dev.migrations.diff.SchemaChange.DropTable;
import dev.migrations.diff.SchemaChange.SetNotNull;
import dev.migrations.diff.TypeChange;
import dev.migrations.policy.Guard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;

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

	private static final Column FROM = new Column("code", "varchar(20)", false, "'it''s'", false, null, "a \\ b;",
			"collate latin1_bin check (`code` <> 'x')");

	private static final Column AT = new Column("at", "datetime(6)", true, "current_timestamp(6)", false, null, null,
			"on update current_timestamp(6)");

	private final Table rich = new Table(ObjectName.of("t"), List.of(column("id", "bigint(20)", false), FROM, AT),
			this.fixture.key("id"), List.of(), List.of(), List.of(), List.of(new Check("code", "`code` <> 'x'")), null);

	MariaDbCases() {
		super(TestDatabase.MARIADB);
		tables();
		columns();
		parts();
		others();
	}

	private void tables() {
		Table all = this.fixture.withKey(new Table(ObjectName.of("everything"),
				List.of(new Column("id", "bigint", false, null, true, null, null),
						column("text", "varchar(255)", false).withDefaultValue("'it''s'"),
						new Column("long_text", "longtext", true, null, false, null, "long; 'quoted'"),
						column("flag", "bit", true).withDefaultValue("true"), column("made", "datetime(6)", true),
						column("uid", "uuid", true), column("doc", "json", true),
						column("kind", "enum ('ON','off')", true), column("bytes", "longblob", true)),
				null, List.of(), List.of(), List.of(), List.of(), "what it holds; 100 % of it"),
				this.fixture.key("id"));
		add("create a table", "", new CreateTable(all), "create table everything (id bigint auto_increment,"
				+ " text varchar(255) default 'it''s' not null, long_text longtext comment 'long; ''quoted''',"
				+ " flag bit default true, made datetime(6), uid uuid, doc json, kind enum ('ON','off'), bytes longblob,"
				+ " primary key (id)) comment 'what it holds; 100 % of it'");
		add("create a table that Liquibase would change", "", new CreateTable(this.rich), RICH);
		add("drop a table with a rich column", RICH, new DropTable(this.rich), "drop table t");
		add("comment a table", RICH, new ChangeTableComment(this.rich, "it's; new"),
				"alter table t comment 'it''s; new'");
	}

	private void columns() {
		add("add a rich column", "create table t (id bigint primary key)", new AddColumn(this.rich, FROM),
				"alter table t add column " + CODE);
		add("drop a rich column", RICH, new DropColumn(this.rich, FROM), "alter table t drop column code");
		add("add a column that refuses NULL with a value for existing rows", RICH + ";insert into t (id) values (1)",
				Fixture.plan(
						new AddColumn(this.rich,
								new Column("mail", "varchar(255)", false, "'nobody'", false, null, "e-mail")),
						new Guard.Backfill(ObjectName.of("t"), "mail", "concat('of ', code)", null)),
				"alter table t add column mail varchar(255) default 'nobody' not null comment 'e-mail'");
		Column twice = new Column("twice", "bigint", true, null, false, "id * 2", null);
		String add = ";alter table t add column twice bigint generated always as (id * 2) stored";
		add("add a generated column", RICH, new AddColumn(this.rich, twice), add.substring(1));
		add("change a generated column", RICH + add,
				new ChangeGenerated(this.rich, twice, new Column("twice", "bigint", true, null, false, "id * 3", null)),
				"alter table t drop column twice" + add.replace("* 2", "* 3"));
	}

	private void parts() {
		add("widen a rich column", RICH,
				new ChangeType(this.rich, FROM, column("code", "varchar(40)", false), TypeChange.WIDENING),
				modified(CODE.replace("(20)", "(40)")));
		add("accept NULL in a rich column", RICH, new DropNotNull(this.rich, FROM, FROM.withNullable(true)),
				modified(CODE.replace(" not null", "")));
		add("change the default of a rich column", RICH,
				new ChangeDefault(this.rich, FROM, FROM.withDefaultValue("'new'")),
				modified(CODE.replace("it''s", "new")));
		add("comment a rich column", RICH,
				new ChangeColumnComment(this.rich, FROM,
						new Column("code", "varchar(20)", false, null, false, null, "it's")),
				modified(CODE.replace("a \\\\ b;", "it''s")));
		add("refuse NULL in a column that is set on update", RICH,
				new SetNotNull(this.rich, AT, AT.withNullable(false)),
				"alter table t modify column at datetime(6) default current_timestamp(6)"
						+ " on update current_timestamp(6) not null");
		this.cases.add(new Case(this.database, "change everything of a column", split(RICH),
				List.of(Fixture.plan(new ChangeDefault(this.rich, FROM, FROM.withDefaultValue("'new'"))),
						Fixture.plan(new ChangeType(this.rich, FROM, column("code", "varchar(40)", true),
								TypeChange.WIDENING)),
						Fixture.plan(new DropNotNull(this.rich, FROM, column("code", "varchar(40)", true)))),
				split(modified(CODE.replace("(20)", "(40)").replace("it''s", "new").replace(" not null", "")))));
	}

	private static String modified(String column) {
		return "alter table t modify column " + column;
	}

	private void others() {
		Column id = column("id", "bigint(20)", false);
		Column identity = new Column("id", "bigint(20)", false, null, true, null, null);
		add("make a column an identity", RICH, new ChangeIdentity(this.rich, id, identity),
				"alter table t modify column id bigint not null auto_increment");
		Column few = column("kind", "enum('C','A')", true).withDefaultValue("'A'");
		Table kinds = this.fixture.table("k", few);
		String create = "create table k (kind enum('C','A') default 'A')";
		add("add a value to an enum of another order", create,
				new ChangeType(kinds, few, column("kind", "enum ('A','B','C')", true), TypeChange.WIDENING),
				"alter table k modify column kind enum('C','A','B') default 'A'");
		add("add a value to an enum", create.replace("'C',", ""),
				new ChangeType(this.fixture.table("k", few.withType("enum('A')")), few.withType("enum('A')"),
						column("kind", "enum ('A','B')", true), TypeChange.WIDENING),
				"alter table k modify column kind enum('A','B') default 'A'");
		add("create a sequence", "", new CreateSequence(new Sequence(ObjectName.of("s"), 5, 50)),
				"create sequence s start with 5 increment by 50 nocache");
	}

}
