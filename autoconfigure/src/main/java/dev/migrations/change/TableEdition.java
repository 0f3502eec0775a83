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

import java.util.List;

import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * A change within a table, which keeps its name.
 */
public sealed interface TableEdition extends TableChange
		permits AddPart, DropPart, ReplacePart, AlterColumn, RenameKey, ChangeTableComment {

	/**
	 * Return the table as this change leaves it.
	 * @param before the table before the change
	 * @return the table after it
	 */
	Table appliedTo(Table before);

	/**
	 * Return the changes that lead back.
	 * @param before the table before the change
	 * @param after the table after it
	 * @return the changes in the order in which they must run
	 */
	List<SchemaChange> reversed(Table before, Table after);

	@Override
	default Schema appliedTo(Schema before) {
		return before.withTables(before.tables()
			.stream()
			.map((other) -> other.name().equals(object()) ? appliedTo(other) : other)
			.toList());
	}

	@Override
	default List<SchemaChange> reversed(Schema before) {
		Table table = before.table(object()).orElse(table());
		return reversed(table, appliedTo(table));
	}

}
