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

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;

/**
 * A change of a table that exists, or of something that belongs to it.
 */
public sealed interface TableChange extends SchemaChange permits RenameTable, RenameColumn, TableEdition {

	/**
	 * Return the table: as the database holds it, or as the model maps it when it is new.
	 * @return the table
	 */
	Table table();

	@Override
	default boolean isOfTable() {
		return true;
	}

	@Override
	default ObjectName object() {
		return table().name();
	}

}
