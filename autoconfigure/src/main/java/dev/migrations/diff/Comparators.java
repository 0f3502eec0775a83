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

package dev.migrations.diff;

import java.util.List;
import java.util.function.Function;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * What the application knows better than the usual comparison.
 *
 * @param types asked about types
 * @param defaults asked about defaults
 */
public record Comparators(List<TypeComparator> types, List<DefaultComparator> defaults) {

	/** The usual comparison decides. */
	public static final Comparators NONE = new Comparators(List.of(), List.of());

	public Comparators {
		types = List.copyOf(types);
		defaults = List.copyOf(defaults);
	}

	Opinion type(ColumnPair column) {
		return first(this.types, (comparator) -> comparator.compareType(compared(column)), column);
	}

	Opinion defaultValue(ColumnPair column) {
		return first(this.defaults, (comparator) -> comparator.compareDefault(compared(column)), column);
	}

	private static ComparedColumn compared(ColumnPair column) {
		return new ComparedColumn(column.table().name(), column.from(), column.to(), column.product());
	}

	private static <C> Opinion first(List<C> comparators, Function<C, Opinion> question, ColumnPair column) {
		for (C comparator : comparators) {
			Opinion opinion = ask(comparator, question, column);
			if (opinion != Opinion.UNDECIDED) {
				return opinion;
			}
		}
		return Opinion.UNDECIDED;
	}

	private static <C> Opinion ask(C comparator, Function<C, Opinion> question, ColumnPair column) {
		try {
			return question.apply(comparator);
		}
		catch (RuntimeException ex) {
			throw new MigrationsException(
					Failure.refused(
							"The comparator %s failed for %s: %s".formatted(comparator.getClass().getName(),
									column.part("column"), ex),
							"Correct the comparator; without it nothing can be compared."),
					ex);
		}
	}

}
