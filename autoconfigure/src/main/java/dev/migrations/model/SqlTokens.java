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

package dev.migrations.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a piece of SQL into words, literals, quoted names, groups in parentheses and
 * single characters.
 */
final class SqlTokens {

	private final String text;

	private final List<Token> tokens = new ArrayList<>();

	private SqlTokens(String text) {
		this.text = text;
	}

	/**
	 * Cut the given text.
	 * @param text the text
	 * @return the tokens, {@code null} when a quote or a parenthesis is not closed
	 */
	static @Nullable List<Token> of(String text) {
		SqlTokens result = new SqlTokens(text);
		return result.cut() ? List.copyOf(result.tokens) : null;
	}

	private boolean cut() {
		int position = 0;
		while (position < this.text.length()) {
			if (Character.isWhitespace(this.text.charAt(position))) {
				position++;
				continue;
			}
			int end = end(position);
			if (end < 0) {
				return false;
			}
			this.tokens.add(new Token(this.text.substring(position, end), position, end));
			position = end;
		}
		return true;
	}

	private int end(int start) {
		char first = this.text.charAt(start);
		if (isQuote(first)) {
			return endOfQuoted(start);
		}
		if (first == '(') {
			return endOfGroup(start);
		}
		if (first == ')') {
			return -1;
		}
		int end = start + 1;
		while (isWord(first) && end < this.text.length() && isWord(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	private int endOfGroup(int start) {
		int depth = 0;
		int position = start;
		while (position < this.text.length()) {
			char character = this.text.charAt(position);
			if (isQuote(character)) {
				position = endOfQuoted(position);
				if (position < 0) {
					return -1;
				}
				continue;
			}
			depth += (character == '(') ? 1 : 0;
			depth -= (character == ')') ? 1 : 0;
			position++;
			if (depth == 0) {
				return position;
			}
		}
		return -1;
	}

	/** A doubled quote inside is simply the start of another quoted piece. */
	private int endOfQuoted(int start) {
		int end = this.text.indexOf(this.text.charAt(start), start + 1);
		return (end < 0) ? -1 : end + 1;
	}

	private static boolean isQuote(char character) {
		return character == '\'' || character == '"' || character == '`';
	}

	private static boolean isWord(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character == '.';
	}

	/**
	 * One token.
	 *
	 * @param text the text
	 * @param start where it starts
	 * @param end where it ends
	 */
	record Token(String text, int start, int end) {

		boolean is(String word) {
			return this.text.equalsIgnoreCase(word);
		}

		boolean isGroup() {
			return this.text.startsWith("(");
		}

	}

}
