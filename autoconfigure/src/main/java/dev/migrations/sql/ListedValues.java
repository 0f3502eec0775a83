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

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Apply;

/**
 * The values that a check allows in one column: Hibernate writes such checks for the
 * constants of an enum.
 *
 * @param column the stored name of the column
 * @param range whether the values are the lowest and the highest of a range
 * @param literals the values as SQL literals, sorted unless they are a range
 */
public record ListedValues(String column, boolean range, List<String> literals) {

	public ListedValues {
		literals = List.copyOf(literals);
	}

	/**
	 * Return the values that a check lists.
	 * @param check the check
	 * @param product the product that spells it
	 * @return the values, empty when it is another kind of check
	 */
	public static Optional<ListedValues> of(Check check, Product product) {
		Expression condition = withoutNull(ExpressionForm.of(check.expression(), product).tree());
		String column = ValueList.column(condition);
		if (column == null || !(condition instanceof Apply apply)) {
			return Optional.empty();
		}
		if (!apply.operator().equals("and")) {
			return Optional
				.of(new ListedValues(column, false, apply.rest().stream().map(Expression::text).sorted().toList()));
		}
		List<String> bounds = Stream.of(">=", "<=").flatMap((operator) -> bound(apply, operator)).toList();
		return (bounds.size() == 2) ? Optional.of(new ListedValues(column, true, bounds)) : Optional.empty();
	}

	private static @Nullable Expression withoutNull(@Nullable Expression condition) {
		return (condition != null && condition.is("or")) ? condition.operandsOf("or")
			.stream()
			.filter((operand) -> !operand.is("is null"))
			.findFirst()
			.orElse(condition) : condition;
	}

	private static Stream<String> bound(Apply range, String operator) {
		return range.operands()
			.stream()
			.filter((operand) -> operand.is(operator))
			.map((operand) -> ((Apply) operand).second().text());
	}

	/**
	 * Return the same values in the order in which a text names them, so that a check
	 * that is written again lists them as a person did.
	 * @param text the text, such as the condition they were read from
	 * @return the same values
	 */
	public ListedValues inOrderOf(String text) {
		return this.range ? this : new ListedValues(this.column, false,
				this.literals.stream().sorted(Comparator.comparingInt(text::indexOf)).toList());
	}

	/**
	 * Return the condition of such a check.
	 * @param name the column as it is written in SQL
	 * @return the condition
	 */
	public String condition(String name) {
		return this.range ? name + " between " + this.literals.get(0) + " and " + this.literals.get(1)
				: name + " in (" + String.join(", ", this.literals) + ")";
	}

}
