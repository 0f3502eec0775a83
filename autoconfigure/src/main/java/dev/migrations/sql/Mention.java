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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;

/**
 * Finds names of columns, and literals, in expressions.
 */
public final class Mention {

	private static final Pattern LITERAL = Pattern.compile("(?i)(U&)?'((?:[^']|'')*)'");

	private static final Pattern ESCAPED_NAME = Pattern.compile("(?i)U&\"((?:[^\"]|\"\")*)\"");

	private Mention() {
	}

	/**
	 * Return whether an expression speaks of a column, outside its literals.
	 * @param expression the expression as the database stores it
	 * @param column the stored name of the column
	 * @return whether the name stands there as a whole word, in any case
	 */
	public static boolean of(String expression, String column) {
		// in upper case, as H2 stores it, a sharp s is two letters
		Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(column.toUpperCase(Locale.ROOT)) + "(?![\\w$])",
				Pattern.UNICODE_CHARACTER_CLASS);
		String names = ESCAPED_NAME.matcher(LITERAL.matcher(expression).replaceAll("''"))
			.replaceAll((name) -> Matcher.quoteReplacement('"' + StringEscapes.unicode(name.group(1)) + '"'));
		return word.matcher(names.toUpperCase(Locale.ROOT)).find();
	}

	/**
	 * Return the texts that stand in an expression.
	 * @param expression the expression
	 * @return the values without quotes, in their order
	 */
	public static List<String> literals(String expression) {
		return LITERAL.matcher(expression).results().map((literal) -> {
			String value = literal.group(2).replace("''", "'");
			return (literal.group(1) != null) ? StringEscapes.unicode(value) : value;
		}).toList();
	}

	/**
	 * Return the columns of which a check speaks.
	 * @param columns the columns of its table
	 * @param check the check
	 * @return their stored names
	 */
	public static List<String> in(Check check, List<Column> columns) {
		return columns.stream().map(Column::name).filter((column) -> of(check.expression(), column)).toList();
	}

}
