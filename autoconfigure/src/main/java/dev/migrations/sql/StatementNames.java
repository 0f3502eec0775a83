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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Reads names from a statement, as the product stores them.
 */
final class StatementNames {

	/** What can follow a column in a key. */
	private static final Set<String> SIGNS = Set.of(",", "asc", "desc");

	private final TokenReader tokens;

	private final Product product;

	StatementNames(TokenReader tokens, Product product) {
		this.tokens = tokens;
		this.product = product;
	}

	/**
	 * Read the name of a table, or of another object in a schema.
	 * @return the stored name
	 */
	ObjectName object() {
		String first = name();
		return this.tokens.accept(".") ? new ObjectName(first, name()) : ObjectName.of(first);
	}

	/**
	 * Read a name.
	 * @return the stored name
	 */
	String name() {
		return stored(this.tokens.next());
	}

	/**
	 * Read the columns of a key or an index, behind its own name where it has one.
	 * @return the stored names; empty when they are not all plain columns
	 */
	Optional<List<String>> columns() {
		while (!this.tokens.atEnd() && !this.tokens.peek().isSign("(") && !this.tokens.peek().isSign(",")) {
			this.tokens.next();
		}
		if (!this.tokens.accept("(")) {
			return Optional.empty();
		}
		List<Token> group = this.tokens.group();
		List<String> columns = new ArrayList<>();
		for (int index = 0; index < group.size(); index++) {
			boolean first = index == 0 || group.get(index - 1).isSign(",");
			boolean known = first ? isName(group.get(index)) : SIGNS.contains(group.get(index).value());
			if (!known) {
				return Optional.empty();
			}
			if (first) {
				columns.add(stored(group.get(index)));
			}
		}
		return Optional.of(columns);
	}

	/**
	 * Return the names behind a word.
	 * @param word the word in lower case
	 * @param read tokens that were read
	 * @return the stored names
	 */
	List<String> behind(String word, List<Token> read) {
		return IntStream.range(1, read.size())
			.filter((index) -> read.get(index - 1).isWord(word) && isName(read.get(index)))
			.mapToObj((index) -> stored(read.get(index)))
			.toList();
	}

	private static boolean isName(Token token) {
		return token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.WORD;
	}

	private String stored(Token token) {
		return switch (token.kind()) {
			case NAME -> token.value();
			case WORD -> this.product.fold(token.spelling());
			default -> throw new SqlSyntaxException("Expected a name");
		};
	}

	/**
	 * Return a token as the product writes it.
	 * @param token the token
	 * @return the text with its quotes
	 */
	String written(Token token) {
		String text = token.value();
		boolean escapes = SqlForms.of(this.product).escapesByBackslash();
		return switch (token.kind()) {
			case STRING -> "'" + (escapes ? text.replace("\\", "\\\\") : text).replace("'", "''") + "'";
			case NAME -> this.product.quoted(text);
			default -> token.spelling();
		};
	}

}
