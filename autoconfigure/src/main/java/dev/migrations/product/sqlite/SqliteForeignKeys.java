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

package dev.migrations.product.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.product.sqlite.SqliteDefinition.Reference;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;

/**
 * Reads the foreign keys of SQLite, whose names and deferral stand only in the text.
 */
final class SqliteForeignKeys {

	private final Map<String, SqliteDefinition> definitions;

	private final Map<String, ? extends SortedMap<Long, String>> primaryKeys;

	private final Map<String, Map<Long, Entry>> entries = new LinkedHashMap<>();

	SqliteForeignKeys(Map<String, SqliteDefinition> definitions,
			Map<String, ? extends SortedMap<Long, String>> primaryKeys) {
		this.definitions = definitions;
		this.primaryKeys = primaryKeys;
	}

	void read(CatalogQuery query, SchemaAssembly found) throws SQLException {
		query.forEach(SqliteStatements.FOREIGN_KEYS, this::collect);
		this.entries.forEach((table, keys) -> add(table, List.copyOf(keys.values()), found));
	}

	private void collect(Row row) throws SQLException {
		Entry entry = this.entries.computeIfAbsent(row.text("table_name"), (table) -> new LinkedHashMap<>())
			.computeIfAbsent(row.number("id"), (id) -> new Entry());
		entry.referenced = row.text("other_table");
		entry.onDelete = action(row.text("on_delete"));
		entry.onUpdate = action(row.text("on_update"));
		entry.columns.add(row.text("column_name"));
		String column = row.textOrNull("other_column");
		if (column != null) {
			entry.referencedColumns.add(column);
		}
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.replace(' ', '_'));
	}

	private void add(String table, List<Entry> keys, SchemaAssembly found) {
		TableAssembly assembly = found.table(ObjectName.of(table));
		List<Reference> references = this.definitions.getOrDefault(table, new SqliteDefinition()).references();
		for (int i = 0; assembly != null && i < keys.size(); i++) {
			Entry key = keys.get(i);
			Reference reference = (references.size() == keys.size()) ? references.get(i)
					: new Reference(null, Deferral.NOT_DEFERRABLE);
			String referenced = storedName(key.referenced);
			assembly.addForeignKey(new ForeignKey(reference.name(), key.columns, ObjectName.of(referenced),
					columns(key, referenced), key.onDelete, key.onUpdate, reference.deferral()));
		}
	}

	/** The text may write the name of the table in another case. */
	private String storedName(String name) {
		return this.definitions.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
	}

	/** A reference without columns is one to the primary key. */
	private List<String> columns(Entry key, String referenced) {
		if (!key.referencedColumns.isEmpty()) {
			return key.referencedColumns;
		}
		SortedMap<Long, String> primaryKey = this.primaryKeys.get(referenced);
		return (primaryKey != null) ? List.copyOf(primaryKey.values()) : List.of();
	}

	/** A foreign key whose columns are still coming. */
	private static final class Entry {

		private final List<String> columns = new ArrayList<>();

		private final List<String> referencedColumns = new ArrayList<>();

		private String referenced = "";

		private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

		private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

	}

}
