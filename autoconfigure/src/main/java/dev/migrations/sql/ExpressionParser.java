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

import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Cast;

/**
 * Parses an expression by the binding powers of its operators (a Pratt parser).
 * Parentheses leave no trace.
 */
final class ExpressionParser {

	private static final Set<String> QUANTIFIERS = Set.of("any", "some", "all");

	/** How deep an expression may be nested before it counts as not understood. */
	private static final int DEEPEST = 200;

	private final SqlForms forms;

	private final TokenReader tokens;

	private final TypeReader types;

	private final PrimaryParser primary;

	private int depth;

	private ExpressionParser(List<Token> tokens, Product product) {
		this.forms = SqlForms.of(product);
		this.tokens = new TokenReader(tokens);
		this.types = new TypeReader(this.tokens, product);
		this.primary = new PrimaryParser(this.tokens, product, this::expression);
	}

	static Expression parse(List<Token> tokens, Product product) {
		ExpressionParser parser = new ExpressionParser(tokens, product);
		Expression expression = parser.expression(0);
		if (parser.tokens.peek().kind() != Token.Kind.END) {
			throw new SqlSyntaxException("Unexpected " + parser.tokens.peek().value());
		}
		return expression;
	}

	private Expression expression(int least) {
		if (this.depth > DEEPEST) {
			throw new SqlSyntaxException("Too deep");
		}
		this.depth++;
		Expression left = prefix();
		for (int power = power(); power > 0 && power > least; power = power()) {
			left = infix(left, this.tokens.next(), power);
		}
		this.depth--;
		return left;
	}

	private Expression prefix() {
		if (this.tokens.accept("not")) {
			return Apply.of("not", expression(Precedence.NOT));
		}
		if (this.tokens.accept("-")) {
			return Apply.of("-", expression(Precedence.UNARY));
		}
		if (this.tokens.accept("+")) {
			return expression(Precedence.UNARY);
		}
		return this.primary.parse();
	}

	private int power() {
		return Precedence.of(this.tokens.peek());
	}

	private Expression infix(Expression left, Token operator, int power) {
		return switch (operator.value()) {
			case "::" -> new Cast(left, this.types.read());
			case "[" -> subscript(left);
			case "is" -> is(left);
			case "not" -> range(left, this.tokens.next(), "not ");
			case "between", "in", "like", "ilike", "similar" -> range(left, operator, "");
			case "at" -> timeZone(left);
			case "!=" -> comparison(left, "<>");
			case "and", "or", "&&", "||" -> this.forms.connective(operator.value(), left, expression(power));
			default -> (power == Precedence.COMPARISON) ? comparison(left, operator.value())
					: Apply.of(operator.value(), left, expression(power));
		};
	}

	private Expression comparison(Expression left, String operator) {
		Token next = this.tokens.peek();
		if (next.kind() == Token.Kind.WORD && QUANTIFIERS.contains(next.value()) && this.tokens.peek(1).isSign("(")) {
			this.tokens.next();
			String quantifier = next.value().equals("all") ? "all" : "any";
			return Apply.of(operator + " " + quantifier, left, parenthesised());
		}
		return Apply.of(operator, left, expression(Precedence.COMPARISON));
	}

	private Expression range(Expression left, Token operator, String negation) {
		if (operator.isWord("between")) {
			Expression low = expression(Precedence.RANGE);
			this.tokens.expect("and");
			return Apply.of(negation + "between", left, low, expression(Precedence.RANGE));
		}
		if (operator.isWord("in")) {
			List<Expression> operands = new ArrayList<>(List.of(left));
			operands.addAll(list());
			return new Apply(negation + "in", operands);
		}
		if (operator.isWord("like") || operator.isWord("ilike")) {
			Apply like = Apply.of(negation + operator.value(), left, expression(Precedence.RANGE));
			return this.tokens.accept("escape") ? Apply.of(like.operator(), like.first(),
					Apply.of("like_escape", like.second(), expression(Precedence.RANGE))) : like;
		}
		if (operator.isWord("similar")) {
			this.tokens.expect("to");
			return Apply.of(negation.isEmpty() ? "~" : "!~", left,
					Apply.of("similar_to_escape", expression(Precedence.RANGE)));
		}
		throw new SqlSyntaxException("Unexpected " + operator.value());
	}

	private Expression is(Expression left) {
		String negation = this.tokens.accept("not") ? "is not " : "is ";
		if (this.tokens.acceptAll("distinct", "from")) {
			return Apply.of(negation + "distinct from", left, expression(Precedence.IS));
		}
		Token word = this.tokens.next();
		if (Set.of("null", "true", "false", "unknown").contains(word.value())) {
			return Apply.of(negation + word.value(), left);
		}
		throw new SqlSyntaxException("Unexpected " + word.value());
	}

	private Expression timeZone(Expression left) {
		if (!this.tokens.acceptAll("time", "zone")) {
			throw new SqlSyntaxException("Unexpected at");
		}
		return Apply.of("timezone", expression(Precedence.TIME_ZONE), left);
	}

	private Expression subscript(Expression left) {
		Expression index = expression(0);
		this.tokens.expect("]");
		return Apply.of("element", left, index);
	}

	private Expression parenthesised() {
		this.tokens.expect("(");
		Expression expression = expression(0);
		this.tokens.expect(")");
		return expression;
	}

	private List<Expression> list() {
		this.tokens.expect("(");
		List<Expression> values = new ArrayList<>();
		do {
			values.add(expression(0));
		}
		while (this.tokens.accept(","));
		this.tokens.expect(")");
		return values;
	}

}
