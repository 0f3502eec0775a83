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
import dev.migrations.policy.FilteredObject;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.scenario.CheckModels.BookOfCheckedManyPages;
import dev.migrations.scenario.CheckModels.BookOfCheckedPages;
import dev.migrations.scenario.CheckModels.BookOfTwiceCheckedPages;
import dev.migrations.scenario.CheckModels.OrderOfMoreWords;
import dev.migrations.scenario.CheckModels.OrderOfText;
import dev.migrations.scenario.CheckModels.OrderOfWords;
import dev.migrations.scenario.library.BookOfPages;
import dev.migrations.test.ChangeKind;
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
			scenario.mapped(BookOfPages.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 5)")
				.mapped(BookOfCheckedPages.class)
				.generated()
				.writes(ChangeKind.ADD_CHECK)
				.guards(RowGuard.NoViolations.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void h02WithholdsACheckThatNoEntityDeclares(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfPages.class)
				.applied()
				.sql("alter table book add constraint ck_by_hand check (pages > 0)")
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_CHECK, Withheld.Kind.PROTECTED, "--allow-drop book.ck_by_hand");
		}
	}

	@OnEveryDatabase
	void h03ReplacesACheckThatOnlyAcceptsMore(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfCheckedManyPages.class)
				.applied()
				.mapped(BookOfCheckedPages.class)
				.generated()
				.writes(ChangeKind.REPLACE_CHECK)
				.guards()
				.withholds()
				.says(Level.NOTE, "dropped and recreated")
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void h03WithholdsACheckThatAcceptsLessWithBothTexts(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfCheckedPages.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 5)")
				.mapped(BookOfCheckedManyPages.class)
				.generated();
			outcome.nothing()
				.withholds(ChangeKind.REPLACE_CHECK, Withheld.Kind.NARROWING, "--allow-change book.ck_pages");
			Withheld withheld = outcome.decision().withheld().get(0);
			assertThat(new ChangeText(database.product()).of(withheld.change()))
				.matches("(?i).*pages.*10.* instead of .*pages.*0.*");
			assertThat(withheld.reason()).contains("1 row would be");
		}
	}

	@OnEveryDatabase
	void h03ReplacesACheckThatAcceptsLessWhenAskedFor(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfCheckedPages.class)
				.applied()
				.sql("insert into book (id, pages) values (1, 50)")
				.mapped(BookOfCheckedManyPages.class)
				.allowChange("book.ck_pages")
				.generated()
				.writes(ChangeKind.REPLACE_CHECK)
				.guards(RowGuard.NoViolations.class)
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
			scenario.mapped(BookOfPages.class)
				.applied()
				.sql("alter table book add constraint legacy_check check (0 < pages)")
				.mapped(BookOfCheckedPages.class)
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
			outcome.writes(ChangeKind.REPLACE_CHECK).guards().withholds().upgraded().likeHibernate();
			if (database == TestDatabase.POSTGRESQL) {
				// it spells a condition another way when its own spelling is read again
				scenario.migrations().downgrade("-1", false);
				assertThat(scenario.mapped(OrderOfWords.class).migrations().overview().decision()).isNotNull()
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
			outcome.nothing().withholds(ChangeKind.REPLACE_CHECK);
			assertThat(outcome.decision().withheld()).singleElement().satisfies((withheld) -> {
				assertThat(withheld.kind()).isEqualTo(Withheld.Kind.NARROWING);
				assertThat(withheld.reason()).contains("1 row would be");
			});
		}
	}

	@OnEveryDatabase
	void h08KeepsSeveralChecksApartByTheirNames(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfCheckedPages.class)
				.applied()
				.mapped(BookOfTwiceCheckedPages.class)
				.generated()
				.writes(ChangeKind.ADD_CHECK)
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
			Outcome added = scenario.mapped(BookOfPages.class)
				.applied()
				.policy(filtered)
				.mapped(BookOfCheckedPages.class)
				.generated();
			added.nothing().withholds();
			assertThat(added.decision().filtered()).singleElement().asString().contains("check book.ck_pages");
			Outcome removed = scenario.policy(PolicySettings.DEFAULTS)
				.applied()
				.policy(filtered)
				.mapped(BookOfPages.class)
				.generated();
			removed.nothing().withholds();
			assertThat(removed.decision().filtered()).singleElement().asString().contains("check book.ck_pages");
		}
	}

	@OnEveryDatabase
	void h11LooksAtNoCheckWhenThatIsOff(TestDatabase database) {
		PolicySettings off = PolicySettings.DEFAULTS.withComparison(ComparisonSettings.DEFAULTS.withChecks(false));
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome created = scenario.policy(off).mapped(BookOfCheckedPages.class).generated();
			created.writes(ChangeKind.CREATE_TABLE).upgraded().andBack();
			assertThat(created.text()).doesNotContain("ck_pages");
			Outcome unmapped = scenario.sql("alter table book add constraint ck_by_hand check (pages > 0)").generated();
			unmapped.nothing().withholds();
			assertThat(unmapped.decision().protectedObjects()).isEmpty();
		}
	}

}
