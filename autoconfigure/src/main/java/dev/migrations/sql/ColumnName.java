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

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * The name of a column before and after a rename.
 *
 * @param product the product that stores the names
 * @param from the former stored name, {@code null} when no column is renamed
 * @param to the new stored name
 */
public record ColumnName(Product product, @Nullable String from, String to) {

	public String of(String name) {
		return name.equals(this.from) ? this.to : name;
	}

	public List<String> of(List<String> names) {
		return names.stream().map(this::of).toList();
	}

	/**
	 * Return an expression with the new name in the place of the former one.
	 * @param expression the expression as the database stores it
	 * @return the expression
	 */
	public String in(String expression) {
		StringBuilder text = new StringBuilder(expression);
		List<Token> tokens = (this.from != null) ? tokens(expression) : List.of();
		Token next = Token.END;
		for (int index = tokens.size() - 1; index >= 0; index--) {
			Token token = tokens.get(index);
			if (isNamed(token, next)) {
				text.replace(token.start(), token.end(), written(token.spelling()));
			}
			next = token;
		}
		return text.toString();
	}

	private List<Token> tokens(String expression) {
		try {
			return Lexer.anyTokens(expression, SqlForms.of(this.product));
		}
		catch (SqlSyntaxException ex) {
			return List.of();
		}
	}

	/** By a name in quotes, or a word that is no function. */
	private boolean isNamed(Token token, Token next) {
		return switch (token.kind()) {
			case NAME -> token.value().equals(this.from);
			case WORD -> !next.isSign("(") && this.product.fold(token.spelling()).equals(this.from);
			default -> false;
		};
	}

	private String written(String former) {
		boolean plain = this.to.toLowerCase(Locale.ROOT).matches("[a-z_][a-z0-9_]*")
				&& this.product.fold(this.to.toLowerCase(Locale.ROOT)).equals(this.to);
		if (plain && Character.isLetter(former.charAt(0))) {
			return this.to.toLowerCase(Locale.ROOT);
		}
		String quote = former.startsWith("`") ? "`" : "\"";
		return quote + this.to.replace(quote, quote + quote) + quote;
	}

}
