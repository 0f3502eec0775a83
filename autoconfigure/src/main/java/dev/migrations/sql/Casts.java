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

import java.util.Locale;
import java.util.Set;

import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Cast;
import dev.migrations.sql.Expression.Constant;
import dev.migrations.sql.Expression.Numeral;
import dev.migrations.sql.Expression.Text;

/**
 * Removes conversions that change nothing: products write them around literals and texts.
 */
final class Casts {

	private static final Set<String> TEXTS = Set.of("varchar", "text", "clob");

	private static final Set<String> NUMBERS = Set.of("tinyint", "smallint", "integer", "bigint", "numeric", "real",
			"double precision", "decfloat");

	private static final Set<String> YES = Set.of("true", "t", "yes", "y", "on", "1");

	private static final Set<String> NO = Set.of("false", "f", "no", "n", "off", "0");

	private Casts() {
	}

	// Convert an operand that is in its normal form.
	static Expression simplify(Expression operand, TypeForm type) {
		if (operand.equals(Constant.NULL)) {
			return operand;
		}
		if (type.array() && operand instanceof Apply array && array.operator().equals("array")) {
			return new Apply("array",
					array.operands().stream().map((value) -> simplify(value, type.element())).toList());
		}
		if (operand instanceof Text text) {
			return text(text, type);
		}
		if (operand instanceof Numeral numeral) {
			return numeral(numeral, type);
		}
		if (operand instanceof Constant constant && isKept(constant, type)) {
			return constant;
		}
		if (operand instanceof Cast cast && cast.type().equals(type)) {
			return cast;
		}
		return (isText(type) && type.arguments().isEmpty()) ? operand : new Cast(operand, type);
	}

	private static Expression text(Text text, TypeForm type) {
		if (type.array() || !type.known()) {
			return text;
		}
		if (NUMBERS.contains(type.name()) && isNumber(text.value())) {
			return numeral(Numeral.of(text.value().strip()), type);
		}
		if (type.name().equals("boolean")) {
			return truth(text, text.value().strip().toLowerCase(Locale.ROOT), type);
		}
		if (type.name().startsWith("timestamp")) {
			return new Text(withoutMidnight(withoutZeros(text.value())));
		}
		if (type.name().startsWith("time")) {
			return new Text(withoutZeros(text.value()));
		}
		if (isText(type)) {
			return (text.value().length() <= type.argument(0, Long.MAX_VALUE)) ? text : new Cast(text, type);
		}
		return NUMBERS.contains(type.name()) ? new Cast(text, type) : text;
	}

	private static Expression numeral(Numeral numeral, TypeForm type) {
		if (type.name().equals("boolean")) {
			return truth(numeral, numeral.text(), type);
		}
		boolean fits = type.isWholeNumber() ? numeral.isWhole()
				: NUMBERS.contains(type.name()) && numeral.value().scale() <= type.argument(1, Long.MAX_VALUE);
		return (fits && !type.array()) ? numeral : new Cast(numeral, type);
	}

	private static Expression truth(Expression literal, String text, TypeForm type) {
		if (YES.contains(text)) {
			return new Constant("true");
		}
		return NO.contains(text) ? new Constant("false") : new Cast(literal, type);
	}

	private static boolean isKept(Constant constant, TypeForm type) {
		return switch (constant.word()) {
			case "true", "false" -> type.name().equals("boolean");
			case "current_timestamp" -> type.name().startsWith("timestamp");
			case "current_date" -> type.name().equals("date");
			case "current_time" -> type.name().startsWith("time");
			default -> false;
		};
	}

	private static boolean isText(TypeForm type) {
		return !type.array() && (TEXTS.contains(type.name()) || type.name().equals("char"));
	}

	private static boolean isNumber(String text) {
		return text.strip().matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
	}

	private static String withoutZeros(String time) {
		return time.replaceFirst("(:\\d\\d)(?:(\\.\\d*?[1-9])0*|\\.0+)(?!\\d)", "$1$2");
	}

	private static String withoutMidnight(String text) {
		return text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)[ T]00:00:00(\\.0+)?$", "$1");
	}

	// Forget whether a literal was a string.
	static Expression loosen(Text text) {
		return isNumber(text.value()) ? Numeral.of(text.value().strip())
				: new Text(withoutMidnight(withoutZeros(text.value())));
	}

}
