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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Temporal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.policy.Note.Level;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of MariaDB that keep what their rows were before.
 */
class SystemVersioningTests {

	private static final String PLAIN = "create table note (id bigint not null primary key, text varchar(100))";

	private static final String VERSIONED = "create table note (id bigint not null primary key,"
			+ " text varchar(100), effective timestamp(6) generated always as row start,"
			+ " superseded timestamp(6) generated always as row end,"
			+ " period for system_time (effective, superseded)) with system versioning";

	private static final String PERIODS = "select concat(period, start_column_name, end_column_name)"
			+ " from information_schema.periods where table_schema = database()";

	private static final String KEEP = "set statement system_versioning_alter_history=keep for ";

	private static final String FIRST = "insert into note (id, text) values (1, 'first')";

	private static final String SECOND = "update note set text = 'second'";

	private static final String EVER = "select count(*) from note for system_time all";

	@TempDir
	private Path root;

	@Test
	void beginsInATableWithRowsAndEndsAgain() {
		try (Scenario scenario = scenario()) {
			Outcome outcome = scenario.sql(PLAIN, FIRST)
				.mapped(Note.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN)
				.withholds()
				.upgraded()
				.likeHibernate();
			scenario.sql(SECOND);
			assertThat(scenario.rows(EVER)).containsExactly("2");
			outcome.andBack();
			assertThat(scenario.rows("select text from note")).containsExactly("second");
		}
	}

	@Test
	void keepsTheHistoryOfATableThatChanges() {
		try (Scenario scenario = scenario()) {
			scenario.sql(VERSIONED, "create table author (id bigint not null primary key)", FIRST, SECOND)
				.mapped(Richer.class, Author.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN, ChangeKind.CHANGE_TYPE,
						ChangeKind.SET_NOT_NULL, ChangeKind.ADD_UNIQUE_KEY, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.andBack();
			assertThat(scenario.rows(EVER)).containsExactly("2");
		}
	}

	@Test
	void losesAColumnAndGetsItBack() {
		try (Scenario scenario = scenario()) {
			scenario
				.sql(VERSIONED, KEEP + "alter table note add column number varchar(20), add unique key uk (number)",
						FIRST, SECOND)
				.mapped(Note.class)
				.allowDrop("note.number")
				.generated()
				.writes(ChangeKind.DROP_UNIQUE_KEY, ChangeKind.DROP_COLUMN)
				.upgraded()
				.andBack();
			assertThat(scenario.rows(EVER)).containsExactly("2");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { VERSIONED, PLAIN + " with system versioning" })
	void comesBackWithADroppedTable(String table) {
		try (Scenario scenario = scenario()) {
			scenario.sql(table, KEEP + "alter table note add constraint uk unique (text)")
				.mapped(Author.class)
				.applied()
				.allowDrop("note")
				.generated()
				.writes(ChangeKind.DROP_TABLE)
				.upgraded()
				.andBack();
		}
	}

	@Test
	void isLeftWhereNoEntityAsksForItAnyMore() {
		try (Scenario scenario = scenario()) {
			scenario.sql(VERSIONED, FIRST)
				.mapped(Plain.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_COLUMN, ChangeKind.DROP_COLUMN);
			scenario.allowDrop("note.effective", "note.superseded")
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_COLUMN, ChangeKind.DROP_COLUMN)
				.decision()
				.withheld()
				.forEach((each) -> assertThat(each).returns(Withheld.Kind.CANNOT, Withheld::kind));
		}
	}

	@Test
	void isWithheldWhereTheColumnsAreHidden() {
		try (Scenario scenario = scenario()) {
			Outcome outcome = scenario.sql(PLAIN + " with system versioning")
				.mapped(Note.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN);
			assertThat(outcome.decision().withheld())
				.allSatisfy((each) -> assertThat(each.kind()).isEqualTo(Withheld.Kind.CANNOT));
		}
	}

	@Test
	void ofAColumnIsSaidAndNotChanged() {
		NotCompared versioned = new NotCompared("versioning of column note.text",
				"the model keeps no former values of it; this is only written with a new column");
		try (Scenario scenario = scenario()) {
			scenario.sql(VERSIONED).mapped(Excluding.class);
			assertThat(scenario.generated().nothing().decision().notCompared()).containsExactly(versioned);
			scenario.sql(KEEP + "alter table note modify column text varchar(100) without system versioning");
			assertThat(scenario.generated().nothing().decision().notCompared()).isEmpty();
		}
	}

	/** MariaDB lists a check for it, and drops it with the period alone. */
	@Test
	void periodOfAnApplicationIsNoCheck() {
		try (Scenario scenario = scenario()) {
			scenario.sql(PLAIN,
					"alter table note add begins date not null default '2020-01-01',"
							+ " add ends date not null default '2030-01-01', add period for validity (begins, ends),"
							+ " add constraint in_order check (`begins` < `ends`)");
			assertThat(scenario.mapped(Plain.class).generated().nothing().decision().protectedObjects())
				.filteredOn((each) -> each.startsWith("check"))
				.singleElement()
				.asString()
				.contains("in_order");
		}
	}

	@Test
	void periodOfAnApplicationComesBackWithItsTable() {
		try (Scenario scenario = scenario()) {
			scenario.sql(PLAIN, "alter table note add begins date not null, add `the end` date not null,"
					+ " add period for `the validity` (begins, `the end`)");
			List<String> before = scenario.rows(PERIODS);
			scenario.mapped(Author.class)
				.applied()
				.allowDrop("note")
				.generated()
				.says(Level.NOTE, "with note go: period the validity")
				.upgraded();
			assertThat(scenario.rows(PERIODS)).isEmpty();
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows(PERIODS)).containsExactlyElementsOf(before);
		}
	}

	@Test
	void periodOfAnApplicationKeepsItsColumns() {
		try (Scenario scenario = scenario()) {
			scenario.sql(PLAIN, "alter table note add begins date not null default '2020-01-01',"
					+ " add ends date not null default '2030-01-01', add period for validity (begins, ends)");
			assertThat(scenario.mapped(Plain.class).allowDrop("note.begins").refusal().happened())
				.contains("period validity still needs");
			scenario.mapped(WithPeriod.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
		}
	}

	/** An update gives a value to the rows, and to their history none. */
	@Test
	void keepsNullsThatNoRevisionCanFill() {
		try (Scenario scenario = scenario()) {
			scenario.sql(VERSIONED, "insert into note (id) values (1)").mapped(Required.class);
			Outcome outcome = scenario.fill("note.text", "'none'").fill("note.pages", "7").generated().nothing();
			outcome.withholds(ChangeKind.ADD_COLUMN, ChangeKind.SET_NOT_NULL);
			assertThat(outcome.decision().withheld()).allSatisfy((each) -> assertThat(each.reason())
				.startsWith("MariaDB cannot refuse NULL in a column while the history of its rows holds it"));
		}
	}

	@Test
	void asksTheHistoryForNulls() {
		try (Scenario scenario = scenario()) {
			Outcome outcome = scenario.sql(VERSIONED)
				.mapped(RequiredText.class)
				.generated()
				.writes(ChangeKind.SET_NOT_NULL);
			scenario.sql("insert into note (id) values (1)", SECOND);
			assertThat(outcome.upgradeRefusal().happened())
				.contains("note.text' holds NULL in some rows, or did so in their history");
			outcome.withdrawn();
			scenario.generated().nothing().withholds(ChangeKind.SET_NOT_NULL);
		}
	}

	private Scenario scenario() {
		return Scenario.on(TestDatabase.MARIADB, this.root);
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Plain {

		@Id
		Long id;

		@Column(length = 100)
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	@Temporal
	static class Note {

		@Id
		Long id;

		@Column(length = 100)
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	@Temporal
	static class Excluding {

		@Id
		Long id;

		@Column(length = 100)
		@Temporal.Excluded
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	@Temporal
	static class Richer {

		@Id
		Long id;

		@Column(length = 200, nullable = false)
		String text;

		@Column(length = 20, unique = true)
		String number;

		@Column(nullable = false)
		@ColumnDefault("1")
		int pages;

		@ManyToOne
		Author author;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	@Temporal
	static class RequiredText {

		@Id
		Long id;

		@Column(length = 100, nullable = false)
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	@Temporal
	static class Required {

		@Id
		Long id;

		@Column(length = 100, nullable = false)
		String text;

		@Column(nullable = false)
		Integer pages;

	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class Author {

		@Id
		Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class WithPeriod {

		@Id
		Long id;

		@Column(length = 100)
		String text;

		@Column(nullable = false)
		LocalDateTime begins;

		@Column(nullable = false)
		LocalDate ends;

	}

}
