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

package dev.migrations.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.text.NameDisplay;

/**
 * The expressions that a person gave for columns that refuse NULL.
 */
public final class Backfills {

	private final Map<ObjectPattern, String> expressions = new LinkedHashMap<>();

	Backfills(Map<String, String> backfills) {
		new TreeMap<>(backfills).forEach((name, expression) -> {
			ObjectPattern pattern = ObjectPattern.parse(name.strip());
			if (!pattern.exact() || expression.isBlank()) {
				throw new MigrationsException(Failure.usage("'" + name + "' needs one column and one expression.",
						"Write for example --default books.pages=0."));
			}
			this.expressions.put(pattern, expression.strip());
		});
	}

	/**
	 * Return what a person wants in the rows that exist.
	 * @param column the column
	 * @return the expression, {@code null} when none was given
	 */
	public @Nullable String of(Target column) {
		for (Map.Entry<ObjectPattern, String> entry : this.expressions.entrySet()) {
			if (entry.getKey().matches(column)) {
				return entry.getValue();
			}
		}
		return null;
	}

	void verify(Set<Target> columns, NameDisplay spelling) {
		for (ObjectPattern pattern : this.expressions.keySet()) {
			if (columns.stream().noneMatch(pattern::matches)) {
				Set<String> arguments = new TreeSet<>();
				columns.forEach((column) -> arguments.add(column.argument(spelling)));
				throw new MigrationsException(
						Failure.usage("No column called '" + pattern + "' becomes NOT NULL without a default.",
								arguments.isEmpty() ? "Leave --default out."
										: "The columns that need a value: " + String.join(", ", arguments) + "."));
			}
		}
	}

}
