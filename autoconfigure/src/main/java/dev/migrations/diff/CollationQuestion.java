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

package dev.migrations.diff;

/**
 * Is the collation the same? It comes with a new column. Later it is never changed, since
 * all indexes and unique keys over the column would have to be built again: what differs
 * is said. A model without a collation says nothing about the one in the database.
 */
final class CollationQuestion implements ColumnQuestion {

	private final ChangeCollector findings;

	CollationQuestion(ChangeCollector findings) {
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		String wanted = column.to().collation();
		String present = column.from().collation();
		if (wanted != null && (present == null || !plain(wanted).equalsIgnoreCase(plain(present)))) {
			String known = (present != null) ? present : "that of the table or database";
			this.findings.notCompared(column.part("collation of column"),
					"it is %s and the model's %s; a collation is only written with a new column".formatted(known,
							wanted));
		}
	}

	private static String plain(String name) {
		return name.replace("\"", "");
	}

}
