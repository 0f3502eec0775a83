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
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;
import dev.migrations.sql.Token.Kind;

/**
 * Cuts a text of SQL into tokens.
 */
final class Lexer {

	private static final String SINGLE_SIGNS = "()[],.";

	private final String sql;

	private final SqlForms forms;

	private int position;

	private Lexer(String sql, SqlForms forms) {
		this.sql = sql;
		this.forms = forms;
	}

	/**
	 * Cut an expression, a type or a statement of which every character must be
	 * understood.
	 * @param sql the text
	 * @param product the product that it is written for
	 * @return its tokens
	 * @throws SqlSyntaxException if it is not understood
	 */
	static List<Token> tokens(String sql, Product product) {
		List<Token> tokens = anyTokens(sql, SqlForms.of(product));
		for (Token token : tokens) {
			if (token.kind() == Kind.OTHER) {
				throw new SqlSyntaxException("Unexpected text at " + token.start());
			}
		}
		return tokens;
	}

	/**
	 * Cut a text that may hold more than expressions do.
	 * @param sql the text
	 * @param forms the SQL of the product that it is written for
	 * @return its tokens
	 * @throws SqlSyntaxException if a quote is not closed
	 */
	static List<Token> anyTokens(String sql, SqlForms forms) {
		Lexer lexer = new Lexer(sql, forms);
		List<Token> tokens = new ArrayList<>();
		while (lexer.skipSpace()) {
			tokens.add(lexer.next());
		}
		return tokens;
	}

	private boolean skipSpace() {
		int start;
		do {
			start = this.position;
			while (Character.isWhitespace(peek(0))) {
				this.position++;
			}
			if (this.forms.keepsComments()) {
				skipComment("--", "\n");
				skipComment("/*", "*/");
			}
		}
		while (this.position > start);
		return this.position < this.sql.length();
	}

	private void skipComment(String opening, String closing) {
		if (this.sql.startsWith(opening, this.position)) {
			int end = this.sql.indexOf(closing, this.position + opening.length());
			this.position = (end >= 0) ? end + closing.length() : this.sql.length();
		}
	}

	private Token next() {
		int start = this.position;
		char first = peek(0);
		if (first == '\'') {
			return token(Kind.STRING, string(), start);
		}
		if (first == '"' || first == '`') {
			return token(Kind.NAME, quoted(first), start);
		}
		if (first == '[' && this.forms.quotesByBrackets()) {
			return token(Kind.NAME, bracketed(), start);
		}
		if (Character.isDigit(first) || (first == '.' && Character.isDigit(peek(1)))) {
			return number(start);
		}
		if (this.forms.isPartOfWord(first) && first != '$') {
			return word(start);
		}
		if (Operators.isPart(first)) {
			return plain(Kind.SIGN, start, start + Operators.at(this.sql, start).length());
		}
		return plain((SINGLE_SIGNS.indexOf(first) >= 0) ? Kind.SIGN : Kind.OTHER, start, start + 1);
	}

	private Token word(int start) {
		Token prefixed = prefixedString(start);
		if (prefixed != null) {
			return prefixed;
		}
		while (this.position < this.sql.length() && this.forms.isPartOfWord(peek(0))) {
			this.position++;
		}
		return token(Kind.WORD, this.sql.substring(start, this.position).toLowerCase(Locale.ROOT), start);
	}

	private @Nullable Token prefixedString(int start) {
		if (this.sql.regionMatches(true, start, "U&'", 0, 3)) {
			this.position += 2;
			return resolved(Kind.STRING, quoted('\''), StringEscapes::unicode, start);
		}
		if (this.sql.regionMatches(true, start, "U&\"", 0, 3)) {
			this.position += 2;
			return resolved(Kind.NAME, quoted('"'), StringEscapes::unicode, start);
		}
		if (this.sql.regionMatches(true, start, "E'", 0, 2)) {
			this.position++;
			return resolved(Kind.STRING, escaped(), StringEscapes::backslash, start);
		}
		return null;
	}

	private Token resolved(Kind kind, String text, UnaryOperator<String> escapes, int start) {
		try {
			return token(kind, escapes.apply(text), start);
		}
		catch (SqlSyntaxException ex) {
			return token(Kind.OTHER, text, start);
		}
	}

	private Token number(int start) {
		while (Character.isLetterOrDigit(peek(0)) || peek(0) == '.' || isExponentSign()) {
			this.position++;
		}
		return plain(Kind.NUMBER, start, this.position);
	}

	private boolean isExponentSign() {
		return (peek(0) == '-' || peek(0) == '+') && (peek(-1) == 'e' || peek(-1) == 'E');
	}

	private String string() {
		return this.forms.escapesByBackslash() ? StringEscapes.lenient(escaped()) : quoted('\'');
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

	private String bracketed() {
		int start = this.position + 1;
		int end = this.sql.indexOf(']', start);
		if (end < 0) {
			throw new SqlSyntaxException("Missing closing bracket");
		}
		this.position = end + 1;
		return this.sql.substring(start, end);
	}

	private Token plain(Kind kind, int start, int end) {
		this.position = end;
		return token(kind, this.sql.substring(start, end), start);
	}

	private Token token(Kind kind, String value, int start) {
		return new Token(kind, value, this.sql.substring(start, this.position), start);
	}

	private char peek(int offset) {
		int index = this.position + offset;
		return (index < this.sql.length()) ? this.sql.charAt(index) : 0;
	}

}
