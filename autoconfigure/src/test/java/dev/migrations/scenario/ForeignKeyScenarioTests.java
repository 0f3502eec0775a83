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

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.RowGuard;
import dev.migrations.scenario.ForeignKeyModels.BookOfAuthor;
import dev.migrations.scenario.ForeignKeyModels.BookOfAuthorByNamedKey;
import dev.migrations.scenario.ForeignKeyModels.BookOfAuthorNumber;
import dev.migrations.scenario.ForeignKeyModels.BookOfCascadingAuthor;
import dev.migrations.scenario.ForeignKeyModels.BookOfIndexedAuthor;
import dev.migrations.scenario.ForeignKeyModels.BookOfUnboundAuthor;
import dev.migrations.scenario.ForeignKeyModels.BoxOfPlace;
import dev.migrations.scenario.ForeignKeyModels.BoxOfPlaceNumbers;
import dev.migrations.scenario.ForeignKeyModels.Place;
import dev.migrations.scenario.StricterModels.BookOfShelfNumber;
import dev.migrations.scenario.library.Author;
import dev.migrations.scenario.library.BookOfShelf;
import dev.migrations.scenario.library.Shelf;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group F: foreign keys.
 */
class ForeignKeyScenarioTests {

	private static final PolicySettings STRICT = PolicySettings.DEFAULTS
		.withComparison(ComparisonSettings.DEFAULTS.withForeignKeyActions(Strictness.STRICT));

	@TempDir
	private Path root;

	@OnEveryDatabase
	void f01AddsAForeignKeyAfterLookingForOrphans(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfAuthorNumber.class)
				.applied()
				.mapped(Author.class, BookOfAuthor.class)
				.generated()
				.writes(ChangeKind.ADD_FOREIGN_KEY)
				.guards(RowGuard.NoOrphans.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void f02WithholdsTheForeignKeyThatNoEntityMaps(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfAuthor.class)
				.applied()
				.mapped(Author.class, BookOfAuthorNumber.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_FOREIGN_KEY);
		}
	}

	@OnEveryDatabase
	void f03TakesAForeignKeyOfAnotherNameForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Author.class, BookOfAuthorNumber.class)
				.applied()
				.sql("alter table book add constraint legacy_fk foreign key (author_id) references author (id)")
				.mapped(Author.class, BookOfAuthor.class)
				.generated();
			outcome.nothing().withholds().saysNothing(Level.NOTE);
		}
	}

	@OnEveryDatabase
	void f04ComparesKeysOfSeveralColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Place.class, BoxOfPlaceNumbers.class)
				.applied()
				.mapped(Place.class, BoxOfPlace.class)
				.generated()
				.writes(ChangeKind.ADD_FOREIGN_KEY)
				.guards(RowGuard.NoOrphans.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.generated().nothing().withholds();
			scenario.mapped(Place.class, BoxOfPlaceNumbers.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_FOREIGN_KEY);
		}
	}

	@OnEveryDatabase
	void f06ReplacesAForeignKeyThatGetsAnAction(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfAuthor.class)
				.applied()
				.mapped(Author.class, BookOfCascadingAuthor.class)
				.generated()
				.writes(ChangeKind.REPLACE_FOREIGN_KEY)
				.withholds()
				.says(Level.NOTE, "dropped and recreated")
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void f07LeavesAnActionAloneThatTheModelDoesNotSpeakAbout(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Author.class, BookOfCascadingAuthor.class)
				.applied()
				.mapped(Author.class, BookOfAuthor.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(reasons(outcome)).anyMatch((reason) -> reason.contains("ON DELETE"));
		}
	}

	@OnEveryDatabase
	void f07ReplacesAnActionThatTheModelDoesNotSpeakAboutWhenStrict(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfCascadingAuthor.class)
				.applied()
				.policy(STRICT)
				.mapped(Author.class, BookOfAuthor.class)
				.generated()
				.writes(ChangeKind.REPLACE_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void f08TakesRestrictAndNoActionForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Author.class, BookOfAuthorNumber.class)
				.applied()
				.sql("alter table book add constraint legacy_fk foreign key (author_id) references author (id) "
						+ "on delete restrict on update no action")
				.policy(STRICT)
				.mapped(Author.class, BookOfAuthor.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(reasons(outcome)).isEmpty();
		}
	}

	@OnEveryDatabase
	void f09LeavesWhatHappensOnUpdateAlone(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Author.class, BookOfAuthorNumber.class)
				.applied()
				.sql("alter table book add constraint legacy_fk foreign key (author_id) references author (id) "
						+ "on update cascade")
				.mapped(Author.class, BookOfAuthor.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(reasons(outcome)).anyMatch((reason) -> reason.contains("ON DELETE, ON UPDATE or DEFERRABLE"));
		}
	}

	@OnEveryDatabase
	void f09LeavesADeferralAlone(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Author.class, BookOfAuthorNumber.class)
				.applied()
				.sql("alter table book add constraint legacy_fk foreign key (author_id) references author (id) "
						+ "deferrable initially deferred")
				.mapped(Author.class, BookOfAuthor.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(reasons(outcome)).anyMatch((reason) -> reason.contains("ON DELETE, ON UPDATE or DEFERRABLE"));
		}
	}

	@OnEveryDatabase
	void f10WritesNoForeignKeyThatTheModelForbids(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfUnboundAuthor.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE)
				.upgraded()
				.likeHibernate();
		}
	}

	@OnEveryDatabase
	void f10WithholdsTheForeignKeyThatTheModelForbids(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfAuthor.class)
				.applied()
				.mapped(Author.class, BookOfUnboundAuthor.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_FOREIGN_KEY);
		}
	}

	@OnEveryDatabase
	void f11ReferencesATableThatIsLeftOut(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table author (id bigint not null, primary key (id))")
				.policy(new PolicySettings(List.of("author"), PolicySettings.DEFAULTS.relaxUnmappedNotNull(),
						PolicySettings.DEFAULTS.liquibaseTables()))
				.mapped(Author.class, BookOfAuthor.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void f14KeepsANameInMixedCase(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfAuthorByNamedKey.class)
				.applied()
				.generated()
				.nothing()
				.withholds()
				.likeHibernate();
		}
	}

	@OnEveryDatabase
	void f15TakesTheIndexOfAForeignKeyForAPartOfIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Author.class, BookOfAuthor.class).applied().generated();
			outcome.nothing().withholds();
			assertThat(outcome.decision().protectedObjects()).isEmpty();
		}
	}

	/** Two foreign keys share one index, which stays for the one that stays. */
	@OnEveryDatabase
	void f15LeavesTheIndexOfAnotherForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Shelf.class, BookOfShelfNumber.class)
				.applied()
				.sql("create table box (id bigint primary key)",
						"alter table book add constraint of_box foreign key (shelf_id) references box (id)")
				.mapped(Shelf.class, BookOfShelf.class);
			scenario.generated().writes(ChangeKind.ADD_FOREIGN_KEY).upgraded().andBack();
		}
	}

	@OnEveryDatabase
	void f16SaysThatNoIndexSupportsAForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfAuthor.class)
				.generated()
				.says(Level.NOTE, "no index supports the foreign key over book(author_id)")
				.upgraded();
			scenario.generated().saysNothing(Level.NOTE);
		}
	}

	@OnEveryDatabase
	void f16SaysNothingOfAForeignKeyThatAnIndexOfOthersSupports(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table author (id bigint primary key)",
					"create table book (id bigint primary key, author_id bigint)",
					"create index by_hand on book (author_id)");
			scenario.mapped(Author.class, BookOfAuthor.class)
				.generated()
				.writes(ChangeKind.ADD_FOREIGN_KEY)
				.saysNothing(Level.NOTE);
		}
	}

	@OnEveryDatabase
	void f16SaysNothingOfAForeignKeyWithAnIndex(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, BookOfIndexedAuthor.class).generated().saysNothing(Level.NOTE).upgraded();
		}
	}

	private static List<String> reasons(Outcome outcome) {
		return outcome.decision().notCompared().stream().map(NotCompared::reason).toList();
	}

}
