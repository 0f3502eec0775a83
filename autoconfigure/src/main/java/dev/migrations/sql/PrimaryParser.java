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
import java.util.Map;
import java.util.function.IntFunction;

import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Cast;
import dev.migrations.sql.Expression.Constant;
import dev.migrations.sql.Expression.Name;
import dev.migrations.sql.Expression.Numeral;
import dev.migrations.sql.Expression.Text;

/**
 * Parses what stands between operators: literals, names, calls, conditional expressions
 * and parentheses.
 */
final class PrimaryParser {

	/** Words that are values, with the one that stands for all their spellings. */
	private static final Map<String, String> CONSTANTS = Map.ofEntries(Map.entry("null", "null"),
			Map.entry("true", "true"), Map.entry("false", "false"), Map.entry("unknown", "null"),
			Map.entry("current_timestamp", "current_timestamp"), Map.entry("localtimestamp", "current_timestamp"),
			Map.entry("current_date", "current_date"), Map.entry("current_time", "current_time"),
			Map.entry("localtime", "current_time"), Map.entry("current_user", "current_user"),
			Map.entry("session_user", "session_user"));

	private final TokenReader tokens;

	private final Product product;

	private final IntFunction<Expression> expressions;

	private final TypeReader types;

	private final CallParser calls;

	PrimaryParser(TokenReader tokens, Product product, IntFunction<Expression> expressions) {
		this.tokens = tokens;
		this.product = product;
		this.expressions = expressions;
		this.types = new TypeReader(tokens, product);
		this.calls = new CallParser(tokens, product, expressions);
	}

	Expression parse() {
		Token token = this.tokens.next();
		return switch (token.kind()) {
			case NUMBER -> Numeral.of(token.value());
			case STRING -> new Text(token.value());
			case NAME -> name(this.product.comparable(token.value()));
			case WORD -> word(token);
			case SIGN -> parenthesised(token);
			case GROUP, OTHER, END -> throw new SqlSyntaxException("Unexpected " + token.spelling());
		};
	}

	private Expression word(Token token) {
		Token next = this.tokens.peek();
		if (token.isWord("case")) {
			return condition();
		}
		if (token.isWord("cast") && this.tokens.accept("(")) {
			Expression operand = this.expressions.apply(0);
			this.tokens.expect("as");
			Cast cast = new Cast(operand, this.types.read());
			this.tokens.expect(")");
			return cast;
		}
		if (token.isWord("array") && this.tokens.accept("[")) {
			return array();
		}
		if (token.isWord("next") && this.tokens.acceptAll("value", "for")) {
			return Apply.of("nextval", name(stored(this.tokens.next())));
		}
		Expression literal = this.types.literal(token);
		if (literal != null) {
			return literal;
		}
		if (!next.isSign("(") && CONSTANTS.containsKey(token.value())) {
			Constant constant = new Constant(CONSTANTS.getOrDefault(token.value(), token.value()));
			return constant.isTruth() ? SqlForms.of(this.product).truth(constant) : constant;
		}
		return name(stored(token));
	}

	// The last part of a qualified name counts: an expression sees one table.
	private Expression name(String first) {
		String last = first;
		while (this.tokens.accept(".")) {
			last = stored(this.tokens.next());
		}
		return this.tokens.accept("(") ? this.calls.parse(last.toLowerCase(Locale.ROOT)) : new Name(last);
	}

	private String stored(Token token) {
		return switch (token.kind()) {
			case NAME -> this.product.comparable(token.value());
			case WORD -> this.product.comparable(this.product.fold(token.spelling()));
			default -> throw new SqlSyntaxException("Expected a name");
		};
	}

	private Expression parenthesised(Token token) {
		if (!token.isSign("(")) {
			throw new SqlSyntaxException("Unexpected " + token.value());
		}
		List<Expression> values = new ArrayList<>();
		do {
			values.add(this.expressions.apply(0));
		}
		while (this.tokens.accept(","));
		this.tokens.expect(")");
		return (values.size() == 1) ? values.get(0) : new Apply("row", values);
	}

	private Expression array() {
		List<Expression> values = new ArrayList<>();
		while (!this.tokens.accept("]")) {
			values.add(this.expressions.apply(0));
			this.tokens.accept(",");
		}
		return new Apply("array", values);
	}

	private Expression condition() {
		List<Expression> parts = new ArrayList<>();
		String kind = this.tokens.peek().isWord("when") ? "case" : "case of";
		if (kind.equals("case of")) {
			parts.add(this.expressions.apply(0));
		}
		while (this.tokens.accept("when")) {
			parts.add(this.expressions.apply(0));
			this.tokens.expect("then");
			parts.add(this.expressions.apply(0));
		}
		parts.add(this.tokens.accept("else") ? this.expressions.apply(0) : Constant.NULL);
		this.tokens.expect("end");
		return new Apply(kind, parts);
	}

}
