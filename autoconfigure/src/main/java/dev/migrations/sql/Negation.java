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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.sql.Expression.Apply;

/**
 * Pushes NOT towards the leaves. It holds for unknown values, too.
 */
final class Negation {

	private static final Map<String, String> OPPOSITES = opposites("=", "<>", "<", ">=", ">", "<=", "in", "not in",
			"like", "not like", "ilike", "not ilike", "~", "!~", "~*", "!~*", "is null", "is not null", "is true",
			"is not true", "is false", "is not false", "is distinct from", "is not distinct from");

	private Negation() {
	}

	static Expression of(Expression operand) {
		if (!(operand instanceof Apply apply)) {
			return Apply.of("not", operand);
		}
		if (apply.operator().equals("not")) {
			return apply.first();
		}
		if (apply.operator().equals("and") || apply.operator().equals("or")) {
			List<Expression> negated = apply.operands().stream().map(Negation::of).toList();
			return Simplifier.simplify(apply.operator().equals("and") ? "or" : "and", negated);
		}
		String opposite = OPPOSITES.get(apply.operator());
		return (opposite != null) ? Simplifier.simplify(opposite, apply.operands()) : Apply.of("not", operand);
	}

	private static Map<String, String> opposites(String... pairs) {
		Map<String, String> opposites = new HashMap<>();
		for (int index = 0; index < pairs.length; index += 2) {
			opposites.put(pairs[index], pairs[index + 1]);
			opposites.put(pairs[index + 1], pairs[index]);
		}
		return opposites;
	}

}
