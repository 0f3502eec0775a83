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

package dev.migrations.policy.rule;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import dev.migrations.change.AlterColumn;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.text.Literals;
import dev.migrations.policy.text.TypeText;
import dev.migrations.schema.Product;
import dev.migrations.sql.Mention;

/**
 * When a value survives a change of type: the text is short enough, or the condition
 * holds for it. A change of type on a live database cuts and rounds without a word, so
 * this is asked before and demanded when it runs.
 *
 * @param length the greatest length of a text, 0 when a condition is given
 * @param condition the condition, empty when a length is given
 * @param countable whether the condition can be evaluated for every value; if not, it
 * fails with the first value that cannot be converted, and so stops the upgrade too
 */
public record Fit(long length, String condition, boolean countable) {

	/**
	 * Return when values survive a change of type.
	 * @param change the change
	 * @param product the product that runs the condition
	 * @return the fit, empty if nothing can be said or every value survives
	 */
	public static Optional<Fit> of(AlterColumn change, Product product) {
		TypeText from = TypeText.parse(change.from().type());
		TypeText to = TypeText.parse(change.to().type());
		PolicyTarget target = PolicyTarget.of(product);
		String column = column(change, product);
		String text = "cast(" + column + " as " + target.textInCast() + ")";
		if (to.family() == TypeText.Family.TEXT) {
			return text(from, to, text);
		}
		if (change.to().type().toLowerCase(Locale.ROOT).startsWith("enum")) {
			return condition(text + " in (" + Literals.quoted(Mention.literals(change.to().type())) + ")");
		}
		if (from.family() != TypeText.Family.FLOATING && from.family().number()
				&& to.family() == TypeText.Family.DECIMAL) {
			return decimal(to, column);
		}
		if (from.family().number() && to.family() == TypeText.Family.INTEGER) {
			return integer(from, to, column);
		}
		if (from.family() == TypeText.Family.OTHER || to.family() == TypeText.Family.OTHER) {
			return Optional.empty();
		}
		if (from.family().temporal() && to.family().temporal() && isTime(from) != isTime(to)) {
			return (to.family() == TypeText.Family.TIMESTAMP) ? Optional.empty() : condition(column + " is null");
		}
		boolean floating = from.family() == TypeText.Family.FLOATING && to.family() == TypeText.Family.FLOATING;
		boolean countable = floating || (from.family().temporal() && to.family().temporal());
		return target.inCast(change.from().type())
			.flatMap((before) -> target.inCast(change.to().type())
				.map((after) -> "cast(cast(" + column + " as " + after + ") as " + before + ") = " + column))
			.map((back) -> new Fit(0, floating ? inRange(column, back) : back, countable));
	}

	/** A day and a time of the day have nothing in common. */
	private static boolean isTime(TypeText type) {
		return type.family() == TypeText.Family.TIME;
	}

	/** A number that is too large for a short type makes the question itself fail. */
	private static String inRange(String column, String condition) {
		return "case when abs(" + column + ") > 3.4e38 then false else " + condition + " end";
	}

	/**
	 * Return when the server takes a value, rounded or not. Others it refuses, and the
	 * change of type with them.
	 * @param change the change
	 * @param product the product that runs it
	 * @return the fit, empty if nothing can be said or every value is taken
	 */
	static Optional<Fit> taken(AlterColumn change, Product product) {
		TypeText from = TypeText.parse(change.from().type());
		TypeText to = TypeText.parse(change.to().type());
		String column = column(change, product);
		if (to.family() == TypeText.Family.TEXT) {
			return (from.family() == TypeText.Family.TEXT) ? text(from, to, column) : Optional.empty();
		}
		if (change.to().type().toLowerCase(Locale.ROOT).startsWith("enum")) {
			return of(change, product);
		}
		if (from.family().number() && to.family() == TypeText.Family.INTEGER) {
			return condition(column + " between " + range(to));
		}
		return (from.family().number() && to.family() == TypeText.Family.DECIMAL && to.first() != null)
				? condition("abs(" + column + ") < " + limit(to)) : Optional.empty();
	}

	private static String column(AlterColumn change, Product product) {
		return product.quoted(change.from().name());
	}

	private static Optional<Fit> text(TypeText from, TypeText to, String text) {
		Integer length = to.first();
		if (length == null) {
			return Optional.empty();
		}
		return (from.family() == TypeText.Family.TEXT) ? Optional.of(new Fit(length, "", true))
				: condition("char_length(" + text + ") <= " + length);
	}

	private static Optional<Fit> decimal(TypeText to, String column) {
		Integer precision = to.first();
		if (precision == null) {
			return Optional.empty();
		}
		int scale = (to.second() != null) ? to.second() : 0;
		return condition(
				"abs(" + column + ") < " + limit(to) + " and " + column + " = round(" + column + ", " + scale + ")");
	}

	private static String limit(TypeText to) {
		int precision = Objects.requireNonNull(to.first());
		int scale = (to.second() != null) ? to.second() : 0;
		return "1" + "0".repeat(Math.max(0, precision - scale));
	}

	private static String range(TypeText to) {
		return switch (to.base()) {
			case "tinyint" -> "-128 and 127";
			case "smallint", "int2" -> "-32768 and 32767";
			case "bigint", "int8" -> "-9223372036854775808 and 9223372036854775807";
			default -> "-2147483648 and 2147483647";
		};
	}

	private static Optional<Fit> integer(TypeText from, TypeText to, String column) {
		String between = column + " between " + range(to);
		return condition((from.family() == TypeText.Family.INTEGER) ? between
				: between + " and " + column + " = floor(" + column + ")");
	}

	private static Optional<Fit> condition(String condition) {
		return Optional.of(new Fit(0, condition, true));
	}

}
