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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drops and renames are refused for what reads a column, and for nothing else: a name in
 * a definition can be that of another thing.
 */
class TableReadingTests {

	private static final Column ID = Column.of("id", "bigint", false);

	private static final Column A = Column.of("a", "varchar(9)", true);

	private static final List<Table> TABLES = List.of(
			TableBuilder.table("note").columns(ID, A, Column.of("b", "int", true)).build(),
			TableBuilder.table("page").columns(ID, A, Column.of("number", "int", true)).build(),
			TableBuilder.table(new ObjectName("archive", "note")).columns(ID, A).build());

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					create view v as select a from note                                                    | note.a
					create view v as select n.a from note n where n.id > 1                                 | note.a, note.id
					create view v as select n.a from note as n join page b on b.id = n.id                  | note.a, note.id, page.id
					select `n`.`a` AS `b` from `db`.`note` `n`                                             | note.a
					select `note`.`a` AS `a` from (`note` join `page` on(`page`.`id` = `note`.`b`))        | note.a, note.b, page.id
					select note.a from note, page where page.number = 1                                    | note.a, page.number
					select p.b, n.id from page p, note n                                                   | note.id, page
					select count(*) as a from note                                                         | note
					select 'a, b', "a b" from note                                                         | note
					select b(1), a from note                                                               | note.a
					select a from note left join page using (id) where left(b, 1) = 'x' order by number    | note.a, note.b, note.id, page.a, page.id, page.number
					select extract(year from a), trim(both 'b' from 'x') from note                         | note.a
					select a is distinct from b from note                                                  | note.a, note.b
					select n.a from note n for update                                                      | note.a
					select a from note use index (b) where id > 1                                          | note.a, note.id
					select date '2026-01-01', _utf8mb4'a', @a from note                                    | note
					""")
	void columnCountsWhereItStandsAloneOrBehindItsTable(String definition, String read) {
		assertThat(read(definition, "v")).isEqualTo(Set.of(read.split(", ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					select id from note where exists (select 1 from page where a = 'x')                 | note.id, page.a
					select id from note where exists (select 1 from page where b = 1)                   | note.b, note.id, page
					select id from note where b in (select p.a from page p where p.id = note.id)        | note.b, note.id, page.a, page.id
					select id, (select max(a) from page) from note                                      | note.id, page.a
					select a from page union select id from note                                        | note.id, page.a
					(select a from page) union all (select id from note) order by 1                     | note.id, page.a
					with note as (select a from page) select a from note                                | page.a
					with recursive note as (select id from page union select a from note) select a from note | page.id
					with n(b) as (select a from note) select b from n                                   | note.a
					with n as (select a from note) select b from page                                   | note.a, page
					select a from page note where note.id = 1                                           | page.a, page.id
					select d.b from (select a as b from note) d                                         | note.a
					select note from page                                                               | page
					select note() from page                                                             | page
					select a from archive.note                                                          | archive.note.a
					select note.b from archive.note join note on true                                   | archive.note, note.b
					select b from json_table('[]', '$' columns (b int path '$')) note                   | ''
					values (1, 'note')                                                                  | ''
					""")
	void nameOfSomethingElseDoesNotCount(String definition, String read) {
		assertThat(read(definition, "v")).isEqualTo(read.isEmpty() ? Set.of() : Set.of(read.split(", ")));
	}

	@Test
	void definitionThatIsNotUnderstoodReadsNothing() {
		assertThat(read("", "v")).isEmpty();
		assertThat(read("select (a from note", "v")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					set new.a = upper(old.b)                                                       | note.a, note.b
					insert into page (id, a) values (new.id, 'b')                                  | note.id, page.a, page.id
					insert into page values (1, new.b) on duplicate key update a = new.a           | note.a, note.b, page.a
					insert into page select id, a from note where b = new.b                        | note.a, note.b, note.id, page
					insert into page (a) select n.a from note n join page p on p.id = n.id         | note.a, note.id, page.a, page.id
					update page set a = new.b where id = old.id                                    | note.b, note.id, page.a, page.id
					delete from page where a = old.a                                               | note.a, page.a
					begin declare b int; if new.a is null then update page set number = 1; end if; end | note.a, page.number
					begin select count(*) into b from page; set new.id = b; end                    | note.id, page
					begin if exists (select 1 from page where id = new.id) then set new.a = 'b'; end if; end | note.a, note.id, page.id
					begin update page set number = 1; update note set b = 2; delete from page where id = 1; end | note.b, page.id, page.number
					replace into page (id) values (replace(new.a, 'x', 'y'))                       | note.a, page.id
					""")
	void triggerSeesTheRowsOfItsTable(String statement, String read) {
		Set<String> expected = new TreeSet<>(Set.of(read.split(", ")));
		if (expected.stream().noneMatch((name) -> name.startsWith("note"))) {
			expected.add("note");
		}
		assertThat(read("create trigger t before insert on note for each row " + statement, "note"))
			.isEqualTo(expected);
	}

	@Test
	void triggerOfAColumnReadsIt() {
		String trigger = "create trigger t after update of b on note when new.a > 1 begin delete from page; end";
		assertThat(read(trigger, "note")).isEqualTo(Set.of("note.b", "note.a", "page"));
	}

	/** The columns with their tables, and the tables without a column. */
	private static Set<String> read(String definition, String owner) {
		Map<ObjectName, Set<String>> read = TableReading.of(definition, ObjectName.of(owner),
				TestDatabase.MARIADB.product(), "db", TABLES);
		return read.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().isEmpty() ? Stream.of(entry.getKey().toString())
					: entry.getValue().stream().map((column) -> entry.getKey() + "." + column))
			.collect(Collectors.toSet());
	}

}
