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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.sql.Expression.Apply;

/**
 * Conditions joined by AND and OR, and lists of values, as sorted sets:
 * {@code a = 1 or a = 2} is {@code a in (1, 2)}.
 */
final class Connectives {

	private static final Comparator<Expression> ORDER = Comparator.comparing(Expression::text);

	private Connectives() {
	}

	static Expression simplify(String connective, List<Expression> operands) {
		boolean positive = connective.equals("or");
		Map<Expression, List<Expression>> lists = new LinkedHashMap<>();
		List<Expression> conditions = new ArrayList<>();
		for (Expression operand : Simplifier.flat(connective, operands)) {
			if (isList(operand, positive)) {
				Apply apply = (Apply) operand;
				lists.computeIfAbsent(apply.first(), (key) -> new ArrayList<>()).addAll(apply.rest());
			}
			else {
				conditions.add(operand);
			}
		}
		lists.forEach((subject, values) -> conditions.add(list(positive, subject, values)));
		List<Expression> sorted = sorted(conditions);
		return (sorted.size() == 1) ? sorted.get(0) : new Apply(connective, sorted);
	}

	static Expression list(boolean positive, Expression subject, List<Expression> values) {
		List<Expression> sorted = sorted(values);
		if (sorted.size() > 1 && !sorted.stream().allMatch(Expression::isLiteral)) {
			return split(positive, subject, sorted);
		}
		if (sorted.size() == 1) {
			return Simplifier.simplify(positive ? "=" : "<>", List.of(subject, sorted.get(0)));
		}
		List<Expression> operands = new ArrayList<>(List.of(subject));
		operands.addAll(sorted);
		return new Apply(positive ? "in" : "not in", operands);
	}

	// A list that holds more than literals is one comparison a value.
	private static Expression split(boolean positive, Expression subject, List<Expression> values) {
		List<Expression> comparisons = values.stream()
			.map((value) -> Simplifier.simplify(positive ? "=" : "<>", List.of(subject, value)))
			.toList();
		return simplify(positive ? "or" : "and", comparisons);
	}

	private static boolean isList(Expression operand, boolean positive) {
		if (operand.is(positive ? "in" : "not in") && !((Apply) operand).first().isLiteral()) {
			return true;
		}
		return operand instanceof Apply apply && apply.operator().equals(positive ? "=" : "<>")
				&& !apply.first().isLiteral() && apply.second().isLiteral();
	}

	private static List<Expression> sorted(List<Expression> expressions) {
		return expressions.stream().distinct().sorted(ORDER).toList();
	}

}
