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

package dev.migrations.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares and writes the values of an SQL condition.
 */
public final class Literals {

	private Literals() {
	}

	/**
	 * Return what was added and removed, for example {@code + 'REFUNDED' - 'LOST'}.
	 * @param from the values before
	 * @param to the values after
	 * @return the difference, empty if both hold the same values
	 */
	static String difference(List<String> from, List<String> to) {
		List<String> parts = new ArrayList<>();
		to.stream().filter((value) -> !from.contains(value)).forEach((value) -> parts.add("+ " + quoted(value)));
		from.stream().filter((value) -> !to.contains(value)).forEach((value) -> parts.add("- " + quoted(value)));
		return String.join(" ", parts);
	}

	/**
	 * Return values as a list of literals.
	 * @param values the values without quotes
	 * @return the literals with commas between them
	 */
	public static String quoted(List<String> values) {
		return values.stream().map(Literals::quoted).collect(Collectors.joining(", "));
	}

	private static String quoted(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

}
