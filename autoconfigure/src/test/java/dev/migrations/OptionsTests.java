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

package dev.migrations;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The free text of {@code @Table(options)}, {@code @Column(options)} and a column
 * definition comes with a new table or column, as each database tells it, and is no
 * difference afterwards.
 */
class OptionsTests {

	private static final String NEW_TABLE = "they are written with a new table and not compared";

	private static final String NEW_COLUMN = "it is written with a new column and not compared";

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(TestDatabase.class)
	void comeWithANewTable(TestDatabase database) {
		try (Scenario hibernate = created(database)) {
			List<String> expected = words(hibernate);
			try (Scenario scenario = Scenario.on(database, this.root).mapped(entity(database))) {
				Outcome outcome = scenario.generated().upgraded().likeHibernate();
				assertThat(outcome.text()).contains(") " + entity(database).getAnnotation(Table.class).options());
				assertThat(words(scenario)).isEqualTo(expected).isNotEmpty();
				assertThat(outcome.decision().notCompared()).extracting(NotCompared::reason)
					.containsOnly(NEW_TABLE, NEW_COLUMN);
				scenario.generated().nothing().withholds();
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(TestDatabase.class)
	void areNoDifferenceInADatabaseOfHibernate(TestDatabase database) {
		try (Scenario scenario = created(database)) {
			scenario.generated().nothing().withholds();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(TestDatabase.class)
	void comeWithANewColumn(TestDatabase database) {
		try (Scenario hibernate = created(database)) {
			List<String> expected = hibernate.rows(ofColumns(database));
			try (Scenario scenario = Scenario.on(database, this.root)) {
				scenario.sql("create table note (id bigint not null primary key)").mapped(entity(database));
				scenario.generated().upgraded();
				assertThat(scenario.rows(ofColumns(database))).isEqualTo(expected).isNotEmpty();
				scenario.generated().nothing().withholds();
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			H2      | ON UPDATE of column NOTE.CHANGED  | "selectivity 7" in the definition of column NOTE.TEXT
			MARIADB | ON UPDATE of column note.changed  | visibility of column note.text
			""")
	void areNamedWithTheirColumn(TestDatabase database, String changed, String text) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(entity(database))) {
			assertThat(scenario.generated().decision().notCompared()).extracting(NotCompared::object)
				.contains(changed, text.replace('"', '\''));
		}
	}

	@Test
	void ofAnExistingColumnStayWhenItsTypeChanges() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.sql("create table note (id bigint not null primary key, text varchar(10) storage external,"
					+ " changed integer)");
			scenario.mapped(OnPostgresql.class).generated().upgraded().andBack();
		}
	}

	@Test
	void withPartitionsAreLeftToAPerson() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Partitioned.class)) {
			Outcome outcome = scenario.generated().upgraded();
			assertThat(outcome.decision().notCompared()).extracting(NotCompared::reason)
				.containsExactly("they are not written: a table in partitions takes no row without them");
			scenario.sql("insert into note (id) values (1)");
		}
	}

	private Scenario created(TestDatabase database) {
		return Scenario.on(database, this.root).mapped(entity(database)).created();
	}

	private static Class<?> entity(TestDatabase database) {
		return switch (database) {
			case H2 -> OnH2.class;
			case POSTGRESQL -> OnPostgresql.class;
			case MARIADB -> OnMariadb.class;
			case SQLITE -> OnSqlite.class;
		};
	}

	private static List<String> words(Scenario scenario) {
		return Stream.of(ofTable(scenario.database()), ofColumns(scenario.database()))
			.flatMap((query) -> scenario.rows(query).stream())
			.toList();
	}

	private static String ofTable(TestDatabase database) {
		return switch (database) {
			case H2 -> "select storage_type from information_schema.tables where table_name = 'NOTE'";
			case POSTGRESQL -> "select reloptions::text from pg_class where relname = 'note'";
			case MARIADB -> "select row_format from information_schema.tables where table_schema = database()"
					+ " and table_name = 'note'";
			case SQLITE -> "select sql like '%without rowid%' from sqlite_master where name = 'note'";
		};
	}

	private static String ofColumns(TestDatabase database) {
		return switch (database) {
			case H2 -> "select column_name || selectivity || coalesce(column_on_update, '') || remarks || is_nullable"
					+ " from information_schema.columns where table_name = 'NOTE' and column_name <> 'ID' order by 1";
			case POSTGRESQL -> "select attname || attstorage::text || attnotnull from pg_attribute"
					+ " where attrelid = 'note'::regclass and attnum > 0 and attname <> 'id' order by 1";
			case MARIADB -> "select concat(column_name, extra, column_comment, is_nullable)"
					+ " from information_schema.columns where table_schema = database() and table_name = 'note'"
					+ " and column_name <> 'id' order by 1";
			case SQLITE -> "select name || \"notnull\" || dflt_value from pragma_table_info('note') where name <> 'id'"
					+ " order by 1";
		};
	}

	@Entity(name = "Note")
	@Table(name = "note", options = "with \"a\"")
	static class OnH2 {

		@Id
		Long id;

		@Column(columnDefinition = "timestamp(6) default now() on update now() not null" + " comment 'it''s new'")
		java.time.LocalDateTime changed;

		@Column(length = 10, options = "selectivity 7 comment 'short'")
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note", options = "with (fillfactor = 70)")
	static class OnPostgresql {

		@Id
		Long id;

		@Column(options = "default 3 not null")
		Integer changed;

		@Column(length = 20, options = "storage external")
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note", options = "row_format=compressed")
	static class OnMariadb {

		@Id
		Long id;

		@Column(columnDefinition = "timestamp default current_timestamp on update current_timestamp comment 'it''s new'")
		java.time.LocalDateTime changed;

		@Column(length = 10, options = "invisible comment 'short'")
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note", options = "without rowid")
	static class OnSqlite {

		@Id
		Long id;

		@Column(options = "default 3")
		Integer changed;

		@Column(length = 10, options = "not null on conflict ignore default ''")
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note", options = "partition by range (id)")
	static class Partitioned {

		@Id
		Long id;

	}

}
