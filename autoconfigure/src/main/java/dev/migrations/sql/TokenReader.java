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

/**
 * Walks over tokens.
 */
final class TokenReader {

	private final List<Token> tokens;

	private int position;

	TokenReader(List<Token> tokens) {
		this.tokens = tokens;
	}

	Token peek() {
		return peek(0);
	}

	Token peek(int offset) {
		int index = this.position + offset;
		return (index < this.tokens.size()) ? this.tokens.get(index) : Token.END;
	}

	Token next() {
		Token token = peek();
		this.position++;
		return token;
	}

	boolean accept(String text) {
		boolean accepted = peek().isWord(text) || peek().isSign(text);
		if (accepted) {
			this.position++;
		}
		return accepted;
	}

	// Accept several words in a row, or none of them.
	boolean acceptAll(String... words) {
		for (int index = 0; index < words.length; index++) {
			if (!peek(index).isWord(words[index])) {
				return false;
			}
		}
		this.position += words.length;
		return true;
	}

	boolean atEnd() {
		return peek().kind() == Token.Kind.END;
	}

	void skipAll() {
		this.position = this.tokens.size();
	}

	/** Skip what stands before the next comma, or before the parenthesis that closes. */
	void skipToComma() {
		int depth = 0;
		while (!atEnd() && !(depth == 0 && (peek().isSign(",") || peek().isSign(")")))) {
			Token token = next();
			depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
		}
	}

	void expect(String text) {
		if (!accept(text)) {
			throw new SqlSyntaxException("Expected " + text);
		}
	}

}
