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
import java.util.Locale;

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.PolicySettings.RelaxUnmappedNotNull;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.ColumnModels.BookOfBetterTitle;
import dev.migrations.scenario.ColumnModels.BookOfCodeAndShelf;
import dev.migrations.scenario.ColumnModels.BookOfCommentedTitle;
import dev.migrations.scenario.ColumnModels.BookOfFormula;
import dev.migrations.scenario.ColumnModels.BookOfRequiredPages;
import dev.migrations.scenario.ColumnModels.BookOfRowVersion;
import dev.migrations.scenario.ColumnModels.BookOfShelfMappedTwice;
import dev.migrations.scenario.ColumnModels.BookOfShelves;
import dev.migrations.scenario.ColumnModels.BookWithAuthorAndPublisher;
import dev.migrations.scenario.ColumnModels.BookWithKeys;
import dev.migrations.scenario.ColumnModels.PersonOfFirstName;
import dev.migrations.scenario.library.BareBook;
import dev.migrations.scenario.library.Book;
import dev.migrations.scenario.library.BookOfShelf;
import dev.migrations.scenario.library.Shelf;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group C: columns.
 */
class ColumnScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void c01AddsANullableColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class).applied().sql("insert into book (id) values (1)").mapped(Book.class);
			scenario.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.guards()
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select id from book")).containsExactly("1");
		}
	}

	@OnEveryDatabase
	void c02ProtectsAColumnThatWasNeverOurs(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BareBook.class)
				.applied()
				.sql("alter table book add column shelf varchar(20)")
				.generated();
			outcome.nothing()
				.withholds(ChangeKind.DROP_COLUMN)
				.withholds(ChangeKind.DROP_COLUMN, Withheld.Kind.PROTECTED, "--allow-drop book.shelf");
			assertThat(outcome.decision().withheldOfOurs()).isEmpty();
			assertThat(outcome.decision().protectedObjects()).anyMatch((line) -> line.contains("shelf"));
		}
	}

	@OnEveryDatabase
	void c03WithholdsAColumnThatWasMappedAndWarnsThatInsertsFail(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfRequiredPages.class)
				.applied()
				.mapped(BareBook.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_COLUMN, Withheld.Kind.FORMERLY_MAPPED, "--allow-drop book.pages")
				.says(Level.WARN, "inserts into book fail as long as book.pages")
				.says(Level.SUGGEST, "let book.pages accept NULL", "relax-unmapped-not-null=emit");
		}
	}

	@OnEveryDatabase
	void c03WritesTheRelaxationIfSoSet(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfRequiredPages.class)
				.applied()
				.policy(new PolicySettings(List.of(), RelaxUnmappedNotNull.EMIT,
						PolicySettings.DEFAULTS.liquibaseTables()))
				.mapped(BareBook.class)
				.generated()
				.writes(ChangeKind.DROP_NOT_NULL)
				.withholds(ChangeKind.DROP_COLUMN)
				.upgraded()
				.andBack();
			scenario.sql("insert into book (id) values (1)");
		}
	}

	@OnEveryDatabase
	void c04DropsTheColumnThatWasAskedForAfterWhatCoversIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Shelf.class, BookOfCodeAndShelf.class)
				.applied()
				.mapped(Shelf.class, BareBook.class)
				.allowDrop("book.shelf_id", "book.code")
				.generated()
				.writes(ChangeKind.DROP_FOREIGN_KEY, ChangeKind.DROP_INDEX, ChangeKind.DROP_UNIQUE_KEY,
						ChangeKind.DROP_COLUMN, ChangeKind.DROP_COLUMN)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void c05AddsSeveralColumnsOneAChangeSetInTheOrderOfTheModel(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BareBook.class)
				.applied()
				.mapped(BookWithAuthorAndPublisher.class)
				.generated();
			outcome.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(outcome.lines()).extracting((line) -> line.replaceAll("add column book\\.(\\w+) .*", "$1"))
				.containsExactly("author", "publisher", "title");
			assertThat(outcome.text().split("changeSet:", -1)).hasSize(4);
		}
	}

	@OnEveryDatabase
	void c06NeverReordersColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario
				.sql("create table book (title varchar(255), publisher varchar(255), id bigint not null,"
						+ " author varchar(255), primary key (id))")
				.mapped(BookWithAuthorAndPublisher.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void c07AddsTheColumnThenItsForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class, Shelf.class)
				.applied()
				.mapped(BookOfShelf.class, Shelf.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void c08AddsTheColumnThenItsUniqueKeyAndIndex(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class)
				.applied()
				.mapped(BookWithKeys.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN, ChangeKind.ADD_UNIQUE_KEY,
						ChangeKind.CREATE_INDEX)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void c10KeepsTheStringThatBecameAReference(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.mapped(BookOfShelf.class, Shelf.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_COLUMN, ChangeKind.ADD_FOREIGN_KEY)
				.withholds(ChangeKind.DROP_COLUMN)
				.withholds(ChangeKind.DROP_COLUMN, Withheld.Kind.FORMERLY_MAPPED, "--allow-drop book.title")
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void c12KeepsTheJoinTableThatBecameAColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfShelves.class, Shelf.class)
				.applied()
				.mapped(BookOfShelf.class, Shelf.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_FOREIGN_KEY)
				.withholds(ChangeKind.DROP_TABLE)
				.withholds(ChangeKind.DROP_TABLE, Withheld.Kind.FORMERLY_MAPPED, "--allow-drop book_shelves")
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void c13WritesAColumnThatIsMappedTwiceOnce(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfShelfMappedTwice.class, Shelf.class).generated();
			outcome.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.schema())
				.filteredOn((line) -> line.toLowerCase(Locale.ROOT).startsWith("column book.shelf_id"))
				.hasSize(1);
		}
	}

	@OnEveryDatabase
	void c14WritesNothingForWhatHasNoColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class).applied().mapped(BookOfFormula.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void c15WritesNothingForAColumnOfTheServer(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class).applied().mapped(BookOfRowVersion.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void c17ComparesPhysicalNames(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table person (id bigint not null, first_name varchar(255), primary key (id))")
				.mapped(PersonOfFirstName.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void c19KeepsTheCommentThatTheModelDoesNotHave(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfCommentedTitle.class).applied().mapped(Book.class).generated().nothing();
			assertThat(scenario.schema()).anyMatch((line) -> line.contains("As on the cover"));
		}
	}

	@OnEveryDatabase
	void c20WritesNothingForACommentThatStands(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.mapped(BookOfCommentedTitle.class)
				.generated()
				.writes(ChangeKind.CHANGE_COLUMN_COMMENT)
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void c21ChangesTypeDefaultNullAndCommentOfOneColumnInThisOrder(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.sql("insert into book (id, title) values (1, 'Emma')")
				.mapped(BookOfBetterTitle.class)
				.generated()
				.writes(ChangeKind.CHANGE_TYPE, ChangeKind.CHANGE_DEFAULT, ChangeKind.SET_NOT_NULL,
						ChangeKind.CHANGE_COLUMN_COMMENT)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select title from book")).containsExactly("Emma");
		}
	}

	@OnEveryDatabase
	void c22PutsTheColumnsOfANewTableIntoIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Shelf.class)
				.applied()
				.mapped(Shelf.class, BookWithAuthorAndPublisher.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE).upgraded().likeHibernate().andBack();
			assertThat(outcome.text()).doesNotContain("addColumn");
		}
	}

}
