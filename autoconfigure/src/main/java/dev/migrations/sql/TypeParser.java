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

import dev.migrations.schema.Product;

/**
 * Reads the tokens of a type: words with arguments in between, and the signs of an array.
 */
final class TypeParser {

	private final Product product;

	private final List<String> words = new ArrayList<>();

	private final List<String> arguments = new ArrayList<>();

	private boolean array;

	private boolean quoted;

	TypeParser(Product product) {
		this.product = product;
	}

	TypeForm parse(List<Token> tokens) {
		if (tokens.isEmpty()) {
			throw new SqlSyntaxException("Empty type");
		}
		int index = 0;
		while (index < tokens.size()) {
			index = part(tokens, index);
		}
		if (this.quoted) {
			return new TypeForm(String.join(" ", this.words), this.arguments, this.array, false);
		}
		return form(String.join(" ", this.words))
			.map((form) -> new TypeForm(form.name(), form.arguments(), this.array, true))
			.orElseGet(this::unknown);
	}

	private Optional<TypeForm> form(String spelling) {
		return SqlForms.of(this.product).type(spelling, this.arguments);
	}

	private TypeForm unknown() {
		return new TypeForm(this.product.fold(String.join(" ", this.words)), this.arguments, this.array, false);
	}

	private int part(List<Token> tokens, int index) {
		Token token = tokens.get(index);
		switch (token.kind()) {
			case WORD -> word(token);
			case NAME -> {
				this.quoted = true;
				append(token.value());
			}
			case SIGN -> {
				return sign(tokens, index);
			}
			default -> throw new SqlSyntaxException("Not a type");
		}
		return index + 1;
	}

	private void word(Token token) {
		if (token.value().equals("array")) {
			this.array = true;
		}
		else {
			append(token.value());
		}
	}

	// Append a word, or the rest of a qualified name.
	private void append(String word) {
		int last = this.words.size() - 1;
		if (last >= 0 && this.words.get(last).endsWith(".")) {
			String owner = this.words.get(last);
			this.words.set(last, owner.equals("pg_catalog.") ? word : owner + word);
		}
		else {
			this.words.add(word);
		}
	}

	private int sign(List<Token> tokens, int index) {
		Token token = tokens.get(index);
		if (token.isSign("(")) {
			int end = closing(tokens, index, ")");
			arguments(tokens.subList(index + 1, end));
			return end + 1;
		}
		if (token.isSign("[")) {
			this.array = true;
			return closing(tokens, index, "]") + 1;
		}
		if (token.isSign(".") && !this.words.isEmpty()) {
			int last = this.words.size() - 1;
			this.words.set(last, this.words.get(last) + ".");
			return index + 1;
		}
		throw new SqlSyntaxException("Not a type");
	}

	private void arguments(List<Token> tokens) {
		StringBuilder argument = new StringBuilder();
		for (Token token : tokens) {
			if (token.isSign(",")) {
				this.arguments.add(argument.toString());
				argument.setLength(0);
			}
			else {
				argument.append((argument.length() > 0) ? " " : "").append(argument(token));
			}
		}
		this.arguments.add(argument.toString());
	}

	private String argument(Token token) {
		return (token.kind() == Token.Kind.STRING) ? "'" + token.value().replace("'", "''") + "'" : token.value();
	}

	private static int closing(List<Token> tokens, int from, String sign) {
		for (int index = from + 1; index < tokens.size(); index++) {
			if (tokens.get(index).isSign(sign)) {
				return index;
			}
		}
		throw new SqlSyntaxException("Missing " + sign);
	}

}
