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

package dev.migrations.laws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.test.QuickRun;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The quick run leaves nothing without a test: neither a set of the catalogue, nor a
 * database, nor a mode of H2.
 */
class QuickRunTests {

	private static final int FEWEST_PAIRS = 1;

	private final Map<String, List<String>> sets = QuickRun.section(Zoo.MAPPINGS);

	@Test
	void hasEverySetInTheOrderOfTheCatalogue() {
		assertThat(this.sets.keySet()).as("the sets of quick-run.txt")
			.containsExactlyElementsOf(Arrays.stream(Mappings.values()).map(Enum::name).toList());
	}

	@Test
	void hasEverySetWhereHibernateCanCreateIt() {
		assertThat(this.sets).allSatisfy((set, databases) -> assertThat(databases).isNotEmpty()
			.doesNotHaveDuplicates()
			.allMatch((database) -> Zoo.isCreatable(TestDatabase.valueOf(database), Mappings.valueOf(set))));
	}

	@ParameterizedTest
	@EnumSource
	void hasAThirdOfTheSetsOnEveryDatabase(TestDatabase database) {
		assertThat(this.sets.values()).filteredOn((databases) -> databases.contains(database.name()))
			.hasSizeGreaterThan(Mappings.values().length / 3);
	}

	@Test
	void hasEveryModeAndEverySetThatIsHeldInAMode() {
		Map<String, List<String>> modes = QuickRun.section("h2 modes");
		assertThat(modes.keySet()).containsExactlyElementsOf(H2ModesTests.MODES);
		TreeSet<String> held = new TreeSet<>();
		modes.forEach((mode, some) -> {
			assertThat(some).as(mode).isNotEmpty().isSubsetOf(H2ModesTests.sets(mode).map(Enum::name).toList());
			held.addAll(some);
		});
		assertThat(held).containsExactlyInAnyOrderElementsOf(H2ModesTests.SOME.stream().map(Enum::name).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "models", "keys", "lives" })
	void drawsPairsOnEveryDatabaseAndLessThanAThoroughRun(String kind) {
		Map<String, List<String>> section = QuickRun.section("random " + kind);
		assertThat(section.keySet())
			.containsExactlyElementsOf(Arrays.stream(TestDatabase.values()).map(Enum::name).toList());
		assertThat(section).allSatisfy((database, pairs) -> assertThat(Integer.parseInt(pairs.get(0)))
			.isBetween(FEWEST_PAIRS, SeededRun.thorough(kind, TestDatabase.valueOf(database))));
	}

}
