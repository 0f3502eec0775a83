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

package dev.migrations.product.sqlite;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.product.sqlite.SqliteToken.Kind;

/**
 * Cuts a stored statement of SQLite into tokens. SQLite has parsed it already, so quotes
 * and parentheses are balanced.
 */
final class SqliteLexer {

	private final String text;

	private int next;

	private SqliteLexer(String text) {
		this.text = text;
	}

	/**
	 * Cut a statement, comments aside.
	 * @param text the statement, or the inside of a group
	 * @return its tokens; what stands in parentheses is a single one
	 */
	static List<SqliteToken> tokens(String text) {
		SqliteLexer lexer = new SqliteLexer(text);
		List<SqliteToken> tokens = new ArrayList<>();
		while (lexer.skipSpace()) {
			tokens.add(lexer.token());
		}
		return tokens;
	}

	private boolean skipSpace() {
		int start;
		do {
			start = this.next;
			while (this.next < this.text.length() && Character.isWhitespace(this.text.charAt(this.next))) {
				this.next++;
			}
			skipComment();
		}
		while (this.next > start);
		return this.next < this.text.length();
	}

	private void skipComment() {
		if (this.text.startsWith("--", this.next)) {
			this.next = end(this.text.indexOf('\n', this.next), 1);
		}
		else if (this.text.startsWith("/*", this.next)) {
			this.next = end(this.text.indexOf("*/", this.next + 2), 2);
		}
	}

	private SqliteToken token() {
		char first = this.text.charAt(this.next);
		return switch (first) {
			case '\'' -> new SqliteToken(Kind.STRING, quoted('\''));
			case '"', '`' -> new SqliteToken(Kind.NAME, quoted(first));
			case '[' -> {
				int start = this.next + 1;
				this.next = end(this.text.indexOf(']', start), 1);
				yield new SqliteToken(Kind.NAME, this.text.substring(start, this.next - 1));
			}
			case '(' -> group();
			default -> isWord(first) ? word() : new SqliteToken(Kind.SIGN, this.text.substring(this.next, ++this.next));
		};
	}

	private String quoted(char quote) {
		int start = this.next + 1;
		int end = this.text.indexOf(quote, start);
		while (end >= 0 && end + 1 < this.text.length() && this.text.charAt(end + 1) == quote) {
			end = this.text.indexOf(quote, end + 2);
		}
		this.next = end(end, 1);
		String twice = String.valueOf(quote).repeat(2);
		return this.text.substring(start, this.next - 1).replace(twice, String.valueOf(quote));
	}

	private SqliteToken group() {
		int start = ++this.next;
		int end = start;
		while (skipSpace()) {
			end = this.next;
			if (this.text.charAt(this.next) == ')') {
				this.next++;
				break;
			}
			token();
		}
		return new SqliteToken(Kind.GROUP, this.text.substring(start, end).strip());
	}

	private SqliteToken word() {
		int start = this.next;
		while (this.next < this.text.length() && isWord(this.text.charAt(this.next))) {
			this.next++;
		}
		return new SqliteToken(Kind.WORD, this.text.substring(start, this.next));
	}

	private int end(int found, int length) {
		return (found >= 0) ? found + length : this.text.length();
	}

	private static boolean isWord(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character == '.'
				|| character > 127;
	}

}
