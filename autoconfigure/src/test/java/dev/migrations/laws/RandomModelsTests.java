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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;

import dev.migrations.test.Breadth;
import dev.migrations.test.LeftOut;
import dev.migrations.test.QuickRun;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.BrokenLawException;
import dev.migrations.test.random.KeyPairs;
import dev.migrations.test.random.ModelPair;
import dev.migrations.test.random.PairLaws;
import dev.migrations.test.random.Shrinking;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws, held for random pairs of models, and of keys: a class for each database.
 * {@code -Drandom.models=1000} (or {@code random.keys}) says how many pairs on each
 * database, {@code -Drandom.models.h2=10000} (or {@code postgresql}, {@code mariadb},
 * {@code sqlite}) how many on one, and {@code -Drandom.seed=42} which is the first: with
 * 1 pair it replays a failure. With 0 pairs nothing is run. A run ends at the third
 * failure, or as {@code -Drandom.failures=1000} says.
 */
abstract class RandomModelsTests {

	/** More failures than these are not worth to be shrunk. */
	private static final int SHRUNK = 3;

	private static final int ATTEMPTS = 200;

	/** A long run says after that many pairs that it is alive. */
	private static final int OFTEN = 250;

	/** How many pairs a thorough run has. */
	private static final Map<String, Map<TestDatabase, Integer>> THOROUGH = Map.of("models",
			Map.of(TestDatabase.H2, 150, TestDatabase.POSTGRESQL, 40, TestDatabase.MARIADB, 40, TestDatabase.SQLITE,
					60),
			"keys", Map.of(TestDatabase.H2, 60, TestDatabase.POSTGRESQL, 15, TestDatabase.MARIADB, 20,
					TestDatabase.SQLITE, 15));

	private final TestDatabase database;

	private final Path directory;

	RandomModelsTests(TestDatabase database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	@Test
	void holdsTheLaws() {
		hold("models", ModelPair::of);
	}

	@Test
	void holdsTheLawsForKeys() {
		hold("keys", KeyPairs::of);
	}

	private void hold(String kind, LongFunction<ModelPair> pairOf) {
		long first = number("random.seed", 0);
		long pairs = number("random." + kind + "." + name(this.database), number("random." + kind, usual(kind)));
		long enough = number("random.failures", SHRUNK);
		List<String> failures = new ArrayList<>();
		Map<String, List<Long>> beyondHibernate = new TreeMap<>();
		try (PairLaws laws = new PairLaws(this.database, this.directory)) {
			long seed = first;
			for (; seed < first + pairs && failures.size() < enough; seed++) {
				ModelPair pair = pairOf.apply(seed).on(this.database);
				BrokenLawException broken = broken(laws, pair);
				if (broken != null && broken.law().equals(PairLaws.HIBERNATE)) {
					beyondHibernate.computeIfAbsent(broken.reason(), (reason) -> new ArrayList<>()).add(seed);
				}
				else if (broken != null) {
					failures.add(report(kind, this.database, seed,
							(failures.size() < SHRUNK) ? shrunk(laws, pair, broken) : broken.getMessage()));
					System.out.println(failures.get(failures.size() - 1));
				}
				if ((seed - first + 1) % OFTEN == 0) {
					System.out.printf("%s: %d done, %d failed%n", this.database, seed - first + 1, failures.size());
				}
			}
			System.out.printf("%s: %d random pairs of %s from seed %d, %d failed, beyond Hibernate %d: %s; %s%n",
					this.database, seed - first, kind, first, failures.size(), size(beyondHibernate), beyondHibernate,
					laws.counts());
		}
		assertThat(failures).isEmpty();
		assertThat(size(beyondHibernate)).isLessThanOrEqualTo(1 + (int) pairs / 20);
	}

	/** A number with a slip in it would otherwise run something else, and pass. */
	private static long number(String property, long otherwise) {
		String value = System.getProperty(property);
		try {
			return (value != null) ? Long.parseLong(value) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("-D" + property + "=" + value + " is not a number", ex);
		}
	}

	static int thorough(String kind, TestDatabase database) {
		return Objects.requireNonNull(Objects.requireNonNull(THOROUGH.get(kind)).get(database));
	}

	/** How many pairs are run when no property says so. */
	private int usual(String kind) {
		int quick = Integer.parseInt(QuickRun.section("random " + kind).get(this.database.name()).get(0));
		if (!Breadth.isThorough()) {
			return Breadth.hasServers() ? quick : Math.max(1, quick / 8);
		}
		int all = thorough(kind, this.database);
		for (int i = quick; i < all; i++) {
			LeftOut.write("%s: random %s, pair %d".formatted(this.database, kind, i));
		}
		return all;
	}

	private static int size(Map<String, List<Long>> seeds) {
		return seeds.values().stream().mapToInt(List::size).sum();
	}

	private static String report(String kind, TestDatabase database, long seed, String broken) {
		return "-Drandom.seed=%d -Drandom.models=0 -Drandom.keys=0 -Drandom.%s.%s=1 breaks %s".formatted(seed, kind,
				name(database), broken);
	}

	private static String name(TestDatabase database) {
		return database.name().toLowerCase(Locale.ROOT);
	}

	private static String shrunk(PairLaws laws, ModelPair pair, BrokenLawException broken) {
		ModelPair smallest = Shrinking.of(pair, ATTEMPTS, (smaller) -> {
			BrokenLawException again = broken(laws, smaller);
			return again != null && again.law().equals(broken.law());
		});
		BrokenLawException shown = broken(laws, smallest);
		return ((shown != null) ? shown.getMessage() : broken.getMessage()) + "\n" + smallest;
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
