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

package dev.migrations.translate;

import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * The names that generated revisions gave to what the model does not name.
 */
public final class CounterpartNames {

	private CounterpartNames() {
	}

	/**
	 * Return a database that nobody could look at with the names that its keys, indexes
	 * and checks have when generated revisions made it.
	 * @param database the database, some names of which are unknown
	 * @return the database with all names
	 */
	public static Schema of(Schema database) {
		ConstraintNaming names = new ConstraintNaming(database);
		return database.withTables(database.tables().stream().map((table) -> of(table, names)).toList());
	}

	private static Table of(Table table, ConstraintNaming names) {
		NamedParts named = new NamedParts(names, table.name(), table.columns(), null);
		return new Table(table.name(), table.columns(),
				(table.primaryKey() != null) ? named.primaryKey(table.primaryKey()) : null,
				table.uniqueKeys().stream().map(named::uniqueKey).toList(),
				table.foreignKeys().stream().map(named::foreignKey).toList(),
				table.indexes().stream().map(named::index).toList(), table.checks().stream().map(named::check).toList(),
				table.comment(), table.firstRows(), table.settings(), table.options());
	}

}
