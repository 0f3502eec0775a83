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
import java.util.Set;

/**
 * Walks over tokens.
 */
public final class TokenReader {

	private final List<Token> tokens;

	private int position;

	TokenReader(List<Token> tokens) {
		this.tokens = tokens;
	}

	public static TokenReader none() {
		return new TokenReader(List.of());
	}

	public Token peek() {
		return peek(0);
	}

	/**
	 * Look at a token nearby.
	 * @param offset 0 for the next one, -1 for the one that was read last
	 * @return the token, {@link Token#END} behind the last one
	 */
	public Token peek(int offset) {
		int index = this.position + offset;
		return (index >= 0 && index < this.tokens.size()) ? this.tokens.get(index) : Token.END;
	}

	public Token next() {
		Token token = peek();
		this.position++;
		return token;
	}

	/**
	 * Read a word or a sign, if it is the next token.
	 * @param text the word in lower case, or the sign
	 * @return whether it was
	 */
	public boolean accept(String text) {
		boolean accepted = peek().isWord(text) || peek().isSign(text);
		if (accepted) {
			this.position++;
		}
		return accepted;
	}

	/**
	 * Read several words in a row, or none of them.
	 * @param words the words in lower case
	 * @return whether they were the next tokens
	 */
	public boolean acceptAll(String... words) {
		for (int index = 0; index < words.length; index++) {
			if (!peek(index).isWord(words[index])) {
				return false;
			}
		}
		this.position += words.length;
		return true;
	}

	/**
	 * Return what has been read from a token on.
	 * @param first a token that was read
	 * @return the tokens, that one first
	 */
	public List<Token> since(Token first) {
		return this.tokens.subList(this.tokens.indexOf(first), Math.min(this.position, this.tokens.size()));
	}

	public boolean atEnd() {
		return peek().kind() == Token.Kind.END;
	}

	void skipAll() {
		this.position = this.tokens.size();
	}

	/** Skip what stands before the next comma, or before the parenthesis that closes. */
	public void skipToComma() {
		while (!atEnd() && !peek().isSign(",") && !peek().isSign(")")) {
			if (next().isSign("(")) {
				group();
			}
		}
	}

	/**
	 * Read on to one of the words or signs, and not over it. All between two parentheses
	 * is skipped.
	 * @param ends the words in lower case, or the signs
	 * @return the tokens before it
	 */
	List<Token> until(Set<String> ends) {
		int start = this.position;
		while (!atEnd() && !peek().isOneOf(ends)) {
			if (next().isSign("(")) {
				group();
			}
		}
		return this.tokens.subList(start, this.position);
	}

	/**
	 * Read on to the parenthesis that closes, and over it.
	 * @return the tokens before it
	 */
	List<Token> group() {
		int start = this.position;
		int depth = 1;
		while (depth > 0) {
			Token token = next();
			if (token.kind() == Token.Kind.END) {
				throw new SqlSyntaxException("Missing )");
			}
			depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
		}
		return this.tokens.subList(start, this.position - 1);
	}

	void expect(String text) {
		if (!accept(text)) {
			throw new SqlSyntaxException("Expected " + text);
		}
	}

}
