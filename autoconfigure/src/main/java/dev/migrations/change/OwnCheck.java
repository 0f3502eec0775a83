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

import java.util.Optional;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;

/**
 * A check that is a part of the definition of a column and comes and goes with it.
 */
final class OwnCheck {

	private OwnCheck() {
	}

	/**
	 * Return the column whose definition a check belongs to.
	 * @param check a check of the table
	 * @param table the table
	 * @return the column, if there is one
	 */
	static Optional<Column> owner(Check check, Table table) {
		return table.columns().stream().filter((column) -> column.owns(check)).findFirst();
	}

	/**
	 * Return the change that gives a column its check back.
	 * @param former the column with its check
	 * @param now the table without it
	 * @return the change
	 */
	static SchemaChange restored(Column former, Table now) {
		return new AlterColumn(now, former.withoutOwnCheck(), former, ColumnProperty.CHECK);
	}

}
