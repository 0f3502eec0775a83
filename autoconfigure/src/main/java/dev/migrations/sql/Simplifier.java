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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Cast;
import dev.migrations.sql.Expression.Constant;
import dev.migrations.sql.Expression.Numeral;
import dev.migrations.sql.Expression.Text;

/**
 * Brings a parsed expression to its normal form. Every rule keeps the meaning, NULL
 * included.
 */
final class Simplifier {

	private static final Map<String, String> LIKES = Map.of("~~", "like", "!~~", "not like", "~~*", "ilike", "!~~*",
			"not ilike", "%", "mod");

	/** A comparison and the one that holds when the operands change places. */
	private static final Map<String, String> MIRRORED = Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=",
			">=", "<=");

	private static final Set<String> CONNECTIVES = Set.of("and", "or");

	private Simplifier() {
	}

	static Expression simplify(Expression expression) {
		if (expression instanceof Cast cast) {
			return Casts.simplify(simplify(cast.operand()), cast.type());
		}
		if (expression instanceof Apply apply) {
			return simplify(apply.operator(), apply.operands().stream().map(Simplifier::simplify).toList());
		}
		return expression;
	}

	// Apply an operator to operands that are in their normal form.
	static Expression simplify(String operator, List<Expression> operands) {
		if (CONNECTIVES.contains(operator)) {
			return Connectives.simplify(operator, operands);
		}
		if (MIRRORED.containsKey(operator)) {
			return comparison(operator, operands.get(0), operands.get(1));
		}
		Expression first = operands.isEmpty() ? Constant.NULL : operands.get(0);
		return switch (operator) {
			case "not" -> Negation.of(first);
			case "-" -> (operands.size() == 1) ? negative(first) : arithmetic(operator, operands);
			case "+", "*" -> arithmetic(operator, operands);
			case "between" -> bounds("and", ">=", "<=", operands);
			case "not between" -> bounds("or", "<", ">", operands);
			case "in", "not in" -> Connectives.list(operator.equals("in"), first, operands.subList(1, operands.size()));
			case "= any", "<> all" -> quantified(operator, first, operands.get(1));
			case "||" -> new Apply("||", flat(operator, operands));
			default -> new Apply(LIKES.getOrDefault(operator, operator), operands);
		};
	}

	private static Expression comparison(String operator, Expression left, Expression right) {
		if (left.isTruth() || right.isTruth()) {
			return truth(operator, left.isTruth() ? right : left, left.isTruth() ? left : right);
		}
		boolean swap = (left.isLiteral() != right.isLiteral()) ? left.isLiteral()
				: left.text().compareTo(right.text()) > 0;
		return swap ? Apply.of(MIRRORED.getOrDefault(operator, operator), right, left)
				: Apply.of(operator, left, right);
	}

	private static Expression truth(String operator, Expression condition, Expression truth) {
		return switch (operator) {
			case "=" -> truth.text().equals("true") ? condition : Negation.of(condition);
			case "<>" -> truth.text().equals("false") ? condition : Negation.of(condition);
			default -> Apply.of(operator, condition, truth);
		};
	}

	private static Expression negative(Expression operand) {
		return (operand instanceof Numeral numeral) ? new Numeral(numeral.value().negate()) : Apply.of("-", operand);
	}

	private static Expression arithmetic(String operator, List<Expression> operands) {
		if (operands.get(0) instanceof Numeral left && operands.get(1) instanceof Numeral right) {
			BigDecimal result = switch (operator) {
				case "+" -> left.value().add(right.value());
				case "-" -> left.value().subtract(right.value());
				default -> left.value().multiply(right.value());
			};
			return new Numeral(result);
		}
		return new Apply(operator, operands);
	}

	private static Expression bounds(String connective, String low, String high, List<Expression> operands) {
		return Connectives.simplify(connective, List.of(comparison(low, operands.get(0), operands.get(1)),
				comparison(high, operands.get(0), operands.get(2))));
	}

	private static Expression quantified(String operator, Expression left, Expression array) {
		if (array instanceof Apply apply && apply.operator().equals("array")) {
			return Connectives.list(operator.equals("= any"), left, apply.operands());
		}
		return Apply.of(operator, left, array);
	}

	static List<Expression> flat(String operator, List<Expression> operands) {
		List<Expression> flat = new ArrayList<>();
		operands.forEach((operand) -> flat.addAll(operand.operandsOf(operator)));
		return flat;
	}

	// Forget what a product may have added by itself or may have taken away: conversions,
	// quotes around numbers, midnight. Different expressions can become equal.
	static Expression loosen(Expression expression) {
		if (expression instanceof Cast cast) {
			return loosen(cast.operand());
		}
		if (expression instanceof Apply apply) {
			return simplify(apply.operator(), apply.operands().stream().map(Simplifier::loosen).toList());
		}
		return (expression instanceof Text text) ? Casts.loosen(text) : expression;
	}

}
