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

package dev.migrations.sql;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.schema.ObjectName;
import dev.migrations.sql.StatementEffect.AddsCheck;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.AddsForeignKey;
import dev.migrations.sql.StatementEffect.AddsUnique;
import dev.migrations.sql.StatementEffect.ChangesType;
import dev.migrations.sql.StatementEffect.CreatesTable;
import dev.migrations.sql.StatementEffect.DeletesRows;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsConstraint;
import dev.migrations.sql.StatementEffect.DropsIndex;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.DropsTrigger;
import dev.migrations.sql.StatementEffect.DropsType;
import dev.migrations.sql.StatementEffect.DropsView;
import dev.migrations.sql.StatementEffect.MakesEnumType;
import dev.migrations.sql.StatementEffect.NamesConstraint;
import dev.migrations.sql.StatementEffect.RefusesNull;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class StatementReaderTests {

	@Test
	void everyTableOfADropLosesItsRows() {
		assertThat(read("drop table x, s.y")).containsExactly(new DropsTable(ObjectName.of("x"), false),
				new DropsTable(new ObjectName("s", "y"), false));
		assertThat(read("DROP  TABLE\nIF EXISTS \"X\" CASCADE"))
			.containsExactly(new DropsTable(ObjectName.of("X"), true));
		assertThat(read("truncate t")).containsExactly(new DeletesRows(ObjectName.of("t")));
		assertThat(read("delete from t where id > 3")).containsExactly(new DeletesRows(ObjectName.of("t")));
	}

	@Test
	void everyColumnOfAStatementLosesItsValues() {
		assertThat(read("alter table t add z int default 7, drop column a, drop b")).containsExactly(
				new AddsColumn(ObjectName.of("t"), "z", false, "7", false), new DropsColumn(ObjectName.of("t"), "a"),
				new DropsColumn(ObjectName.of("t"), "b"));
	}

	@Test
	void tablesAndColumnsThatComeOrGetAnotherNameAreRead() {
		assertThat(read("create  table if not exists t (\n  id bigint, n decimal(9,2) default 1,\n  primary key (id),"
				+ " constraint c check (n > 0)\n) comment 'x'"))
			.containsExactly(new CreatesTable(ObjectName.of("t"), List.of("id", "n")),
					new NamesConstraint(ObjectName.of("t"), "c"));
		assertThat(read("alter table t add a varchar(9), add constraint u unique (a)")).containsExactly(
				new AddsColumn(ObjectName.of("t"), "a", false, null, false),
				new AddsUnique(ObjectName.of("t"), List.of("a")), new NamesConstraint(ObjectName.of("t"), "u"));
		assertThat(read("alter table s.t rename to u"))
			.containsExactly(new RenamesTable(new ObjectName("s", "t"), "u"));
		assertThat(read("alter table s.t rename s.u")).containsExactly(new RenamesTable(new ObjectName("s", "t"), "u"));
		assertThat(read("alter table t rename column a to b"))
			.containsExactly(new RenamesColumn(ObjectName.of("t"), "a", "b"));
		assertThat(read("alter table t alter column a rename to b"))
			.containsExactly(new RenamesColumn(ObjectName.of("t"), "a", "b"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					alter table t alter column c set data type integer                                     | integer
					alter table t alter column c type numeric(19,2) using c::numeric(19,2)                 | numeric(19,2)
					alter table t alter column c set data type varchar(9) collate "de" using cast(c as varchar(9)) | varchar(9)
					alter table t alter column c type timestamp(6) using (date 'epoch' + c)::timestamp(6)  | timestamp(6)
					alter table t alter column c type timestamp(6) using (c at time zone 'UTC')::timestamp(6) | timestamp(6)
					alter table t alter column c type timestamptz using c::timestamp at time zone 'UTC'    | timestamptz
					alter table t alter column c set data type date using cast(cast(replace(cast(c at time zone 'UTC' as varchar), '+00', '') as timestamp(9)) as date) | date
					alter table t modify column c varchar(40) collate utf8mb4_bin default 'x, y'           | varchar(40)
					alter table t modify c enum('A','b,c') null comment 'it''s'                            | enum('A','b,c')
					alter table t alter column c set data type timestamp(6) with time zone                 | timestamp(6) with time zone
					""")
	void newTypeIsReadWithItsArguments(String sql, String type) {
		assertThat(read(sql)).containsExactly(new ChangesType(ObjectName.of("t"), "c", type));
	}

	@Test
	void newTypeIsReadWithTheTextThatNamesAZone() {
		assertThat(read("alter table t alter column c type timetz using (c::time::text || '+00')::timetz"))
			.containsExactly(new ChangesType(ObjectName.of("t"), "c", "timetz"));
	}

	@Test
	void columnThatRefusesNullIsRead() {
		assertThat(read("alter table t modify column c varchar(40) not null default 'x, y'")).containsExactly(
				new ChangesType(ObjectName.of("t"), "c", "varchar(40)"), new RefusesNull(ObjectName.of("t"), "c"));
		assertThat(read("alter table t alter column c set not null"))
			.containsExactly(new RefusesNull(ObjectName.of("t"), "c"));
		assertThat(read("alter table t add constraint c check (`a b` in ('x, y', 'it''s') or length(z) > 1)"))
			.containsExactly(new AddsCheck(ObjectName.of("t"), "`a b` in ( 'x, y' , 'it''s' ) or length ( z ) > 1"),
					new NamesConstraint(ObjectName.of("t"), "c"));
		assertThat(read("alter table t add constraint c check (a > 1) not valid"))
			.containsExactly(new NamesConstraint(ObjectName.of("t"), "c"));
		assertThat(read("alter table t add c timestamp(6) default current_timestamp(6) on update current_timestamp(6)"))
			.containsExactly(new AddsColumn(ObjectName.of("t"), "c", false, "current_timestamp(6)", false));
		assertThat(read("alter table t add c decimal(9, 2) not null, add d int not null default (not null)"))
			.containsExactly(new AddsColumn(ObjectName.of("t"), "c", true, null, false),
					new AddsColumn(ObjectName.of("t"), "d", false, "(not null)", false));
		assertThat(read("alter table t add c bigint generated always as (a + 1)"))
			.containsExactly(new AddsColumn(ObjectName.of("t"), "c", false, null, true));
	}

	@Test
	void constantsOfATypeAreRead() {
		MakesEnumType type = new MakesEnumType(new ObjectName("s", "mood"), List.of("A", "it's"), false);
		assertThat(read("create type s.mood as enum ('A', 'it''s')")).containsExactly(type);
		assertThat(read("create domain s.mood as varchar(4) check (value in ('A', 'it''s'))")).containsExactly(type);
		assertThat(read("create domain code as varchar(4) check (value <> 'x')")).isEmpty();
		assertThat(read("create domain code as varchar(4) default 'x' check (value in ('x', 'y') or value > 'z')"))
			.isEmpty();
		assertThat(read("create type pair as (a varchar(4), b int)")).isEmpty();
	}

	@Test
	void keysThatRowsAreHeldToAreRead() {
		AddsUnique unique = new AddsUnique(ObjectName.of("t"), List.of("a", "b"));
		assertThat(read("create unique index i on t (a, b desc)")).containsExactly(unique);
		assertThat(read("create unique index i on t (a, b) where a > 1")).isEmpty();
		assertThat(read("alter table t add unique key u (a, b), add primary key (a)")).containsExactly(unique,
				new AddsUnique(ObjectName.of("t"), List.of("a")));
		AddsForeignKey key = new AddsForeignKey(ObjectName.of("t"), List.of("a"), new ObjectName("s", "u"),
				List.of("id"));
		assertThat(read("alter table t add foreign key (a) references s.u (id) on delete cascade"))
			.containsExactly(key);
		assertThat(read("alter table t add constraint f foreign key (a) references s.u(id) not valid"))
			.containsExactly(new NamesConstraint(ObjectName.of("t"), "f"));
	}

	@Test
	void keysAndViewsThatGoAreRead() {
		assertThat(read("alter table t drop constraint c"))
			.containsExactly(new DropsConstraint(ObjectName.of("t"), "c"));
		assertThat(read("alter table t drop foreign key f, drop index if exists g")).containsExactly(
				new DropsConstraint(ObjectName.of("t"), "f"), new DropsConstraint(ObjectName.of("t"), "g"));
		assertThat(read("drop index if exists i on t")).containsExactly(new DropsConstraint(ObjectName.of("t"), "i"));
		assertThat(read("drop index s.i")).containsExactly(new DropsIndex(new ObjectName("s", "i")));
		assertThat(read("drop view if exists v")).containsExactly(new DropsView(ObjectName.of("v")));
		assertThat(read("create or replace view v as select a from t"))
			.containsExactly(new DropsView(ObjectName.of("v")));
		assertThat(read("drop trigger if exists x on t")).containsExactly(new DropsTrigger(ObjectName.of("x")));
		assertThat(
				read("create or replace definer=`a`@`%` trigger `odd one` before insert on t for each row set @a = 1"))
			.containsExactly(new DropsTrigger(ObjectName.of("odd one")));
		assertThat(read("drop type mood")).containsExactly(new DropsType(ObjectName.of("mood")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "create unique index i on t (lower(a))", "drop sequence public.s",
			"alter table t drop primary key", "alter table t add unique (lower(a))",
			"alter table t alter column c set default 'drop table t'", "alter table t alter column c drop not null",
			"alter table t validate constraint f", "comment on column t.a is 'x'", "alter sequence s increment by 5",
			"select setval('s', 5, false)", "alter type mood add value 'x'",
			"set statement system_versioning_alter_history=keep for alter table t add index i (a)",
			"create trigger x before insert on t for each row begin set @a = 1; set @b = 2; end",
			"create trigger `odd one` after delete on t for each row set @a = 1",
			"create definer=`a`@`%` trigger x after delete on t for each row set @a = 1",
			"create fulltext index i on t (a)", "create policy p on t for select using (a > 1)",
			"create rule r as on delete to t do instead nothing", "create statistics s on a, b from t",
			"grant select (a) on t to public", "alter publication p add table t where (a > 1)",
			"alter table t enable row level security", "alter table t disable trigger x", "alter table t owner to x",
			"alter table t replica identity full", "alter table t cluster on i", "alter table t set (fillfactor=70)",
			"alter table t set unlogged", "alter table t alter column a set storage external" })
	void statementsThatTouchNoRowLoseNothing(String sql) {
		assertThat(StatementReader.effects(sql, TestDatabase.MARIADB.product())).hasValue(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "update z set v = null", "drop table x; drop table y",
			"create index i on t (a); drop table y", "comment on table t is 'x'; update t set a = 1",
			"insert into t values (1)", "alter table t alter column c type int using (0)",
			"alter table t alter column c type int using d::int", "alter table t alter column c type int using c || d",
			"alter table t alter column c type int using upper(c)", "alter table t drop system versioning",
			"drop sequence s cascade", "drop schema s cascade", "drop type mood cascade",
			"alter type pair drop attribute x", "drop trigger x on t; drop table y",
			"create or replace view v as select 1; drop table y", "create or replace table t (id int)", "truncate t, u",
			"delete t from t join u", "call f()", "alter table t change c d int", "/*! drop table t */", "drop table",
			"select 1" })
	void anythingElseIsNotUnderstood(String sql) {
		assertThat(StatementReader.effects(sql, TestDatabase.POSTGRESQL.product())).isEmpty();
	}

	private static List<StatementEffect> read(String sql) {
		return StatementReader.effects(sql, TestDatabase.MARIADB.product()).orElseThrow();
	}

}
