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
import java.util.Optional;

import dev.migrations.sql.Token.Kind;

/**
 * Reads a text by its clauses: what stands in parentheses is a single token, and so is a
 * word with dots within it.
 */
public final class TokenGroups {

	private final String text;

	private final TokenReader tokens;

	private TokenGroups(String text, TokenReader tokens) {
		this.text = text;
		this.tokens = tokens;
	}

	/**
	 * Read a text.
	 * @param text the text, which may hold any character
	 * @param forms the SQL of the product that it is written for
	 * @return its tokens, empty when a quote or a parenthesis is not closed
	 */
	public static Optional<TokenReader> read(String text, SqlForms forms) {
		try {
			TokenGroups groups = new TokenGroups(text, new TokenReader(Lexer.anyTokens(text, forms)));
			List<Token> result = new ArrayList<>();
			while (!groups.tokens.atEnd()) {
				result.add(groups.next());
			}
			return Optional.of(new TokenReader(result));
		}
		catch (SqlSyntaxException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Return an expression without the parentheses that enclose it as a whole.
	 * @param expression the expression
	 * @param forms the SQL of the product that it is written for
	 * @return for example {@code a > 0} for {@code ((a > 0))}
	 */
	public static String withoutOuterParentheses(String expression, SqlForms forms) {
		String text = expression.strip();
		Token first = read(text, forms).map(TokenReader::next).orElse(Token.END);
		return (first.isGroup() && first.spelling().equals(text)) ? withoutOuterParentheses(first.value(), forms)
				: text;
	}

	private Token next() {
		Token first = this.tokens.next();
		if (first.isSign("(")) {
			this.tokens.group();
			String spelling = spelling(first);
			return new Token(Kind.GROUP, spelling.substring(1, spelling.length() - 1).strip(), spelling, first.start());
		}
		if (first.isSign(")")) {
			throw new SqlSyntaxException("Unexpected )");
		}
		Token last = first;
		while (continues(last, this.tokens.peek())) {
			last = this.tokens.next();
		}
		String spelling = spelling(first);
		return last.equals(first) ? first
				: new Token(Kind.WORD, spelling.toLowerCase(Locale.ROOT), spelling, first.start());
	}

	private String spelling(Token first) {
		return this.text.substring(first.start(), this.tokens.peek(-1).end());
	}

	private static boolean continues(Token last, Token next) {
		return isPartOfWord(last) && isPartOfWord(next) && last.end() == next.start();
	}

	private static boolean isPartOfWord(Token token) {
		return token.kind() == Kind.WORD || token.kind() == Kind.NUMBER || token.spelling().equals(".")
				|| token.spelling().equals("$");
	}

}
