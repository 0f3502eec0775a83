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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.migrations.test.Breadth;
import dev.migrations.test.LeftOut;
import dev.migrations.test.QuickRun;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.BrokenLawException;
import dev.migrations.test.random.PairLaws;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds laws for what a seed determines, one seed after the other, and shrinks what
 * breaks one. {@code -Drandom.models=1000} (or {@code random.keys}, {@code random.lives})
 * says how many on each database, {@code -Drandom.models.h2=10000} (or
 * {@code postgresql}, {@code mariadb}, {@code sqlite}) how many on one, and
 * {@code -Drandom.seed=42} which is the first: with 1 it replays a failure. With 0
 * nothing is run. A run ends at the third failure, or as {@code -Drandom.failures=1000}
 * says, and {@code -Drandom.shrunk=0} leaves failures as long as they are.
 *
 * @param <T> what a seed determines
 */
final class SeededRun<T> {

	/** More failures than these are not worth to be shrunk. */
	private static final int SHRUNK = 3;

	/** A long run says after that many that it is alive. */
	private static final int OFTEN = 250;

	/** How many a thorough run has. */
	private static final Map<String, Map<TestDatabase, Integer>> THOROUGH = Map.of("models",
			Map.of(TestDatabase.H2, 150, TestDatabase.POSTGRESQL, 40, TestDatabase.MARIADB, 40, TestDatabase.SQLITE,
					60),
			"keys",
			Map.of(TestDatabase.H2, 60, TestDatabase.POSTGRESQL, 15, TestDatabase.MARIADB, 20, TestDatabase.SQLITE, 15),
			"lives",
			Map.of(TestDatabase.H2, 25, TestDatabase.POSTGRESQL, 6, TestDatabase.MARIADB, 6, TestDatabase.SQLITE, 10));

	private final TestDatabase database;

	private final String kind;

	private final String title;

	private final Consumer<T> laws;

	private final BiFunction<T, Predicate<T>, T> smallest;

	/**
	 * Create a run.
	 * @param database where
	 * @param kind what the properties call it
	 * @param title what it is called in a report
	 * @param laws throws what breaks
	 * @param smallest finds the smallest that still breaks
	 */
	SeededRun(TestDatabase database, String kind, String title, Consumer<T> laws,
			BiFunction<T, Predicate<T>, T> smallest) {
		this.database = database;
		this.kind = kind;
		this.title = title;
		this.laws = laws;
		this.smallest = smallest;
	}

	/**
	 * Hold the laws.
	 * @param of makes one of a seed
	 * @param counts tells what happened
	 */
	void hold(LongFunction<T> of, Supplier<String> counts) {
		long first = number("random.seed", 0);
		long many = number("random." + this.kind + "." + name(), number("random." + this.kind, usual()));
		long enough = number("random.failures", SHRUNK);
		long shrunk = number("random.shrunk", SHRUNK);
		List<String> failures = new ArrayList<>();
		Map<String, List<Long>> beyondHibernate = new TreeMap<>();
		long seed = first;
		for (; seed < first + many && failures.size() < enough; seed++) {
			T made = of.apply(seed);
			BrokenLawException broken = broken(made);
			if (broken != null && broken.law().equals(PairLaws.HIBERNATE)) {
				beyondHibernate.computeIfAbsent(broken.reason(), (reason) -> new ArrayList<>()).add(seed);
			}
			else if (broken != null) {
				System.out.printf("%s: seed %d breaks %s%n", this.database, seed, broken.getMessage());
				failures.add(report(seed, (failures.size() < shrunk) ? shrunk(made, broken) : broken.getMessage()));
				System.out.println(failures.get(failures.size() - 1));
			}
			if ((seed - first + 1) % OFTEN == 0) {
				System.out.printf("%s: %d done, %d failed%n", this.database, seed - first + 1, failures.size());
			}
		}
		System.out.printf("%s: %d random %s from seed %d, %d failed, beyond Hibernate %d: %s; %s%n", this.database,
				seed - first, this.title, first, failures.size(), size(beyondHibernate), beyondHibernate, counts.get());
		assertThat(failures).isEmpty();
		assertThat(size(beyondHibernate)).isLessThanOrEqualTo(1 + (int) many / 20);
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

	/** How many are run when no property says so. */
	private int usual() {
		int quick = Integer.parseInt(QuickRun.section("random " + this.kind).get(this.database.name()).get(0));
		if (!Breadth.isThorough()) {
			return Breadth.hasServers() ? quick : Math.max(1, quick / 8);
		}
		int all = thorough(this.kind, this.database);
		for (int i = quick; i < all; i++) {
			LeftOut.write("%s: random %s, number %d".formatted(this.database, this.kind, i));
		}
		return all;
	}

	private static int size(Map<String, List<Long>> seeds) {
		return seeds.values().stream().mapToInt(List::size).sum();
	}

	private String report(long seed, String broken) {
		return "-Drandom.seed=%d -Drandom.models=0 -Drandom.keys=0 -Drandom.lives=0 -Drandom.%s.%s=1 breaks %s"
			.formatted(seed, this.kind, name(), broken);
	}

	private String name() {
		return this.database.name().toLowerCase(Locale.ROOT);
	}

	private String shrunk(T made, BrokenLawException broken) {
		T smallest = this.smallest.apply(made, (smaller) -> {
			BrokenLawException again = broken(smaller);
			return again != null && again.law().equals(broken.law());
		});
		BrokenLawException shown = broken(smallest);
		return ((shown != null) ? shown.getMessage() : broken.getMessage()) + "\n" + smallest;
	}

	/** What cannot even be looked at any more is broken too. */
	private BrokenLawException broken(T made) {
		try {
			return BrokenLawException.attempt("look", () -> {
				this.laws.accept(made);
				return null;
			});
		}
		catch (BrokenLawException ex) {
			return ex;
		}
	}

}
