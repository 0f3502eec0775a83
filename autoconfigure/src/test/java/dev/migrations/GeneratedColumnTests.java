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

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A column that is computed from others, and what covers it.
 */
class GeneratedColumnTests {

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void generatedColumnFollowsTheTypeOfTheOneThatItReads(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table book (id bigint not null primary key, pages integer)")
				.mapped(Doubled.class)
				.generated()
				.writes(ChangeKind.CHANGE_TYPE, ChangeKind.ADD_COLUMN)
				.upgraded()
				.andBack();
		}
	}

	@Test
	void generatedColumnWaitsForTheTypeOfTheOneThatItReads() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.sql("create table book (id bigint not null primary key, pages varchar(10))")
				.mapped(Doubled.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, ChangeKind.ADD_COLUMN);
			scenario.allowChange("book.pages").generated().withholds().upgraded().andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void columnThatIsComputedAnewKeepsWhatCoversIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table book (id bigint not null primary key, pages bigint, other bigint,"
							+ " doubled bigint generated always as (pages * 3)"
							+ ((database == TestDatabase.H2) ? ")" : " stored)"),
					"create index by_doubled on book (doubled, other)",
					"create unique index once on book (pages, doubled)",
					"alter table book add constraint positive check (doubled > 0)");
			if (database == TestDatabase.POSTGRESQL) {
				scenario.sql("grant select (doubled) on book to public",
						"create statistics some_stats on doubled, other from book");
			}
			List<String> before = scenario.rows(indexes(database));
			Outcome outcome = scenario.mapped(Doubled.class).allowChange("book.doubled").generated();
			outcome.upgraded();
			assertThat(scenario.rows(indexes(database))).isEqualTo(before);
			outcome.andBack();
			assertThat(scenario.rows(indexes(database))).isEqualTo(before);
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void columnThatBecomesOrdinaryComesBackWithWhatCoversIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table book (id bigint not null primary key, pages bigint,"
							+ " doubled bigint generated always as (pages * 2)"
							+ ((database == TestDatabase.H2) ? ")" : " stored)"),
					"create index by_doubled on book (doubled, pages)",
					"create unique index once on book (id, doubled)");
			List<String> before = scenario.rows(indexes(database));
			scenario.mapped(Ordinary.class)
				.allowChange("book.doubled")
				.generated()
				.writes(ChangeKind.CHANGE_GENERATED)
				.upgraded()
				.andBack();
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows(indexes(database))).isEqualTo(before);
		}
	}

	@Test
	void virtualColumnOfMariaDbStaysOne() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario
				.sql("create table book (id bigint not null primary key, pages bigint,"
						+ " doubled bigint generated always as (pages * 2) virtual)")
				.mapped(Ordinary.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_GENERATED, Withheld.Kind.CANNOT, null);
		}
	}

	private static String indexes(TestDatabase database) {
		return switch (database) {
			case POSTGRESQL -> "select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'book'::regclass"
					+ " union all select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'book'::regclass"
					+ " union all select attacl::text from pg_attribute where attrelid = 'book'::regclass"
					+ " and attacl is not null union all select pg_get_statisticsobjdef(oid) from pg_statistic_ext"
					+ " order by 1";
			case MARIADB -> "select concat(index_name, ' ', seq_in_index, ' ', column_name, ' ', non_unique)"
					+ " from information_schema.statistics where table_schema = database() and table_name = 'book'"
					+ " union all select check_clause from information_schema.check_constraints"
					+ " where constraint_schema = database() and table_name = 'book' order by 1";
			default -> "select index_name || ' ' || ordinal_position || ' ' || column_name from"
					+ " information_schema.index_columns where table_name = 'BOOK' and index_name not like 'PRIMARY%'"
					+ " union all select check_clause from information_schema.check_constraints order by 1";
		};
	}

	@Test
	void columnGoesWithTheOneThatIsComputedFromIt() {
		try (Scenario scenario = Scenario.on(TestDatabase.SQLITE, this.root)) {
			scenario.sql(
					"create table book (id bigint not null primary key, pages bigint, doubled bigint generated always as (pages * 2) virtual,"
							+ " old bigint, computed bigint generated always as (old + 1) virtual)")
				.mapped(Doubled.class);
			assertThat(scenario.allowDrop("book.old").refusal().toString())
				.contains("Cannot drop column book.old: column computed on book still needs it.");
			scenario.allowDrop("book.old", "book.computed")
				.generated()
				.writes(ChangeKind.DROP_COLUMN, ChangeKind.DROP_COLUMN)
				.upgraded()
				.andBack();
		}
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Ordinary {

		@Id
		Long id;

		Long pages;

		Long doubled;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Doubled {

		@Id
		Long id;

		Long pages;

		@GeneratedColumn("pages * 2")
		Long doubled;

	}

}
