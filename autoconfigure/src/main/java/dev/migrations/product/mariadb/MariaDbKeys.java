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

package dev.migrations.product.mariadb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;

/**
 * Collects the primary and foreign keys of one schema of MariaDB.
 */
final class MariaDbKeys {

	private final SchemaAssembly found;

	private final Map<ObjectName, PrimaryKey> primaryKeys = new LinkedHashMap<>();

	private final Map<ObjectName, Map<String, ForeignKey>> foreignKeys = new LinkedHashMap<>();

	MariaDbKeys(SchemaAssembly found) {
		this.found = found;
	}

	void addPart(Row row) throws SQLException {
		ObjectName table = row.name("schema_name", "name");
		String column = row.text("column_name");
		String name = row.text("constraint_name");
		if (row.textOrNull("other_table") == null) {
			this.primaryKeys.merge(table, new PrimaryKey(null, List.of(column)),
					(key, part) -> new PrimaryKey(null, joined(key.columns(), part.columns())));
			return;
		}
		ForeignKey key = new ForeignKey(name, List.of(column), row.name("other_schema", "other_table"),
				List.of(row.text("other_column")), action(row.textOrNull("on_delete")),
				action(row.textOrNull("on_update")), Deferral.NOT_DEFERRABLE);
		this.foreignKeys.computeIfAbsent(table, (owner) -> new LinkedHashMap<>())
			.merge(name, key,
					(first, part) -> new ForeignKey(name, joined(first.columns(), part.columns()),
							first.referencedTable(), joined(first.referencedColumns(), part.referencedColumns()),
							first.onDelete(), first.onUpdate(), Deferral.NOT_DEFERRABLE));
	}

	void finish() {
		this.primaryKeys.forEach((name, key) -> {
			TableAssembly table = this.found.table(name);
			if (table != null) {
				table.setPrimaryKey(new PrimaryKey(null, table.withoutRowTime(key.columns())));
			}
		});
		this.foreignKeys.forEach((name, keys) -> {
			TableAssembly table = this.found.table(name);
			if (table != null) {
				keys.values().forEach(table::addForeignKey);
			}
		});
	}

	/**
	 * Return whether an index was made by the server because a foreign key needs one: it
	 * bears the name of the key, or of its first column when nobody named the key.
	 * @param table the table
	 * @param index the name of the index
	 * @param columns its columns
	 * @return whether it belongs to a foreign key
	 */
	boolean made(ObjectName table, String index, List<String> columns) {
		ForeignKey namesake = this.foreignKeys.getOrDefault(table, Map.of()).get(index);
		if (namesake != null) {
			return namesake.columns().equals(columns);
		}
		return this.foreignKeys.getOrDefault(table, new HashMap<>())
			.values()
			.stream()
			.anyMatch((key) -> key.columns().equals(columns) && columns.get(0).equals(index)
					&& String.valueOf(key.name()).startsWith(table.name() + "_ibfk_"));
	}

	/** On InnoDB both refuse at once. */
	private static ReferentialAction action(@Nullable String rule) {
		return switch (String.valueOf(rule)) {
			case "CASCADE" -> ReferentialAction.CASCADE;
			case "SET NULL" -> ReferentialAction.SET_NULL;
			case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

	private static List<String> joined(List<String> first, List<String> second) {
		List<String> joined = new ArrayList<>(first);
		joined.addAll(second);
		return joined;
	}

}
