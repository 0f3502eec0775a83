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
 * Writes SQL that Liquibase prepares, as it does with the queries of preconditions. A
 * driver takes a question mark for a parameter, and two for an operator of that name.
 */
public final class PreparedSql {

	private PreparedSql() {
	}

	/**
	 * Return a statement without parameters as it can be prepared.
	 * @param sql the statement
	 * @return the same with every question mark twice that stands outside quotes
	 */
	public static String of(String sql) {
		StringBuilder prepared = new StringBuilder();
		char quote = 0;
		for (int i = 0; i < sql.length(); i++) {
			char character = sql.charAt(i);
			prepared.append(character);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '\'' || character == '"' || character == '`') {
				quote = character;
			}
			else if (character == '?') {
				prepared.append(character);
			}
		}
		return prepared.toString();
	}

}
