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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.policy.FilteredObject;
import dev.migrations.policy.FilteredObject.Kind;
import dev.migrations.policy.ObjectFilter;
import dev.migrations.policy.PolicySettings;
import dev.migrations.scenario.FilterModels.BookOfEveryKind;
import dev.migrations.scenario.FilterModels.Legacy;
import dev.migrations.scenario.FilterModels.Loan;
import dev.migrations.scenario.library.BareBook;
import dev.migrations.scenario.library.BookOfPages;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group X: filters.
 */
class FilterScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void x01LeavesOutATableThatIsFilteredWhoeverHasIt(TestDatabase database) {
		ObjectFilter filter = (object) -> !object.owner().name().toLowerCase(Locale.ROOT).startsWith("legacy_");
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.sql("create table legacy_left (id integer)")
				.policy(filters(filter))
				.mapped(BareBook.class, Legacy.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE).withholds().upgraded();
			assertThat(outcome.decision().filtered()).containsExactly("table legacy_book", "table legacy_left");
		}
	}

	@OnEveryDatabase
	void x02KnowsNothingOfWhatAFilterOfNamesLeavesOut(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.sql("create table legacy_left (id integer)")
				.policy(PolicySettings.DEFAULTS
					.withNames(List.of((name) -> !name.name().toLowerCase(Locale.ROOT).startsWith("legacy_"))))
				.mapped(BareBook.class, Legacy.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE).withholds().upgraded();
			assertThat(outcome.decision().filtered()).isEmpty();
			assertThat(outcome.decision().protectedTables()).isEmpty();
			assertThat(outcome.decision().missingTables()).hasSize(1);
		}
	}

	@OnEveryDatabase
	void x03TellsAFilterWhatTheDatabaseHasAndWhatTheModelHas(TestDatabase database) {
		List<FilteredObject> asked = new ArrayList<>();
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class)
				.applied()
				.sql("alter table book add column shelf varchar(20)")
				.policy(filters((object) -> asked.add(object)))
				.mapped(BookOfPages.class)
				.generated();
		}
		assertThat(asked).filteredOn((object) -> object.kind() == Kind.COLUMN)
			.extracting((object) -> String.valueOf(object.name()).toLowerCase(Locale.ROOT) + " " + object.inDatabase()
					+ " " + object.inModel())
			.contains("pages false true", "shelf true false");
	}

	@OnEveryDatabase
	void x04AsksAboutEveryKindOfObject(TestDatabase database) throws IOException {
		for (Kind kind : List.of(Kind.COLUMN, Kind.INDEX, Kind.UNIQUE, Kind.CHECK, Kind.SEQUENCE)) {
			try (Scenario scenario = Scenario.on(database, Files.createDirectory(this.root.resolve(kind.name())))) {
				Outcome outcome = scenario.mapped(BareBook.class)
					.applied()
					.policy(filters((object) -> object.kind() != kind))
					.mapped(BookOfEveryKind.class)
					.generated();
				boolean sequence = kind == Kind.SEQUENCE && database == TestDatabase.SQLITE;
				String word = kind.name().toLowerCase(Locale.ROOT);
				// a new column takes the keys, indexes and checks with it that need it
				assertThat(outcome.decision().filtered()).as(kind.name())
					.allMatch((line) -> kind == Kind.COLUMN || line.startsWith(word));
				if (kind == Kind.COLUMN) {
					assertThat(outcome.decision().filtered()).anyMatch((line) -> line.startsWith(word));
					assertThat(outcome.decision().planned())
						.noneMatch((planned) -> planned.change().object().name().equalsIgnoreCase("book"));
				}
				assertThat(outcome.decision().filtered().isEmpty()).as(kind.name()).isEqualTo(sequence);
			}
		}
	}

	@OnEveryDatabase
	void x04AsksAboutForeignKeys(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.policy(filters((object) -> object.kind() != Kind.FOREIGN_KEY))
				.mapped(BareBook.class, Loan.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE);
			assertThat(outcome.decision().filtered()).singleElement().asString().startsWith("foreign key loan");
		}
	}

	@OnEveryDatabase
	void x07LeavesOutByPropertyAsAFilterDoes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.sql("create table audit_left (id integer)")
				.policy(new PolicySettings(List.of("legacy_*", "audit_*"),
						PolicySettings.DEFAULTS.relaxUnmappedNotNull(), PolicySettings.DEFAULTS.liquibaseTables()))
				.mapped(BareBook.class, Legacy.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE).withholds().upgraded();
		}
	}

	@OnEveryDatabase
	void x09ComparesATableThatIsNoLongerFiltered(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Legacy.class)
				.created()
				.policy(filters((object) -> false))
				.generated()
				.nothing()
				.withholds();
			scenario.policy(PolicySettings.DEFAULTS).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void x10NamesTheFilterThatFails(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			assertThat(scenario.policy(filters(new Failing())).mapped(BareBook.class).refusal().happened())
				.contains(Failing.class.getName(), "table book", "out of order");
		}
	}

	@OnEveryDatabase
	void x10NamesTheFilterOfNamesThatFails(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			assertThat(scenario.policy(PolicySettings.DEFAULTS.withNames(List.of((name) -> {
				throw new IllegalStateException("out of order");
			}))).mapped(BareBook.class).refusal().happened()).contains(getClass().getName(), "out of order");
		}
	}

	@OnEveryDatabase
	void x11WritesIntoTheHeaderWhatWasLeftOut(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			assertThat(scenario.policy(filters((object) -> !object.owner().name().equalsIgnoreCase("legacy_book")))
				.mapped(BareBook.class, Legacy.class)
				.generated()
				.text()).contains("# Filtered: table legacy_book");
		}
	}

	private static PolicySettings filters(ObjectFilter... filters) {
		return PolicySettings.DEFAULTS.withFilters(List.of(filters));
	}

	/** A filter with a mistake. */
	static class Failing implements ObjectFilter {

		@Override
		public boolean includes(FilteredObject object) {
			throw new IllegalStateException("out of order");
		}

	}

}
