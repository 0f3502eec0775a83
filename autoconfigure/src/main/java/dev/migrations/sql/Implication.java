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

package dev.migrations.sql;

import java.util.Set;

import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Numeral;

/**
 * Proves that every row that passes one check passes another. A row passes when the
 * condition is not false, so NULL passes. When nothing can be proved the answer is no.
 */
final class Implication {

	private static final Set<String> BOUNDS = Set.of("<", "<=", ">", ">=");

	private static final Set<String> EXCLUSIONS = Set.of("<>", "not in");

	/** Comparisons with values; all of them pass NULL. */
	private static final Set<String> VALUES = Set.of("<", "<=", ">", ">=", "=", "in", "<>", "not in");

	private Implication() {
	}

	static boolean holds(Expression from, Expression to) {
		if (from.equals(to)) {
			return true;
		}
		if (to.is("and")) {
			return to.operandsOf("and").stream().allMatch((part) -> holds(from, part));
		}
		if (from.is("or")) {
			return from.operandsOf("or").stream().allMatch((part) -> holds(part, to));
		}
		if (from.is("and") && from.operandsOf("and").stream().anyMatch((part) -> holds(part, to))) {
			return true;
		}
		if (to.is("or")) {
			return to.operandsOf("or").stream().anyMatch((part) -> holds(from, part));
		}
		return from instanceof Apply left && to instanceof Apply right && about(left, right);
	}

	private static boolean about(Apply from, Apply to) {
		if (from.operands().isEmpty() || to.operands().isEmpty() || !from.first().equals(to.first())) {
			return false;
		}
		if (from.is("is null")) {
			return VALUES.contains(to.operator()) && to.rest().stream().allMatch(Expression::isLiteral);
		}
		if (EXCLUSIONS.contains(from.operator()) && EXCLUSIONS.contains(to.operator())) {
			return from.rest().containsAll(to.rest());
		}
		if (from.is("in") || from.is("=")) {
			return from.rest().stream().allMatch((value) -> isWithin(value, to));
		}
		return BOUNDS.contains(from.operator()) && BOUNDS.contains(to.operator()) && isWider(from, to);
	}

	private static boolean isWithin(Expression value, Apply condition) {
		if (!value.isLiteral()) {
			return false;
		}
		if (condition.is("in") || condition.is("=")) {
			return condition.rest().contains(value);
		}
		return value instanceof Numeral number && BOUNDS.contains(condition.operator())
				&& condition.second() instanceof Numeral bound
				&& compares(number.value().compareTo(bound.value()), condition.operator());
	}

	private static boolean isWider(Apply from, Apply to) {
		if (!(from.second() instanceof Numeral old) || !(to.second() instanceof Numeral bound)
				|| from.operator().charAt(0) != to.operator().charAt(0)) {
			return false;
		}
		int order = old.value().compareTo(bound.value());
		return (order == 0) ? to.operator().endsWith("=") : compares(order, to.operator());
	}

	private static boolean compares(int order, String operator) {
		return switch (operator) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		};
	}

}
