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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.policy.Decision;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PlannedChange;
import dev.migrations.scenario.FixpointModels.Shop;
import dev.migrations.scenario.FixpointModels.ShopBook;
import dev.migrations.scenario.library.Author;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group Q: nothing twice. {@code LawsTests} and {@code RandomModelsTests} show the rest.
 */
class FixpointScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void q03FindsNothingInALegacyDatabaseWithNamesOfItsOwn(TestDatabase database) {
		String key = (database == TestDatabase.SQLITE) ? ""
				: ", constraint legacy_fk foreign key (author_id) references author (id)";
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario
				.sql("create table author (id bigint not null, constraint author_key primary key (id))",
						"create table book (id bigint not null, isbn varchar(20), title varchar(40), author_id bigint, "
								+ "constraint book_key primary key (id), constraint one_isbn unique (isbn)" + key + ")",
						"create index by_title on book (title)")
				.mapped(Author.class, ShopBook.class)
				.generated()
				.nothing()
				.withholds()
				.saysNothing(Level.WARN);
		}
	}

	@OnEveryDatabase
	void q04WritesTheSameAgainAfterADowngrade(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome first = scenario.mapped(Author.class)
				.applied()
				.mapped(Author.class, ShopBook.class, Shop.class)
				.generated();
			first.upgraded();
			scenario.migrations().downgrade("-1", true);
			assertThat(planned(scenario, List.of(Author.class, ShopBook.class, Shop.class)))
				.isEqualTo(first.decision().planned());
		}
	}

	@OnEveryDatabase
	void q05MakesTheSameSchemaAfterAWayBack(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Author.class, ShopBook.class, Shop.class)
				.generated()
				.upgraded()
				.likeHibernate()
				.andBack()
				.likeHibernate();
		}
	}

	@OnEveryDatabase
	void q06WritesTheSameForEntitiesInAnyOrder(TestDatabase database) {
		List<Class<?>> entities = new ArrayList<>(List.of(Author.class, ShopBook.class, Shop.class));
		try (Scenario scenario = Scenario.on(database, this.root)) {
			List<PlannedChange> first = planned(scenario, entities);
			for (int seed = 1; seed <= 5; seed++) {
				Collections.shuffle(entities, new Random(seed));
				assertThat(planned(scenario, entities)).isEqualTo(first).isNotEmpty();
			}
		}
	}

	private static List<PlannedChange> planned(Scenario scenario, List<Class<?>> entities) {
		Decision decision = scenario.mapped(entities.toArray(Class<?>[]::new)).migrations().overview().decision();
		return Objects.requireNonNull(decision).planned();
	}

}
