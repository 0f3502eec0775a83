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

package dev.migrations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.BrokenLawException;
import dev.migrations.test.random.ModelPair;
import dev.migrations.test.random.PairLaws;
import dev.migrations.test.random.Shrinking;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws, held for random pairs of models. {@code -Drandom.models.h2=10000} (or
 * {@code postgresql}) says how many pairs, {@code -Drandom.seed=42} which is the first:
 * with 1 pair it replays a failure. With 0 pairs nothing is run.
 */
class RandomModelsTests {

	/** More failures than these are not worth to be shrunk. */
	private static final int FAILURES = 3;

	private static final int ATTEMPTS = 200;

	@TempDir
	private Path directory;

	static Stream<TestDatabase> databases() {
		return Stream.of(TestDatabase.H2, TestDatabase.POSTGRESQL);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("databases")
	void holdsTheLaws(TestDatabase database) {
		long first = Long.getLong("random.seed", 0);
		int pairs = Integer.getInteger("random.models." + database.name().toLowerCase(Locale.ROOT),
				(database == TestDatabase.H2) ? 150 : 40);
		List<String> failures = new ArrayList<>();
		List<Long> beyondHibernate = new ArrayList<>();
		try (PairLaws laws = new PairLaws(database, this.directory)) {
			for (long seed = first; seed < first + pairs && failures.size() < FAILURES; seed++) {
				ModelPair pair = ModelPair.of(seed);
				BrokenLawException broken = broken(laws, pair);
				if (broken != null && broken.law().equals(PairLaws.HIBERNATE)) {
					beyondHibernate.add(seed);
				}
				else if (broken != null) {
					failures.add(report(laws, database, seed, pair, broken));
				}
			}
			System.out.printf("%s: %d random pairs from seed %d, %d failed, beyond Hibernate %s; %s%n", database, pairs,
					first, failures.size(), beyondHibernate, laws.counts());
		}
		assertThat(failures).isEmpty();
		assertThat(beyondHibernate).hasSizeLessThanOrEqualTo(1 + pairs / 20);
	}

	private static String report(PairLaws laws, TestDatabase database, long seed, ModelPair pair,
			BrokenLawException broken) {
		ModelPair smallest = Shrinking.of(pair, ATTEMPTS, (smaller) -> {
			BrokenLawException again = broken(laws, smaller);
			return again != null && again.law().equals(broken.law());
		});
		BrokenLawException shown = broken(laws, smallest);
		return "-Drandom.seed=%d -Drandom.models.%s=1 breaks '%s'%n%s".formatted(seed,
				database.name().toLowerCase(Locale.ROOT), (shown != null) ? shown.getMessage() : broken.getMessage(),
				smallest);
	}

	private static BrokenLawException broken(PairLaws laws, ModelPair pair) {
		try {
			laws.hold(pair);
			return null;
		}
		catch (BrokenLawException ex) {
			return ex;
		}
	}

}
