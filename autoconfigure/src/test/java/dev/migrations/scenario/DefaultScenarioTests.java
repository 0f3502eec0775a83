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

import dev.migrations.diff.Comparators;
import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.diff.DefaultComparator;
import dev.migrations.diff.Opinion;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.DefaultModels.ItemByIdentity;
import dev.migrations.scenario.DefaultModels.ItemBySequence;
import dev.migrations.scenario.DefaultModels.ItemOfClosedState;
import dev.migrations.scenario.DefaultModels.ItemOfHalfAPrice;
import dev.migrations.scenario.DefaultModels.ItemOfOpenState;
import dev.migrations.scenario.DefaultModels.ItemOfQuotedState;
import dev.migrations.scenario.DefaultModels.ItemOfSpelledDefaults;
import dev.migrations.scenario.DefaultModels.ItemOfState;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group D: defaults.
 */
class DefaultScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void d01WritesADefaultThatIsNewOrAnother(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfState.class)
				.applied()
				.sql("insert into item (id, state) values (1, 'kept')")
				.mapped(ItemOfOpenState.class)
				.generated()
				.writes(ChangeKind.CHANGE_DEFAULT)
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.mapped(ItemOfClosedState.class)
				.generated()
				.writes(ChangeKind.CHANGE_DEFAULT)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select state from item")).containsExactly("kept");
		}
	}

	@OnEveryDatabase
	void d02KeepsADefaultThatTheModelDoesNotHave(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfOpenState.class)
				.applied()
				.mapped(ItemOfState.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void d02WithholdsItIfSoSet(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfOpenState.class)
				.applied()
				.policy(PolicySettings.DEFAULTS
					.withComparison(ComparisonSettings.DEFAULTS.withDefaults(Strictness.STRICT)))
				.mapped(ItemOfState.class);
			boolean sqlite = database == TestDatabase.SQLITE;
			Outcome outcome = scenario.generated();
			outcome.nothing()
				.withholds(ChangeKind.CHANGE_DEFAULT, sqlite ? Withheld.Kind.CANNOT : Withheld.Kind.UNDECLARED,
						sqlite ? null : "--allow-change item.state");
			assertThat(outcome.decision().withheldOfOurs()).hasSize(1);
			if (!sqlite) {
				scenario.allowChange("item.state")
					.generated()
					.writes(ChangeKind.CHANGE_DEFAULT)
					.upgraded()
					.likeHibernate()
					.andBack();
			}
		}
	}

	@OnEveryDatabase
	void d03TakesTheSameLiteralInAnotherSpellingForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table item (id bigint not null, state varchar(255) default 'open', amount int default (15),"
							+ " created timestamp(6) default " + now(database) + ", primary key (id))")
				.mapped(ItemOfSpelledDefaults.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void d06KeepsQuotesAndSlashes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfQuotedState.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.sql("insert into item (id) values (1)");
			assertThat(scenario.rows("select state from item")).containsExactly("it's a \"/\" ${user.home} %s");
		}
	}

	@OnEveryDatabase
	void d07TakesTheNextValueOfASequenceForAnIdentity(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			String next = switch (database) {
				case POSTGRESQL -> "nextval('item_numbers')";
				case MARIADB -> "(nextval(item_numbers))";
				case H2, SQLITE -> "next value for item_numbers";
			};
			scenario
				.sql("create sequence item_numbers",
						"create table item (id bigint default " + next + " not null, primary key (id))")
				.mapped(ItemByIdentity.class)
				.generated()
				.nothing();
			scenario.mapped(ItemBySequence.class).generated().writes(ChangeKind.CREATE_SEQUENCE);
		}
	}

	@OnEveryDatabase
	void d08HonoursWhatAComparatorOfTheApplicationSays(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfOpenState.class).applied().mapped(ItemOfClosedState.class);
			scenario.policy(comparing((column) -> Opinion.EQUAL)).generated().nothing().withholds();
			scenario.policy(comparing((column) -> {
				throw new IllegalStateException("no idea");
			}));
			assertThat(scenario.refusal().happened()).containsIgnoringCase("column item.state")
				.contains("The comparator dev.migrations.scenario.DefaultScenarioTests", "no idea");
			scenario.mapped(ItemOfOpenState.class)
				.policy(comparing((column) -> Opinion.UNDECIDED))
				.generated()
				.nothing()
				.withholds();
			boolean sqlite = database == TestDatabase.SQLITE;
			Outcome different = scenario.policy(comparing((column) -> Opinion.DIFFERENT)).generated();
			different.writes(sqlite ? new ChangeKind[0] : new ChangeKind[] { ChangeKind.CHANGE_DEFAULT });
		}
	}

	private static PolicySettings comparing(DefaultComparator comparator) {
		return PolicySettings.DEFAULTS.withComparison(
				ComparisonSettings.DEFAULTS.withComparators(new Comparators(List.of(), List.of(comparator))));
	}

	private static String now(TestDatabase database) {
		return switch (database) {
			case POSTGRESQL -> "now()";
			case MARIADB -> "now(6)";
			case H2, SQLITE -> "current_timestamp";
		};
	}

	/**
	 * The server would round it or refuse it, and the model would find it to differ for
	 * ever.
	 */
	@OnEveryDatabase
	void d09WaitsForTheTypeThatHoldsADefault(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table item (id bigint not null primary key, price decimal(20,0), state varchar(3) default 'new')")
				.mapped(ItemOfHalfAPrice.class);
			Outcome outcome = scenario.generated()
				.writes(ChangeKind.CHANGE_TYPE, ChangeKind.CHANGE_DEFAULT)
				.withholds(ChangeKind.CHANGE_DEFAULT, ChangeKind.CHANGE_TYPE)
				.upgraded();
			assertThat(outcome.lines()).noneMatch((line) -> line.contains("price"));
			scenario.allowChange("item.price")
				.generated()
				.writes(ChangeKind.CHANGE_DEFAULT, ChangeKind.CHANGE_TYPE)
				.upgraded()
				.andBack();
		}
	}

}
