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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.diff.ComparisonSettings;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What needs a withheld change waits with it, and what is in the way goes first.
 */
class WaitingTests {

	@TempDir
	private Path root;

	@Test
	void indexWaitsForTheColumnThatIsNotAdded() {
		try (Scenario scenario = Scenario.on(TestDatabase.SQLITE, this.root)) {
			scenario.mapped(Book.class).applied().sql("insert into book (id) values (1)");
			Outcome outcome = scenario.mapped(Coded.class).generated().nothing();
			outcome.withholds(ChangeKind.ADD_COLUMN, ChangeKind.CREATE_INDEX);
			assertThat(reasons(outcome)).contains("it needs column book.code, which is not added");
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void foreignKeyWaitsForTheKeyThatItReferences(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table book (id bigint not null primary key, code varchar(20) not null)",
					"create table loan (id bigint not null primary key, code varchar(20))");
			Outcome outcome = scenario.mapped(ByCode.class, Loan.class).generated().nothing();
			outcome.withholds(ChangeKind.CHANGE_PRIMARY_KEY, ChangeKind.ADD_FOREIGN_KEY);
			Withheld waiting = outcome.decision().withheld().get(1);
			assertThat(waiting.reason())
				.isEqualTo("it needs a primary or unique key over (code) of book, and that is withheld");
			assertThat(waiting.option()).isEqualTo(outcome.decision().withheld().get(0).option()).isNotNull();
			scenario.allowChange(waiting.option().value())
				.generated()
				.writes(ChangeKind.CHANGE_PRIMARY_KEY, ChangeKind.DROP_NOT_NULL, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@Test
	void columnWaitsForTheTypeThatIsNotCreated() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Book.class).applied().sql("create table mood (id bigint)");
			Outcome outcome = scenario.mapped(Moody.class).generated().nothing();
			assertThat(reasons(outcome)).contains("table mood already has this name and stays; choose another",
					"it needs the type mood, which is not created");
			scenario.allowDrop("mood").generated().withholds().upgraded().likeHibernate().andBack();
		}
	}

	@Test
	void defaultWaitsForTheValueOfANamedType() {
		defaultWaitsForItsValue(TestDatabase.POSTGRESQL, Moody.class, Hopeful.class, ChangeKind.CHANGE_ENUM_TYPE,
				"it needs a value of the type mood that is not added");
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "MARIADB" })
	void defaultWaitsForTheValueOfAColumn(TestDatabase database) {
		defaultWaitsForItsValue(database, Listed.class, HopefulListed.class, ChangeKind.CHANGE_TYPE,
				"it needs the type of book.mood to change first, and that is withheld");
	}

	private void defaultWaitsForItsValue(TestDatabase database, Class<?> before, Class<?> after, ChangeKind kind,
			String reason) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(before).applied().mapped(after).generated().nothing();
			outcome.withholds(kind, ChangeKind.CHANGE_DEFAULT);
			assertThat(reasons(outcome)).contains(reason);
			Withheld waiting = outcome.decision()
				.withheld()
				.stream()
				.filter((withheld) -> withheld.reason().equals(reason))
				.findFirst()
				.orElseThrow();
			assertThat(waiting.option()).isNotNull();
			scenario.allowChange(waiting.option().value()).generated().withholds().upgraded().likeHibernate().andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void keyOnWhichAForeignKeyRestsIsNotReplaced(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Keyed.class)
				.applied()
				.sql("create table stranger (code varchar(20))",
						"alter table stranger add constraint fk_book foreign key (code) references book (code)");
			Outcome outcome = scenario.mapped(WiderKeyed.class).generated();
			outcome.writes(ChangeKind.ADD_COLUMN).withholds(ChangeKind.REPLACE_UNIQUE_KEY, Withheld.Kind.CANNOT, null);
			assertThat(reasons(outcome)).contains("foreign key fk_book on stranger still needs it");
			outcome.upgraded().andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void renamedIndexWaitsForThatOfAnotherTable(TestDatabase database) {
		PolicySettings aligning = PolicySettings.DEFAULTS
			.withComparison(ComparisonSettings.DEFAULTS.withAlignNames(true));
		try (Scenario scenario = Scenario.on(database, this.root).policy(aligning)) {
			scenario.sql("create table other (code varchar(20))", "create index by_code on other (code)",
					"create table book (id bigint not null primary key, code varchar(20))",
					"create index mine on book (code)");
			Outcome outcome = scenario.mapped(Indexed.class).generated();
			if (database == TestDatabase.MARIADB) {
				outcome.writes(ChangeKind.RENAME_KEY).upgraded().andBack();
			}
			else {
				outcome.nothing();
				assertThat(reasons(outcome))
					.contains("index by_code on other already has this name and stays; choose another");
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void secondOfTwoNewIndexesOfOneNameWaits(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Indexed.class, AlsoIndexed.class).generated();
			outcome.withholds(ChangeKind.CREATE_INDEX);
			assertThat(reasons(outcome)).singleElement().asString().contains("takes this name; choose another");
			outcome.upgraded().andBack();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table book add constraint not_sad check (mood <> 'SAD')",
			"create view moods as select mood from book" })
	void enumTypeThatSomethingReadsIsNotMadeAnew(String reader) {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Moody.class).applied().sql(reader).mapped(Hopeful.class);
			Outcome outcome = scenario.allowChange("type:mood").generated().nothing();
			outcome.withholds(ChangeKind.CHANGE_ENUM_TYPE, Withheld.Kind.CANNOT, null);
			assertThat(reasons(outcome)).anyMatch((reason) -> reason.contains("not_sad") || reason.contains("moods"));
		}
	}

	@ParameterizedTest(name = "{0} reads {1}")
	@CsvSource({ "ant, bee", "bee, ant" })
	void tableGoesBeforeTheOneThatItReads(String reader, String read) {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.sql("create table ant (id bigint)", "create table bee (id bigint)", "create policy mine on " + reader
						+ " using (exists (select 1 from " + read + " other where other.id = " + reader + ".id))");
			scenario.allowDrop("ant", "bee")
				.generated()
				.writes(ChangeKind.DROP_TABLE, ChangeKind.DROP_TABLE)
				.upgraded()
				.andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void checkGoesBeforeTheTypeThatItCompares(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table book (id bigint not null primary key, code integer)",
					"alter table book add constraint positive check (code > 0)");
			Outcome outcome = scenario.mapped(Keyed.class).generated();
			outcome.nothing().withholds(ChangeKind.CHANGE_TYPE, ChangeKind.ADD_UNIQUE_KEY, ChangeKind.DROP_CHECK);
			scenario.allowDrop("book.positive")
				.allowChange("book.code")
				.generated()
				.writes(ChangeKind.DROP_CHECK, ChangeKind.CHANGE_TYPE, ChangeKind.ADD_UNIQUE_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	private static List<String> reasons(Outcome outcome) {
		return outcome.decision().withheld().stream().map(Withheld::reason).toList();
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Book {

		@Id
		Long id;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "by_code", columnList = "code"))
	static class Coded {

		@Id
		Long id;

		@ColumnDefault("(lower('A'))")
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "by_code", columnList = "code"))
	static class Indexed {

		@Id
		Long id;

		@Column(length = 20)
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_code", columnNames = "code"))
	static class Keyed {

		@Id
		Long id;

		@Column(length = 20)
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_code", columnNames = { "code", "edition" }))
	static class WiderKeyed {

		@Id
		Long id;

		@Column(length = 20)
		String code;

		Integer edition;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class ByCode {

		Long id;

		@Id
		@Column(length = 20)
		String code;

	}

	@Entity(name = "AlsoIndexed")
	@Table(name = "also", indexes = @Index(name = "by_code", columnList = "code"))
	static class AlsoIndexed {

		@Id
		Long id;

		@Column(length = 20)
		String code;

	}

	@Entity(name = "Loan")
	@Table(name = "loan")
	static class Loan {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "code", foreignKey = @ForeignKey(name = "fk_loan"))
		ByCode book;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Moody {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Mood mood;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Hopeful {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@ColumnDefault("'HOPEFUL'")
		Later.Mood mood;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Listed {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.ENUM)
		Mood mood;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class HopefulListed {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.ENUM)
		@ColumnDefault("'HOPEFUL'")
		Later.Mood mood;

	}

	enum Mood {

		GLAD, SAD

	}

	static class Later {

		enum Mood {

			GLAD, HOPEFUL

		}

	}

}
