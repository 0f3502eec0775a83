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
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Cast;
import dev.migrations.sql.Expression.Text;

/**
 * Reads the types that stand within an expression: after {@code ::} and {@code AS}, and
 * in front of a literal.
 */
final class TypeReader {

	private static final Set<String> SUFFIXES = Set.of("varying", "precision", "large", "object", "with", "without",
			"time", "zone", "array");

	private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

	private final TokenReader tokens;

	private final Product product;

	TypeReader(TokenReader tokens, Product product) {
		this.tokens = tokens;
		this.product = product;
	}

	TypeForm read() {
		List<Token> type = new ArrayList<>(List.of(this.tokens.next()));
		boolean interval = type.get(0).isWord("interval");
		while (true) {
			Token token = this.tokens.peek();
			if (token.isSign("(") || token.isSign("[")) {
				copyThrough(type, token.isSign("(") ? ")" : "]");
			}
			else if (token.isSign(".")) {
				type.add(this.tokens.next());
				type.add(this.tokens.next());
			}
			else if (token.isWord("charset")) {
				this.tokens.next();
				this.tokens.next();
			}
			else if (token.kind() == Token.Kind.WORD && isPart(token, interval)) {
				type.add(this.tokens.next());
			}
			else {
				return form(type);
			}
		}
	}

	/**
	 * Read a literal with its type in front, such as {@code DATE '2020-01-01'}.
	 * @param first the first word, which is read
	 * @return the literal, {@code null} when it is something else
	 */
	@Nullable Cast literal(Token first) {
		Token next = this.tokens.peek();
		boolean zoned = (next.isWord("with") || next.isWord("without"))
				&& Set.of("time", "timestamp").contains(first.value());
		if (next.kind() != Token.Kind.STRING && !zoned) {
			return null;
		}
		List<Token> type = new ArrayList<>(List.of(first));
		while (this.tokens.peek().kind() == Token.Kind.WORD) {
			type.add(this.tokens.next());
		}
		Token value = this.tokens.next();
		if (value.kind() != Token.Kind.STRING) {
			throw new SqlSyntaxException("Expected a string");
		}
		while (first.isWord("interval") && INTERVAL_FIELDS.contains(this.tokens.peek().value())) {
			type.add(this.tokens.next());
		}
		return new Cast(new Text(value.value()), form(type));
	}

	private TypeForm form(List<Token> type) {
		return new TypeParser(this.product).parse(type);
	}

	private void copyThrough(List<Token> type, String closing) {
		Token token;
		do {
			token = this.tokens.next();
			type.add(token);
		}
		while (token.kind() != Token.Kind.END && !token.isSign(closing));
	}

	private static boolean isPart(Token token, boolean interval) {
		return SUFFIXES.contains(token.value()) || (interval && INTERVAL_FIELDS.contains(token.value()));
	}

}
