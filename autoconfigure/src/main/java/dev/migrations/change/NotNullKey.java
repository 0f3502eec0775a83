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

package dev.migrations.change;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;

/**
 * What a primary key does to its columns: they refuse NULL, and go on refusing it when
 * the key is gone.
 */
final class NotNullKey {

	private NotNullKey() {
	}

	static Table refusing(PrimaryKey key, Table table) {
		TableEdit edit = new TableEdit(table);
		key.columns().forEach((name) -> edit.column(name, (column) -> column.withNullable(false)));
		return edit.done();
	}

	/**
	 * Return the way back of a key with its columns as they were.
	 * @param key the key
	 * @param before the table before it
	 * @param changes what takes the key away
	 * @return these changes, and behind them those that let its columns accept NULL again
	 */
	static List<SchemaChange> accepting(PrimaryKey key, Table before, List<SchemaChange> changes) {
		List<SchemaChange> all = new ArrayList<>(changes);
		before.columns()
			.stream()
			.filter((column) -> column.nullable() && key.columns().contains(column.name()))
			.forEach((column) -> all
				.add(new AlterColumn(before, column.withNullable(false), column, ColumnProperty.NULLABILITY)));
		return all;
	}

}
