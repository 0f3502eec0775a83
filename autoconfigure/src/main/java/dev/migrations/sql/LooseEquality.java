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

import java.util.List;

import dev.migrations.sql.Expression.Apply;

/**
 * Finds out whether two different expressions could still mean the same, since a product
 * converts values and computes functions of constants on its own.
 */
final class LooseEquality {

	private LooseEquality() {
	}

	static boolean holds(Expression one, Expression other) {
		return loosened(Simplifier.loosen(one), Simplifier.loosen(other));
	}

	private static boolean loosened(Expression one, Expression other) {
		if (one.equals(other) || isResult(one, other) || isResult(other, one)) {
			return true;
		}
		return one instanceof Apply left && other instanceof Apply right && left.operator().equals(right.operator())
				&& loosened(left.operands(), right.operands());
	}

	private static boolean loosened(List<Expression> some, List<Expression> others) {
		if (some.size() != others.size()) {
			return false;
		}
		for (int index = 0; index < some.size(); index++) {
			if (!loosened(some.get(index), others.get(index))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isResult(Expression call, Expression result) {
		return result.isLiteral() && call instanceof Apply apply && !apply.operands().isEmpty()
				&& apply.operands().stream().allMatch(Expression::isLiteral) && !apply.operator().equals("nextval");
	}

}
