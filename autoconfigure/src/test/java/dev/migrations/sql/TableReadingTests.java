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

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class TableReadingTests {

	private static final Table NOTE = TableBuilder.table("note")
		.columns(Column.of("id", "bigint", false), Column.of("a", "varchar(9)", true), Column.of("b", "int", true))
		.build();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			create view v as select a from note                                   | a
			create view v as select n.a from note n where n.id > 1                | a, id
			create view v as select n.a from note as n join page b on b.id = n.id | a, id
			select `n`.`a` AS `b` from `db`.`note` `n`                            | a
			select note.a from note, page where page.b = 1                        | a
			select p.b, n.id from page p, note n                                  | id
			select count(*) as a from note                                        | ''
			select 'a, b', "a b" from note                                        | ''
			select b(1), a from note                                              | a
			""")
	void columnCountsWhereItStandsAloneOrBehindItsTable(String definition, String columns) {
		Set<String> expected = columns.isEmpty() ? Set.of() : Set.of(columns.split(", "));
		assertThat(read(definition, "v")).hasValue(expected);
	}

	@Test
	void definitionThatDoesNotNameTheTableReadsNothing() {
		assertThat(read("create view v as select a, b from page", "v")).isEmpty();
		assertThat(read("", "v")).isEmpty();
	}

	@Test
	void triggerSeesTheRowsOfItsTable() {
		String trigger = "create trigger t before insert on note for each row set new.a = upper(old.b)";
		assertThat(read(trigger, "note")).hasValue(Set.of("a", "b"));
		assertThat(read(trigger, "page")).hasValue(Set.of());
	}

	private static Optional<Set<String>> read(String definition, String owner) {
		return TableReading.of(definition, ObjectName.of(owner), TestDatabase.MARIADB.product()).apply(NOTE);
	}

}
