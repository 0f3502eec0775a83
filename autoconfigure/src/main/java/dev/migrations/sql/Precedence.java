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

import java.util.Map;

/**
 * How strongly operators bind, from the weakest to the strongest. H2 and PostgreSQL
 * agree.
 */
final class Precedence {

	static final int NOT = 3;

	static final int IS = 4;

	static final int COMPARISON = 5;

	static final int RANGE = 6;

	static final int TIME_ZONE = 11;

	static final int UNARY = 12;

	private static final int OTHER = 7;

	private static final int SUM = 8;

	private static final int PRODUCT = 9;

	private static final int POWER = 10;

	private static final int POSTFIX = 13;

	/** What ends an expression. */
	private static final int NONE = -1;

	private static final Map<String, Integer> SIGNS = Map.ofEntries(Map.entry("=", COMPARISON),
			Map.entry("<>", COMPARISON), Map.entry("!=", COMPARISON), Map.entry("<", COMPARISON),
			Map.entry(">", COMPARISON), Map.entry("<=", COMPARISON), Map.entry(">=", COMPARISON), Map.entry("+", SUM),
			Map.entry("-", SUM), Map.entry("*", PRODUCT), Map.entry("/", PRODUCT), Map.entry("%", PRODUCT),
			Map.entry("^", POWER), Map.entry("::", POSTFIX), Map.entry("[", POSTFIX), Map.entry("(", NONE),
			Map.entry(")", NONE), Map.entry("]", NONE), Map.entry(",", NONE), Map.entry(".", NONE),
			Map.entry(":", NONE));

	private static final Map<String, Integer> WORDS = Map.of("or", 1, "and", 2, "is", IS, "not", RANGE, "between",
			RANGE, "in", RANGE, "like", RANGE, "ilike", RANGE, "similar", RANGE, "at", TIME_ZONE);

	private Precedence() {
	}

	static int of(Token token) {
		return switch (token.kind()) {
			case SIGN -> SIGNS.getOrDefault(token.value(), OTHER);
			case WORD -> WORDS.getOrDefault(token.value(), NONE);
			default -> NONE;
		};
	}

}
