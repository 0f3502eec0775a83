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
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * Cuts an SQL expression or type into tokens.
 */
final class Lexer {

	private static final String SINGLE_SIGNS = "()[],.";

	private final String sql;

	private int position;

	/** Whether a backslash escapes the character behind it in every string. */
	private final boolean backslashes;

	private Lexer(String sql, boolean backslashes) {
		this.sql = sql;
		this.backslashes = backslashes;
	}

	static List<Token> tokens(String sql, Product product) {
		Lexer lexer = new Lexer(sql, SqlForms.of(product).escapesByBackslash());
		List<Token> tokens = new ArrayList<>();
		for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
			tokens.add(token);
		}
		return tokens;
	}

	private Token next() {
		while (this.position < this.sql.length() && Character.isWhitespace(this.sql.charAt(this.position))) {
			this.position++;
		}
		if (this.position >= this.sql.length()) {
			return Token.END;
		}
		int start = this.position;
		char first = this.sql.charAt(start);
		if (first == '\'') {
			return string(start);
		}
		if (first == '"' || first == '`') {
			String name = quoted(first);
			return new Token(Token.Kind.NAME, name, name);
		}
		if (Character.isDigit(first) || (first == '.' && Character.isDigit(peek(1)))) {
			return number(start);
		}
		if (Character.isLetter(first) || first == '_') {
			return word(start);
		}
		if (SINGLE_SIGNS.indexOf(first) >= 0) {
			this.position++;
			return sign(String.valueOf(first));
		}
		if (Operators.isPart(first)) {
			String operator = Operators.at(this.sql, start);
			this.position += operator.length();
			return sign(operator);
		}
		throw new SqlSyntaxException("Unexpected character at " + start);
	}

	private Token string(int start) {
		String value = this.backslashes ? StringEscapes.lenient(escaped()) : quoted('\'');
		return new Token(Token.Kind.STRING, value, this.sql.substring(start, this.position));
	}

	private Token word(int start) {
		Token prefixed = prefixedString(start);
		if (prefixed != null) {
			return prefixed;
		}
		while (this.position < this.sql.length() && isPartOfWord(this.sql.charAt(this.position))) {
			this.position++;
		}
		String spelling = this.sql.substring(start, this.position);
		return new Token(Token.Kind.WORD, spelling.toLowerCase(Locale.ROOT), spelling);
	}

	private @Nullable Token prefixedString(int start) {
		if (this.sql.regionMatches(true, start, "U&'", 0, 3)) {
			this.position += 2;
			String value = StringEscapes.unicode(quoted('\''));
			return new Token(Token.Kind.STRING, value, value);
		}
		if (this.sql.regionMatches(true, start, "U&\"", 0, 3)) {
			this.position += 2;
			String name = StringEscapes.unicode(quoted('"'));
			return new Token(Token.Kind.NAME, name, name);
		}
		if (this.sql.regionMatches(true, start, "E'", 0, 2)) {
			this.position++;
			String value = StringEscapes.backslash(escaped());
			return new Token(Token.Kind.STRING, value, value);
		}
		return null;
	}

	private Token number(int start) {
		while (Character.isLetterOrDigit(peek(0)) || peek(0) == '.' || isExponentSign()) {
			this.position++;
		}
		String text = this.sql.substring(start, this.position);
		return new Token(Token.Kind.NUMBER, text, text);
	}

	private boolean isExponentSign() {
		return (peek(0) == '-' || peek(0) == '+') && (peek(-1) == 'e' || peek(-1) == 'E');
	}

	// Read up to the closing quote; a doubled quote stands for itself.
	private String quoted(char quote) {
		StringBuilder value = new StringBuilder();
		for (this.position++; this.position < this.sql.length(); this.position++) {
			char current = this.sql.charAt(this.position);
			if (current == quote) {
				if (peek(1) != quote) {
					this.position++;
					return value.toString();
				}
				this.position++;
			}
			value.append(current);
		}
		throw new SqlSyntaxException("Missing closing quote");
	}

	// Read a string up to its closing quote, with its escapes.
	private String escaped() {
		StringBuilder value = new StringBuilder();
		for (this.position++; this.position < this.sql.length(); this.position++) {
			char current = this.sql.charAt(this.position);
			if (current == '\'' && peek(1) != '\'') {
				this.position++;
				return value.toString();
			}
			if (current == '\'' || current == '\\') {
				value.append('\\').append(peek(1));
				this.position++;
			}
			else {
				value.append(current);
			}
		}
		throw new SqlSyntaxException("Missing closing quote");
	}

	private Token sign(String text) {
		return new Token(Token.Kind.SIGN, text, text);
	}

	private char peek(int offset) {
		int index = this.position + offset;
		return (index < this.sql.length()) ? this.sql.charAt(index) : 0;
	}

	private static boolean isPartOfWord(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$';
	}

}
