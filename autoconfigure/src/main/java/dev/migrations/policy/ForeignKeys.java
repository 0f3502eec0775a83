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

package dev.migrations.policy;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;

/**
 * Looks for foreign keys at both of their ends.
 */
public final class ForeignKeys {

	private ForeignKeys() {
	}

	/**
	 * Return whether a foreign key uses a column.
	 * @param table the table
	 * @param column the stored name of the column
	 * @param database the database
	 * @return whether the column is an end of one
	 */
	public static boolean use(ObjectName table, String column, Schema database) {
		return database.tables()
			.stream()
			.anyMatch((each) -> each.foreignKeys()
				.stream()
				.anyMatch((key) -> (each.name().equals(table) && key.columns().contains(column))
						|| references(key, table, column)));
	}

	private static boolean references(ForeignKey key, ObjectName table, String column) {
		return key.referencedTable().equals(table) && key.referencedColumns().contains(column);
	}

}
