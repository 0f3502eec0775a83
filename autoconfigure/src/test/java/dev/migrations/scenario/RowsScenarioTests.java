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
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UuidGenerator;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.GenerationSettings;
import dev.migrations.MissingValues;
import dev.migrations.diff.SchemaChange.AddCheck;
import dev.migrations.diff.SchemaChange.AddColumn;
import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.AddUniqueKey;
import dev.migrations.diff.SchemaChange.ChangeType;
import dev.migrations.diff.SchemaChange.DropNotNull;
import dev.migrations.diff.SchemaChange.SetNotNull;
import dev.migrations.failure.Failure;
import dev.migrations.policy.Guard;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.Withheld;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group B: NOT NULL, keys and checks where rows exist.
 */
class RowsScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void b01AddsANotNullColumnWithItsDefault(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithDefault.class)
				.generated()
				.writes(AddColumn.class)
				.guards()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select pages from book")).containsExactly("7", "7");
		}
	}

	@OnEveryDatabase
	void b02LeavesASlotThatStopsTheUpgradeUntilItIsFilled(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.mapped(BookWithCode.class).generated();
			outcome.writes(AddColumn.class)
				.guards(Guard.Backfill.class)
				.says(Level.WARN, "book.code is new and NOT NULL, and book holds 2 rows");
			assertThat(outcome.text()).contains("FILL_IN");
			outcome.upgradeRefusal();
		}
	}

	@OnEveryDatabase
	void b03FillsWithTheGivenValueAndLeavesNoDefault(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithPages.class)
				.fill("book.pages", "100 + id")
				.generated()
				.writes(AddColumn.class)
				.guards(Guard.Backfill.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select pages from book order by id")).containsExactly("101", "102");
		}
	}

	@OnEveryDatabase
	void b04RefusesAMissingValueIfSoSetAndNamesTheColumn(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Failure refusal = scenario.mapped(BookWithCode.class)
				.generation(GenerationSettings.DEFAULTS.withMissingValues(MissingValues.REFUSE))
				.refusal();
			assertThat(refusal.happened()).contains("book.code");
			assertThat(refusal.next()).contains("--default book.code=<expression>");
			scenario.fill("book.code", "'none'").generated().writes(AddColumn.class).upgraded().likeHibernate();
		}
	}

	@OnEveryDatabase
	void b05AddsANotNullColumnToAnEmptyTableAtOnce(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.mapped(BookWithCode.class)
				.generated()
				.writes(AddColumn.class)
				.guards(Guard.NoRows.class)
				.saysNothing(Level.WARN)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void b05StopsWhereTheTableHoldsRowsAfterAll(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Book.class).applied().mapped(BookWithCode.class).generated();
			scenario.sql("insert into book (id) values (1)");
			assertThat(outcome.upgradeRefusal().happened()).contains("'book' holds rows");
		}
	}

	@OnEveryDatabase
	void b06RefusesNullWhereNoRowHoldsIt(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.sql("update book set title = 'Emma'")
				.mapped(BookWithTitle.class)
				.generated()
				.writes(SetNotNull.class)
				.guards(Guard.NoNulls.class)
				.saysNothing(Level.WARN)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select title from book")).containsExactly("Emma", "Emma");
		}
	}

	@OnEveryDatabase
	void b06StopsWhereARowHoldsNullAfterAll(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.sql("update book set title = 'Emma'").mapped(BookWithTitle.class).generated();
			scenario.sql("update book set title = null where id = 2");
			assertThat(outcome.upgradeRefusal().happened()).contains("'book.title' holds NULL in some rows");
		}
	}

	@OnEveryDatabase
	void b07FillsKnownNullsFirst(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.sql("update book set title = 'Emma' where id = 1")
				.mapped(BookWithTitle.class)
				.generated();
			outcome.writes(SetNotNull.class)
				.guards(Guard.Backfill.class, Guard.NoNulls.class)
				.says(Level.WARN, "book.title becomes NOT NULL: 1 existing NULL value")
				.upgradeRefusal();
		}
	}

	@OnEveryDatabase
	void b07FillsKnownNullsWithTheGivenValue(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.sql("update book set title = 'Emma' where id = 1")
				.mapped(BookWithTitle.class)
				.fill("book.title", "'unknown'")
				.generated()
				.writes(SetNotNull.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select title from book order by id")).containsExactly("Emma", "unknown");
		}
	}

	@OnEveryDatabase
	void b09AcceptsNullAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookWithTitle.class)
				.applied()
				.sql("insert into book (id, title) values (1, 'Emma')")
				.mapped(Book.class)
				.generated()
				.writes(DropNotNull.class)
				.guards()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select title from book")).containsExactly("Emma");
		}
	}

	@OnEveryDatabase
	void b10WarnsOfDuplicatesAndStopsBeforeTheUniqueKey(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.sql("update book set title = 'Emma'")
				.mapped(BookWithUniqueTitle.class)
				.generated();
			outcome.writes(AddUniqueKey.class)
				.guards(Guard.NoDuplicates.class)
				.says(Level.WARN, "1 duplicate group of (title) in book");
			assertThat(outcome.upgradeRefusal().happened()).contains("share the same values in (title)");
			scenario.sql("update book set title = 'Persuasion' where id = 2");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b11WarnsOfOrphansAndStopsBeforeTheForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Shelf.class, BookWithShelfId.class)
				.applied()
				.sql("insert into shelf (id) values (1)", "insert into book (id, shelf_id) values (1, 1)",
						"insert into book (id, shelf_id) values (2, 9)")
				.mapped(Shelf.class, BookOnShelf.class);
			Outcome outcome = scenario.generated();
			outcome.writes(AddForeignKey.class)
				.guards(Guard.NoOrphans.class)
				.says(Level.WARN, "1 row in book references no row of shelf through (shelf_id)");
			assertThat(outcome.upgradeRefusal().happened()).contains("shelf");
			scenario.sql("update book set shelf_id = 1");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b12WithholdsANarrowerTextWithTheLongestAndGuardsItIfAskedFor(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookWithLongName.class)
				.applied()
				.sql("insert into book (id, name) values (1, '" + "x".repeat(80) + "')")
				.mapped(BookWithName.class);
			Outcome outcome = scenario.generated();
			outcome.nothing().withholds(ChangeType.class, Withheld.Kind.NARROWING, "--allow-change book.name");
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.singleElement()
				.asString()
				.contains("the longest text has 80 characters");
			Outcome allowed = scenario.allowChange("book.name").generated();
			allowed.writes(ChangeType.class).guards(Guard.NoLongerText.class);
			scenario.sql("update book set name = '" + "x".repeat(101) + "'");
			assertThat(allowed.upgradeRefusal().happened()).contains("holds a text longer than 100 characters");
			scenario.sql("update book set name = '" + "x".repeat(100) + "'");
			allowed.upgraded().likeHibernate().andBack();
			assertThat(scenario.rows("select name from book")).containsExactly("x".repeat(100));
		}
	}

	@OnEveryDatabase
	void b13WarnsOfViolationsAndStopsBeforeTheCheck(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookWithPages.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 0)")
				.mapped(BookWithCheck.class);
			Outcome outcome = scenario.generated();
			outcome.writes(AddCheck.class)
				.guards(Guard.NoViolations.class)
				.says(Level.WARN, "1 row in book does not satisfy pages > 0");
			assertThat(outcome.upgradeRefusal().happened()).contains("pages > 0");
			scenario.sql("update book set pages = 3");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b14ProposesAValueForEachRowOfAUniqueUuid(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.mapped(BookWithKey.class).generated();
			String function = outcome.said(Level.WARN).get(0).replaceFirst(".*=", "");
			assertThat(outcome.text()).contains("= " + function).doesNotContain("= FILL_IN");
			outcome.withdrawn();
			scenario.fill("book.public_key", function)
				.generated()
				.writes(AddColumn.class, AddUniqueKey.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select public_key from book")).hasSize(2).doesNotHaveDuplicates();
		}
	}

	@OnEveryDatabase
	void b15ProposesTheTimeForATimestampOfCreation(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithTimestamp.class)
				.generated()
				.guards(Guard.Backfill.class)
				.says(Level.WARN, "--default book.created=CURRENT_TIMESTAMP")
				.withdrawn();
			scenario.fill("book.created", "CURRENT_TIMESTAMP").generated().upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b17ProposesWhatJavaGivesAPrimitive(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithPrimitives.class)
				.generated()
				.guards(Guard.Backfill.class, Guard.Backfill.class)
				.says(Level.WARN, "--default book.lent=false")
				.says(Level.WARN, "--default book.pages=0")
				.withdrawn();
			scenario.fill("book.lent", "false")
				.fill("book.pages", "0")
				.generated()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void b18NeverInventsAReference(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.mapped(Shelf.class, BookAlwaysOnShelf.class).generated();
			outcome.says(Level.WARN, "--default book.shelf_id=<expression>");
			assertThat(outcome.text()).contains("set shelf_id = FILL_IN");
		}
	}

	@OnEveryDatabase
	void b19RefusesTheUpgradeBeforeAnythingRunsAndNamesTheSlot(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.mapped(Shelf.class, BookWithCode.class).generated();
			Failure refusal = outcome.upgradeRefusal();
			assertThat(refusal.happened() + refusal.next()).contains("revisions/", outcome.revision() + "-");
			assertThat(scenario.schema()).noneMatch((line) -> line.contains("shelf"));
		}
	}

	private Scenario books(TestDatabase database) {
		return Scenario.on(database, this.root)
			.mapped(Book.class)
			.applied()
			.sql("insert into book (id) values (1)", "insert into book (id) values (2)");
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Book {

		@Id
		private Long id;

		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithTitle {

		@Id
		private Long id;

		@Column(nullable = false)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithUniqueTitle {

		@Id
		private Long id;

		@Column(unique = true)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithDefault {

		@Id
		private Long id;

		private String title;

		@ColumnDefault("7")
		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithPages {

		@Id
		private Long id;

		private String title;

		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0"))
	static class BookWithCheck {

		@Id
		private Long id;

		private String title;

		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithPrimitives {

		@Id
		private Long id;

		private String title;

		private int pages;

		private boolean lent;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithCode {

		@Id
		private Long id;

		private String title;

		@Column(nullable = false, length = 20)
		private String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithKey {

		@Id
		private Long id;

		private String title;

		@UuidGenerator
		@Column(nullable = false, unique = true)
		private UUID publicKey;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithTimestamp {

		@Id
		private Long id;

		private String title;

		@CreationTimestamp
		@Column(nullable = false)
		private Instant created;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithLongName {

		@Id
		private Long id;

		@Column(length = 200)
		private String name;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithName {

		@Id
		private Long id;

		@Column(length = 100)
		private String name;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithShelfId {

		@Id
		private Long id;

		private Long shelfId;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOnShelf {

		@Id
		private Long id;

		@ManyToOne
		private Shelf shelf;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookAlwaysOnShelf {

		@Id
		private Long id;

		private String title;

		@ManyToOne(optional = false)
		private Shelf shelf;

	}

	@Entity(name = "Shelf")
	@Table(name = "shelf")
	static class Shelf {

		@Id
		private Long id;

	}

}
