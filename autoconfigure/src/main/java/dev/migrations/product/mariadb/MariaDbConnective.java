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

package dev.migrations.product.mariadb;

import java.math.BigDecimal;

import dev.migrations.sql.Expression;
import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Name;
import dev.migrations.sql.Expression.Numeral;

/**
 * AND and OR as MariaDB understands them: two bars are OR, and a column between them is
 * compared with zero.
 */
final class MariaDbConnective {

	private MariaDbConnective() {
	}

	static Expression of(String operator, Expression left, Expression right) {
		String word = switch (operator) {
			case "||" -> "or";
			case "&&" -> "and";
			default -> operator;
		};
		return Apply.joined(word, condition(left), condition(right));
	}

	private static Expression condition(Expression operand) {
		return (operand instanceof Name) ? Apply.of("<>", operand, new Numeral(BigDecimal.ZERO)) : operand;
	}

}
