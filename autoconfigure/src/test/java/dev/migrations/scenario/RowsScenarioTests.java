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

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.GenerationSettings;
import dev.migrations.MissingValues;
import dev.migrations.failure.Failure;
import dev.migrations.failure.NextCommand;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.LifeModels.NoteOfUniqueA;
import dev.migrations.scenario.RowsModels.BookWithCode;
import dev.migrations.scenario.RowsModels.BookWithCreated;
import dev.migrations.scenario.RowsModels.BookWithDefaultPages;
import dev.migrations.scenario.RowsModels.BookWithPages;
import dev.migrations.scenario.RowsModels.BookWithPagesAndLent;
import dev.migrations.scenario.RowsModels.BookWithPublicKey;
import dev.migrations.scenario.RowsModels.BookWithRequiredShelf;
import dev.migrations.scenario.RowsModels.NoteOfRequiredUniqueA;
import dev.migrations.scenario.RowsModels.NoteOfRequiredUniquePair;
import dev.migrations.scenario.RowsModels.NoteOfUniquePair;
import dev.migrations.scenario.StricterModels.BookOfLongName;
import dev.migrations.scenario.StricterModels.BookOfName;
import dev.migrations.scenario.StricterModels.BookOfRequiredTitle;
import dev.migrations.scenario.StricterModels.BookOfShelfNumber;
import dev.migrations.scenario.StricterModels.BookOfUniqueTitle;
import dev.migrations.scenario.StricterModels.BookWithCheckedPages;
import dev.migrations.scenario.library.Book;
import dev.migrations.scenario.library.BookOfShelf;
import dev.migrations.scenario.library.Shelf;
import dev.migrations.test.ChangeKind;
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
			scenario.mapped(BookWithDefaultPages.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
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
			outcome.writes(ChangeKind.ADD_COLUMN)
				.guards(RowGuard.Backfill.class)
				.says(Level.WARN, "book.code is new and NOT NULL, and book holds 2 rows");
			assertThat(outcome.text()).contains("FILL_IN");
			assertThat(outcome.upgradeRefusal().next()).asString().contains("delete the preConditions");
		}
	}

	@OnEveryDatabase
	void b03FillsWithTheGivenValueAndLeavesNoDefault(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithPages.class)
				.fill("book.pages", "100 + id")
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.guards(RowGuard.Backfill.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select pages from book order by id")).containsExactly("101", "102");
		}
	}

	/** Nor can it be so beside other columns that are the same in several rows. */
	@OnEveryDatabase
	void b03StopsBeforeValuesThatAreNotUniqueTogether(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfUniquePair.class)
				.applied()
				.sql("insert into note (id, a, b) values (1, null, 1), (2, null, 2), (3, 'one', 2)");
			Outcome outcome = scenario.mapped(NoteOfRequiredUniquePair.class).fill("note.a", "'one'").generated();
			assertThat(outcome.upgradeRefusal().happened()).contains("note.a", "(a, b) would not be unique");
			scenario.sql("update note set a = 'y' where id = 2").migrations().upgrade("head");
			assertThat(scenario.rows("select a from note order by id")).containsExactly("one", "y", "one");
		}
	}

	/** What a person gives for all rows cannot be unique. */
	@OnEveryDatabase
	void b03StopsBeforeOneValueForSeveralRowsOfAUniqueColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfUniqueA.class)
				.applied()
				.sql("insert into note (id, a) values (1, null), (2, null), (3, 'x')");
			Outcome outcome = scenario.mapped(NoteOfRequiredUniqueA.class).fill("note.a", "'one'").generated();
			assertThat(outcome.upgradeRefusal().happened()).contains("note.a", "(a) would not be unique");
			scenario.sql("update note set a = 'y' where id = 2").migrations().upgrade("head");
			assertThat(scenario.rows("select a from note order by id")).containsExactly("one", "y", "x");
		}
	}

	@OnEveryDatabase
	void b04RefusesAMissingValueIfSoSetAndNamesTheColumn(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Failure refusal = scenario.mapped(BookWithCode.class)
				.generation(GenerationSettings.DEFAULTS.withMissingValues(MissingValues.REFUSE))
				.refusal();
			assertThat(refusal.happened()).contains("book.code");
			assertThat(refusal.next().commands())
				.containsExactly(NextCommand.of("generate", "--default", "book.code=<expression>"));
			scenario.fill("book.code", "'none'").generated().writes(ChangeKind.ADD_COLUMN).upgraded().likeHibernate();
		}
	}

	@OnEveryDatabase
	void b05AddsANotNullColumnToAnEmptyTableAtOnce(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.mapped(BookWithCode.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.guards(RowGuard.NoRows.class)
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
				.mapped(BookOfRequiredTitle.class)
				.generated()
				.writes(ChangeKind.SET_NOT_NULL)
				.guards(RowGuard.NoNulls.class)
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
			Outcome outcome = scenario.sql("update book set title = 'Emma'")
				.mapped(BookOfRequiredTitle.class)
				.generated();
			scenario.sql("update book set title = null where id = 2");
			assertThat(outcome.upgradeRefusal().happened()).contains("'book.title' holds NULL in some rows");
		}
	}

	@OnEveryDatabase
	void b07FillsKnownNullsFirst(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.sql("update book set title = 'Emma' where id = 1")
				.mapped(BookOfRequiredTitle.class)
				.generated();
			outcome.writes(ChangeKind.SET_NOT_NULL)
				.guards(RowGuard.Backfill.class, RowGuard.NoNulls.class)
				.says(Level.WARN, "book.title becomes NOT NULL: 1 existing NULL value")
				.upgradeRefusal();
		}
	}

	@OnEveryDatabase
	void b07FillsKnownNullsWithTheGivenValue(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.sql("update book set title = 'Emma' where id = 1")
				.mapped(BookOfRequiredTitle.class)
				.fill("book.title", "'unknown'")
				.generated()
				.writes(ChangeKind.SET_NOT_NULL)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select title from book order by id")).containsExactly("Emma", "unknown");
		}
	}

	@OnEveryDatabase
	void b09AcceptsNullAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfRequiredTitle.class)
				.applied()
				.sql("insert into book (id, title) values (1, 'Emma')")
				.mapped(Book.class)
				.generated()
				.writes(ChangeKind.DROP_NOT_NULL)
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
				.mapped(BookOfUniqueTitle.class)
				.generated();
			outcome.writes(ChangeKind.ADD_UNIQUE_KEY)
				.guards(RowGuard.NoDuplicates.class)
				.says(Level.WARN, "1 value of (title) occurs more than once in book");
			assertThat(outcome.upgradeRefusal().happened()).contains("share the same values in (title)");
			scenario.sql("update book set title = 'Persuasion' where id = 2");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b11WarnsOfOrphansAndStopsBeforeTheForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Shelf.class, BookOfShelfNumber.class)
				.applied()
				.sql("insert into shelf (id) values (1)", "insert into book (id, shelf_id) values (1, 1)",
						"insert into book (id, shelf_id) values (2, 9)")
				.mapped(Shelf.class, BookOfShelf.class);
			Outcome outcome = scenario.generated();
			outcome.writes(ChangeKind.ADD_FOREIGN_KEY)
				.guards(RowGuard.NoOrphans.class)
				.says(Level.WARN, "1 row in book references no row of shelf through (shelf_id)");
			assertThat(outcome.upgradeRefusal().happened()).contains("shelf");
			scenario.sql("update book set shelf_id = 1");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b12WithholdsANarrowerTextWithTheLongestAndGuardsItIfAskedFor(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfLongName.class)
				.applied()
				.sql("insert into book (id, name) values (1, '" + "x".repeat(80) + "')")
				.mapped(BookOfName.class);
			Outcome outcome = scenario.generated();
			outcome.nothing().withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.NARROWING, "--allow-change book.name");
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.singleElement()
				.asString()
				.contains("the longest text has 80 characters");
			Outcome allowed = scenario.allowChange("book.name").generated();
			allowed.writes(ChangeKind.CHANGE_TYPE).guards(RowGuard.NoLongerText.class);
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
				.mapped(BookWithCheckedPages.class);
			Outcome outcome = scenario.generated();
			outcome.writes(ChangeKind.ADD_CHECK)
				.guards(RowGuard.NoViolations.class)
				.says(Level.WARN, "1 row in book does not satisfy pages > 0");
			assertThat(outcome.upgradeRefusal().happened()).contains("pages > 0");
			scenario.sql("update book set pages = 3");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b14ProposesAValueForEachRowOfAUniqueUuid(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			Outcome outcome = scenario.mapped(BookWithPublicKey.class).generated();
			String function = outcome.said(Level.WARN).get(0).replaceFirst(".*=", "");
			assertThat(outcome.text()).contains("= " + function).doesNotContain("= FILL_IN");
			assertThat(outcome.upgradeRefusal().happened())
				.startsWith("Nobody has confirmed the value for existing rows")
				.doesNotContain("FILL_IN");
			outcome.withdrawn();
			scenario.fill("book.public_key", function)
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_UNIQUE_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select public_key from book")).hasSize(2).doesNotHaveDuplicates();
		}
	}

	@OnEveryDatabase
	void b15ProposesTheTimeForATimestampOfCreation(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithCreated.class)
				.generated()
				.guards(RowGuard.Backfill.class)
				.says(Level.WARN, "--default book.created=CURRENT_TIMESTAMP")
				.withdrawn();
			scenario.fill("book.created", "CURRENT_TIMESTAMP").generated().upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void b17ProposesWhatJavaGivesAPrimitive(TestDatabase database) {
		try (Scenario scenario = books(database)) {
			scenario.mapped(BookWithPagesAndLent.class)
				.generated()
				.guards(RowGuard.Backfill.class, RowGuard.Backfill.class)
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
			Outcome outcome = scenario.mapped(Shelf.class, BookWithRequiredShelf.class).generated();
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

}
