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

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Reads names from a statement, as the product stores them.
 */
final class StatementNames {

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
		Token token = this.tokens.next();
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
