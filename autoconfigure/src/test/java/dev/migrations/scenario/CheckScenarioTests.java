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

package dev.migrations.scenario;

import java.nio.file.Path;
import java.util.List;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.SchemaChange.AddCheck;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.DropCheck;
import dev.migrations.diff.SchemaChange.ReplaceCheck;
import dev.migrations.policy.ChangeText;
import dev.migrations.policy.FilteredObject;
import dev.migrations.policy.Guard;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.Withheld;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group H: checks.
 */
class CheckScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void h01AddsACheckAfterLookingForRowsThatViolateIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 5)")
				.mapped(Checked.class)
				.generated()
				.writes(AddCheck.class)
				.guards(Guard.NoViolations.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void h02WithholdsACheckThatNoEntityDeclares(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.sql("alter table book add constraint ck_by_hand check (pages > 0)")
				.generated()
				.nothing()
				.withholds(DropCheck.class, Withheld.Kind.PROTECTED, "--allow-drop book.ck_by_hand");
		}
	}

	@OnEveryDatabase
	void h03ReplacesACheckThatOnlyAcceptsMore(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(CheckedMore.class)
				.applied()
				.mapped(Checked.class)
				.generated()
				.writes(ReplaceCheck.class)
				.guards()
				.withholds()
				.says(Level.NOTE, "dropped and created again")
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void h03WithholdsACheckThatAcceptsLessWithBothTexts(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Checked.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 5)")
				.mapped(CheckedMore.class)
				.generated();
			outcome.nothing().withholds(ReplaceCheck.class, Withheld.Kind.NARROWING, "--allow-change book.ck_pages");
			Withheld withheld = outcome.decision().withheld().get(0);
			assertThat(new ChangeText(database.product()).of(withheld.change()))
				.matches("(?i).*pages.*10.* instead of .*pages.*0.*");
			assertThat(withheld.reason()).contains("1 row would be");
		}
	}

	@OnEveryDatabase
	void h03ReplacesACheckThatAcceptsLessWhenAskedFor(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Checked.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 50)")
				.mapped(CheckedMore.class)
				.allowChange("book.ck_pages")
				.generated()
				.writes(ReplaceCheck.class)
				.guards(Guard.NoViolations.class)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void h04FindsAnUnnamedCheckByWhatItSays(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(OrderOfWords.class).created().generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void h04TakesACheckOfAnotherNameForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.sql("alter table book add constraint legacy_check check (0 < pages)")
				.mapped(Checked.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void h05LetsANewConstantIn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(OrderOfText.class)
				.applied()
				.sql("insert into orders (id, status) values (1, 'NEW')")
				.mapped(OrderOfWords.class)
				.applied()
				.mapped(OrderOfMoreWords.class)
				.generated();
			outcome.writes(ReplaceCheck.class).guards().withholds().upgraded().likeHibernate();
			if (database == TestDatabase.POSTGRESQL) {
				// it spells a condition another way when its own spelling is read again
				scenario.migrations().downgrade("-1", false);
				assertThat(scenario.mapped(OrderOfWords.class).migrations().overview().comparison()).isNotNull()
					.satisfies((decision) -> assertThat(decision.planned()).isEmpty());
			}
			else {
				outcome.andBack();
			}
		}
	}

	@OnEveryDatabase
	void h06WithholdsThatAConstantGoesAndCountsItsRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(OrderOfText.class)
				.applied()
				.sql("insert into orders (id, status) values (1, 'LOST')")
				.mapped(OrderOfMoreWords.class)
				.applied()
				.mapped(OrderOfWords.class)
				.generated();
			outcome.nothing().withholds(ReplaceCheck.class);
			assertThat(outcome.decision().withheld()).singleElement().satisfies((withheld) -> {
				assertThat(withheld.kind()).isEqualTo(Withheld.Kind.NARROWING);
				assertThat(withheld.reason()).contains("1 row would be");
			});
		}
	}

	@OnEveryDatabase
	void h08KeepsSeveralChecksApartByTheirNames(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Checked.class)
				.applied()
				.mapped(CheckedTwice.class)
				.generated()
				.writes(AddCheck.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void h09LeavesOutACheckThatIsFiltered(TestDatabase database) {
		PolicySettings filtered = PolicySettings.DEFAULTS
			.withFilters(List.of((object) -> object.kind() != FilteredObject.Kind.CHECK));
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome added = scenario.mapped(Book.class).applied().policy(filtered).mapped(Checked.class).generated();
			added.nothing().withholds();
			assertThat(added.decision().filtered()).singleElement().asString().contains("check book.ck_pages");
			Outcome removed = scenario.policy(PolicySettings.DEFAULTS)
				.applied()
				.policy(filtered)
				.mapped(Book.class)
				.generated();
			removed.nothing().withholds();
			assertThat(removed.decision().filtered()).singleElement().asString().contains("check book.ck_pages");
		}
	}

	@OnEveryDatabase
	void h11LooksAtNoCheckWhenThatIsOff(TestDatabase database) {
		PolicySettings off = PolicySettings.DEFAULTS.withComparison(ComparisonSettings.DEFAULTS.withChecks(false));
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome created = scenario.policy(off).mapped(Checked.class).generated();
			created.writes(CreateTable.class).upgraded().andBack();
			assertThat(created.text()).doesNotContain("ck_pages");
			Outcome unmapped = scenario.sql("alter table book add constraint ck_by_hand check (pages > 0)").generated();
			unmapped.nothing().withholds();
			assertThat(unmapped.decision().protectedObjects()).isEmpty();
		}
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Book {

		@Id
		private Long id;

		private Integer pages;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0"))
	static class Checked {

		@Id
		private Long id;

		private Integer pages;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = @CheckConstraint(name = "ck_pages", constraint = "pages > 10"))
	static class CheckedMore {

		@Id
		private Long id;

		private Integer pages;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = { @CheckConstraint(name = "ck_pages", constraint = "pages > 0"),
			@CheckConstraint(name = "ck_pages_end", constraint = "pages < 5000") })
	static class CheckedTwice {

		@Id
		private Long id;

		private Integer pages;

	}

	/** The words of an order, which a check lists. */
	enum Status {

		NEW, PAID

	}

	/** One word more. */
	enum MoreStatus {

		NEW, PAID, LOST

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class OrderOfText {

		@Id
		private Long id;

		@Column(length = 10)
		private String status;

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class OrderOfWords {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 10)
		private Status status;

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class OrderOfMoreWords {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 10)
		private MoreStatus status;

	}

}
