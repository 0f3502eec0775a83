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

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.GeneratedColumnModels.ItemOfAmount;
import dev.migrations.scenario.GeneratedColumnModels.ItemOfAmountAndTwice;
import dev.migrations.scenario.GeneratedColumnModels.ItemOfDoubledAmount;
import dev.migrations.scenario.GeneratedColumnModels.ItemOfTripledAmount;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group G: generated columns.
 */
class GeneratedColumnScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void g01AddsAColumnThatIsComputed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfAmount.class)
				.applied()
				.sql("insert into item (id, amount) values (1, 21)")
				.mapped(ItemOfDoubledAmount.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.guards()
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select twice from item")).containsExactly("42");
		}
	}

	@OnEveryDatabase
	void g01CreatesATableWithAColumnThatIsComputed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfDoubledAmount.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void g02WithholdsThatAColumnIsNoLongerComputed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfDoubledAmount.class)
				.applied()
				.mapped(ItemOfAmountAndTwice.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_GENERATED);
		}
	}

	@OnEveryDatabase
	void g03WithholdsAnotherExpression(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(ItemOfDoubledAmount.class)
				.applied()
				.mapped(ItemOfTripledAmount.class)
				.generated();
			outcome.nothing().withholds(ChangeKind.CHANGE_GENERATED);
			assertThat(outcome.decision().withheld()).singleElement()
				.extracting(Withheld::kind)
				.isIn(Withheld.Kind.INCOMPATIBLE, Withheld.Kind.CANNOT);
		}
	}

	@OnEveryDatabase
	void g04WritesNothingForAnExpressionThatStands(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfDoubledAmount.class).applied().generated().nothing().withholds();
		}
	}

}
