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

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Name;

/**
 * Recognises a condition that lists the values of one column: {@code IN}, or a range with
 * both ends.
 */
final class ValueList {

	private ValueList() {
	}

	/**
	 * Return the column whose values a condition lists.
	 * @param condition the condition in its normal form
	 * @return the stored name, {@code null} when it is another kind of condition
	 */
	static @Nullable String column(@Nullable Expression condition) {
		if (condition instanceof Apply apply && apply.operator().equals("or")) {
			return column(withoutNull(apply.operands()));
		}
		if (condition instanceof Apply apply && apply.operator().equals("and")) {
			return (apply.operands().size() == 2) ? range(apply.first(), apply.second()) : null;
		}
		return (condition instanceof Apply list && (list.operator().equals("in") || list.operator().equals("=")))
				? subject(list) : null;
	}

	// NULL passes every check, with "is null or" and without.
	private static @Nullable Expression withoutNull(List<Expression> operands) {
		List<Expression> rest = operands.stream().filter((operand) -> !operand.is("is null")).toList();
		return (rest.size() == 1) ? rest.get(0) : null;
	}

	private static @Nullable String range(Expression low, Expression high) {
		if (low instanceof Apply first && high instanceof Apply second && isBound(first) && isBound(second)
				&& first.operator().charAt(0) != second.operator().charAt(0)) {
			String column = subject(first);
			return (column != null && column.equals(subject(second))) ? column : null;
		}
		return null;
	}

	private static boolean isBound(Apply apply) {
		return apply.operator().startsWith("<") != apply.operator().startsWith(">") && !apply.operator().equals("<>");
	}

	private static @Nullable String subject(Apply apply) {
		boolean literals = apply.rest().stream().allMatch(Expression::isLiteral);
		return (literals && apply.first() instanceof Name name) ? name.name() : null;
	}

}
