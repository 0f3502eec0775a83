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
import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.IndexModels.BookIndexedByLongName;
import dev.migrations.scenario.IndexModels.BookIndexedByTitle;
import dev.migrations.scenario.IndexModels.BookIndexedByTitleAndIsbn;
import dev.migrations.scenario.IndexModels.BookIndexedByTitleDescending;
import dev.migrations.scenario.IndexModels.BookIndexedInMixedCase;
import dev.migrations.scenario.IndexModels.BookIndexedTwice;
import dev.migrations.scenario.library.BookOfIsbnAndTitle;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group I: indexes.
 */
class IndexScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void i01CreatesAnIndex(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.mapped(BookIndexedByTitle.class)
				.generated()
				.writes(ChangeKind.CREATE_INDEX)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void i02ProtectsAnIndexThatNoEntityDeclares(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create index ix_by_hand on book (title)")
				.generated();
			outcome.nothing().withholds();
			assertThat(outcome.decision().protectedObjects()).containsExactly("index ix_by_hand on book");
		}
	}

	@OnEveryDatabase
	void i02WithholdsAnIndexThatNoEntityDeclaresWhenStrict(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create index ix_by_hand on book (title)")
				.policy(PolicySettings.DEFAULTS
					.withComparison(ComparisonSettings.DEFAULTS.withIndexes(Strictness.STRICT)))
				.generated();
			outcome.nothing()
				.withholds(ChangeKind.DROP_INDEX, Withheld.Kind.UNDECLARED, "--allow-drop book.ix_by_hand");
			assertThat(outcome.decision().withheldOfOurs()).hasSize(1);
		}
	}

	@OnEveryDatabase
	void i03ReplacesANamedIndexOverOtherColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookIndexedByTitle.class)
				.applied()
				.mapped(BookIndexedByTitleAndIsbn.class)
				.generated()
				.writes(ChangeKind.REPLACE_INDEX)
				.withholds()
				.says(Level.NOTE, "dropped and recreated")
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void i05ReplacesAnIndexInAnotherDirection(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookIndexedByTitle.class)
				.applied()
				.mapped(BookIndexedByTitleDescending.class)
				.generated()
				.writes(ChangeKind.REPLACE_INDEX)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void i06SaysThatOnlyTheNameDiffers(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create index ix_legacy on book (title)")
				.mapped(BookIndexedByTitle.class)
				.generated()
				.nothing()
				.withholds()
				.says(Level.NOTE, "book.ix_title as ix_legacy", "align-names=true");
		}
	}

	@OnEveryDatabase
	void i06RenamesWhenNamesAreAligned(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create index ix_legacy on book (title)")
				.policy(PolicySettings.DEFAULTS.withComparison(ComparisonSettings.DEFAULTS.withAlignNames(true)))
				.mapped(BookIndexedByTitle.class)
				.generated()
				.writes(ChangeKind.RENAME_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void i07KeepsANameInMixedCase(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookIndexedInMixedCase.class)
				.applied()
				.generated()
				.nothing()
				.withholds()
				.saysNothing(Level.NOTE)
				.likeHibernate();
		}
	}

	@OnEveryDatabase
	void i08FindsALongNameAgainAsTheDatabaseCutsIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookIndexedByLongName.class)
				.applied()
				.generated()
				.nothing()
				.withholds()
				.saysNothing(Level.NOTE)
				.likeHibernate();
		}
	}

	@OnEveryDatabase
	void i10NeverTouchesAnIndexThatIsMoreThanColumns(TestDatabase database) {
		String special = (database == TestDatabase.MARIADB) ? "create index ix_special on book (title(5))"
				: "create index ix_special on book (title) where isbn is not null";
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfIsbnAndTitle.class).applied().sql(special).generated();
			outcome.nothing().withholds();
			assertThat(outcome.decision().notCompared()).singleElement()
				.matches((each) -> each.object().contains("ix_special"));
		}
	}

	@OnEveryDatabase
	void i11AssumesAnIndexOverAnExpressionToBeAsWanted(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create index ix_title on book (upper(title))")
				.mapped(BookIndexedByTitle.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(outcome.decision().notCompared()).singleElement()
				.matches((each) -> each.reason().contains("assumed to be as wanted"));
		}
	}

	@OnEveryDatabase
	void i13CreatesTheIndexAfterItsTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookIndexedByTitle.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_INDEX)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void i14CreatesAnIndexConcurrentlyInAChangesetOfItsOwn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.generation(GenerationSettings.DEFAULTS.withConcurrently(true))
				.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("insert into book (id, title) values (1, 'a')")
				.mapped(BookIndexedByTitle.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_INDEX).upgraded().likeHibernate().andBack();
			assertThat(outcome.text()).contains("runInTransaction: false", "create index concurrently ix_title",
					"drop index concurrently ix_title");
		}
	}

	@OnEveryDatabase
	void i14CreatesTheIndexOfANewTableAsEver(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.generation(GenerationSettings.DEFAULTS.withConcurrently(true))
				.mapped(BookIndexedByTitle.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_INDEX).upgraded();
			assertThat(outcome.text()).doesNotContain("concurrently");
		}
	}

	@OnEveryDatabase
	void i15WarnsOfTwoIndexesOverTheSameColumnsAndCreatesOne(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookIndexedTwice.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_INDEX)
				.says(Level.WARN, "'ix_one'", "'ix_two'", "have the same columns")
				.upgraded();
		}
	}

}
