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

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeGenerated;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.SequenceChange.CreateSequence;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.change.TableEdition.ChangeTableComment;
import dev.migrations.change.TypeChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
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
		.attributes("collate latin1_bin check (`code` <> 'x')")
		.build();

	private static final Column AT = ColumnBuilder.column("at", "datetime(6)")
		.withDefault("current_timestamp(6)")
		.attributes("on update current_timestamp(6)")
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
								ColumnBuilder.column("mail", "varchar(255)")
									.notNull()
									.withDefault("'nobody'")
									.comment("e-mail")
									.build()),
						new RowGuard.Backfill(ObjectName.of("t"), "mail", "concat('of ', code)", null)),
				"alter table t add column mail varchar(255) default 'nobody' not null comment 'e-mail'");
		Column twice = ColumnBuilder.column("twice", "bigint").generatedAs("id * 2").build();
		String add = ";alter table t add column twice bigint generated always as (id * 2) stored";
		add("add a generated column", RICH, new AddColumn(this.rich, twice), add.substring(1));
		add("change a generated column", RICH + add,
				new ChangeGenerated(this.rich, twice,
						ColumnBuilder.column("twice", "bigint").generatedAs("id * 3").build()),
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
						ColumnBuilder.column("code", "varchar(20)").notNull().comment("it's").build()),
				modified(CODE.replace("a \\\\ b;", "it''s")));
		add("remove the check of a rich column", RICH, new ChangeColumnCheck(this.rich, FROM, FROM.withoutOwnCheck()),
				modified(CODE.replace(" check (code <> 'x')", "")));
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
		Column identity = ColumnBuilder.column("id", "bigint(20)").identity().build();
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
