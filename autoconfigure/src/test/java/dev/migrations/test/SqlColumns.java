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

package dev.migrations.test;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a statement that a database keeps in one line where a tool would: behind the
 * commas of its first brackets. Nothing is added or left out but the ends of lines.
 */
final class SqlColumns {

	private SqlColumns() {
	}

	static List<String> lines(String sql) {
		List<String> lines = new ArrayList<>();
		int depth = 0;
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < sql.length(); i++) {
			char character = sql.charAt(i);
			quoted ^= character == '\'';
			depth += quoted ? 0 : (character == '(') ? 1 : (character == ')') ? -1 : 0;
			boolean first = character == '(' && depth == 1 && lines.isEmpty();
			if (!quoted && (first || (character == ',' && depth == 1))) {
				lines.add(sql.substring(start, i + 1));
				start = i + 1;
			}
		}
		lines.add(sql.substring(start) + ";");
		return lines;
	}

}
