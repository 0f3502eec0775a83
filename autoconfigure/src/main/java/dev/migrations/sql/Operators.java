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

/**
 * Finds where an operator ends: several may stand side by side without a space.
 */
final class Operators {

	private static final String CHARACTERS = "+-*/<>=~!@#%^&|?:";

	/** PostgreSQL: an operator ends in + or - only when it contains one of these. */
	private static final String FREE = "~!@#%^&|?";

	private Operators() {
	}

	static boolean isPart(char character) {
		return CHARACTERS.indexOf(character) >= 0;
	}

	static String at(String sql, int start) {
		int end = start;
		while (end < sql.length() && isPart(sql.charAt(end))) {
			end++;
		}
		while (end - start > 1 && "+-".indexOf(sql.charAt(end - 1)) >= 0 && !isFree(sql.substring(start, end))) {
			end--;
		}
		return sql.substring(start, end);
	}

	private static boolean isFree(String operator) {
		return operator.chars().anyMatch((character) -> FREE.indexOf(character) >= 0);
	}

}
