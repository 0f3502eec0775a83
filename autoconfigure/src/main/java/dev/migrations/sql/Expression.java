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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A parsed SQL expression. Its text is canonical: equal trees have equal texts, and only
 * they.
 */
public sealed interface Expression {

	/**
	 * Return the canonical text.
	 * @return the text
	 */
	String text();

	default boolean isLiteral() {
		return !(this instanceof Name) && !(this instanceof Apply) && !(this instanceof Cast);
	}

	default boolean isTruth() {
		return this instanceof Constant constant && constant.isTruth();
	}

	// Whether this is the given operation or call.
	default boolean is(String operator) {
		return this instanceof Apply apply && apply.operator().equals(operator);
	}

	// Return the operands of an operation, otherwise the expression itself.
	default List<Expression> operandsOf(String operator) {
		return (this instanceof Apply apply && apply.operator().equals(operator)) ? apply.operands() : List.of(this);
	}

	/** A column, or another name, as it is stored. */
	record Name(String name) implements Expression {

		@Override
		public String text() {
			return "\"" + this.name.replace("\"", "\"\"") + "\"";
		}

	}

	/** A string. */
	record Text(String value) implements Expression {

		@Override
		public String text() {
			return "'" + this.value.replace("'", "''") + "'";
		}

	}

	/** A number. */
	record Numeral(BigDecimal value) implements Expression {

		public Numeral {
			value = value.stripTrailingZeros();
		}

		static Numeral of(String text) {
			try {
				return new Numeral(new BigDecimal(text));
			}
			catch (NumberFormatException ex) {
				throw new SqlSyntaxException("Not a number");
			}
		}

		boolean isWhole() {
			return this.value.scale() <= 0;
		}

		@Override
		public String text() {
			return this.value.toPlainString();
		}

	}

	/** A word that stands for a value: {@code null}, {@code true}, the current time. */
	record Constant(String word) implements Expression {

		static final Constant NULL = new Constant("null");

		@Override
		public boolean isTruth() {
			return this.word.equals("true") || this.word.equals("false");
		}

		@Override
		public String text() {
			return this.word;
		}

	}

	/** An operator with its operands, or a function with its arguments. */
	record Apply(String operator, List<Expression> operands) implements Expression {

		public Apply {
			operands = List.copyOf(operands);
		}

		/**
		 * Return an operation.
		 * @param operator the operator, or the name of a function
		 * @param operands what it works on
		 * @return the operation
		 */
		public static Apply of(String operator, Expression... operands) {
			return new Apply(operator, List.of(operands));
		}

		/**
		 * Join conditions. A chain of one connective is one list and not a tree as deep
		 * as the chain is long.
		 * @param connective the connective
		 * @param left the conditions so far
		 * @param right the next one
		 * @return the conditions together
		 */
		public static Apply joined(String connective, Expression left, Expression right) {
			if (left instanceof Apply chain && chain.operator().equals(connective)) {
				List<Expression> all = new ArrayList<>(chain.operands());
				all.add(right);
				return new Apply(connective, all);
			}
			return of(connective, left, right);
		}

		Expression first() {
			return this.operands.get(0);
		}

		Expression second() {
			return this.operands.get(1);
		}

		List<Expression> rest() {
			return this.operands.subList(1, this.operands.size());
		}

		@Override
		public String text() {
			return this.operator
					+ this.operands.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
		}

	}

	/** A conversion. */
	record Cast(Expression operand, TypeForm type) implements Expression {

		@Override
		public String text() {
			return "cast(" + this.operand.text() + " as " + this.type + ")";
		}

	}

}
