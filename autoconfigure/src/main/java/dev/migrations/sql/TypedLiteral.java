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
import java.util.Set;
import java.util.stream.IntStream;

import dev.migrations.schema.Product;

/**
 * Tells whether an expression is made of literals and nothing more, perhaps cast to a
 * type: what calls nothing of anybody's and means the same whenever it is evaluated.
 */
public final class TypedLiteral {

	/** The words of types. Any other word could be a function. */
	private static final Set<String> TYPES = Set.of("time", "timestamp", "timestamptz", "timetz", "with", "without",
			"zone", "date", "interval", "uuid", "json", "jsonb", "varchar", "character", "varying", "char", "bpchar",
			"text", "numeric", "decimal", "integer", "int", "bigint", "smallint", "real", "double", "precision",
			"boolean", "bytea", "inet", "cidr", "macaddr", "bit", "array", "year", "month", "day", "hour", "minute",
			"second", "to", "true", "false", "cast", "as", "large", "object");

	/** Functions of the servers themselves, which nobody else can put one in front of. */
	private static final Set<String> FUNCTIONS = Set.of("upper", "lower", "concat", "trim", "ltrim", "rtrim", "replace",
			"substring", "abs", "round", "floor", "coalesce", "nullif");

	private static final Set<String> SIGNS = Set.of("::", "-", "+", "*", "||", "(", ")", "[", "]", ",", ".");

	/** Texts that mean something else tomorrow. */
	private static final Set<String> MOVING = Set.of("now", "today", "tomorrow", "yesterday", "current_timestamp",
			"current_date", "current_time", "localtime", "localtimestamp");

	private TypedLiteral() {
	}

	/**
	 * Return whether an expression is made of literals.
	 * @param expression the expression
	 * @param product the product that it is written for
	 * @return whether it is
	 */
	public static boolean is(String expression, Product product) {
		try {
			List<Token> tokens = Lexer.tokens(expression, product);
			return tokens.stream().anyMatch(Token::isString) && IntStream.range(0, tokens.size())
				.allMatch((index) -> isConstant(tokens.get(index))
						|| (index + 1 < tokens.size() && isPrefix(tokens.get(index), tokens.get(index + 1))));
		}
		catch (SqlSyntaxException ex) {
			return false;
		}
	}

	/** {@code x'0A'} and {@code b'1'}. */
	private static boolean isPrefix(Token token, Token next) {
		return (token.isWord("x") || token.isWord("b")) && next.isString() && token.end() == next.start();
	}

	private static boolean isConstant(Token token) {
		return switch (token.kind()) {
			case STRING -> !MOVING.contains(token.value().strip().toLowerCase(Locale.ROOT));
			case WORD -> TYPES.contains(token.value()) || FUNCTIONS.contains(token.value());
			// in quotes a function can be anybody's
			case NAME -> TYPES.contains(token.value());
			case SIGN -> SIGNS.contains(token.value());
			case NUMBER -> true;
			default -> false;
		};
	}

}
