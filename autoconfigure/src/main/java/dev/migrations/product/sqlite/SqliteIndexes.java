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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.UniqueKey;

/**
 * Reads the indexes of SQLite and the unique constraints, which it keeps among them.
 */
final class SqliteIndexes {

	private final Map<String, SqliteDefinition> definitions;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private final Set<String> tablesWithPrimaryKey = new HashSet<>();

	SqliteIndexes(Map<String, SqliteDefinition> definitions) {
		this.definitions = definitions;
	}

	void read(CatalogQuery query, SchemaAssembly found) throws SQLException {
		query.forEach(SqliteStatements.INDEXES, this::collect);
		this.entries.values().forEach((entry) -> add(entry, found));
	}

	/**
	 * Return whether SQLite keeps an index for the primary key of a table: it needs none
	 * where the key is the row id.
	 * @param table the table
	 * @return whether there is one
	 */
	boolean hasPrimaryKeyOf(String table) {
		return this.tablesWithPrimaryKey.contains(table);
	}

	private void collect(Row row) throws SQLException {
		String table = row.text("table_name");
		String name = row.text("index_name");
		String origin = row.text("origin");
		if (origin.equals("pk")) {
			this.tablesWithPrimaryKey.add(table);
			return;
		}
		Entry entry = this.entries.get(name);
		if (entry == null) {
			entry = new Entry(table, name, origin.equals("u"), row.flag("is_unique"), row.textOrNull("sql"));
			entry.plain = !row.flag("partial");
			this.entries.put(name, entry);
		}
		String column = row.textOrNull("column_name");
		if (column == null || !row.text("collation").equals(definition(table).collation(column))) {
			entry.plain = false;
		}
		if (column != null) {
			entry.parts.add(new Index.Part(column, row.flag("descending")));
		}
	}

	private void add(Entry entry, SchemaAssembly found) {
		TableAssembly table = found.table(ObjectName.of(entry.table));
		if (table == null) {
			return;
		}
		List<String> columns = entry.parts.stream().map(Index.Part::column).toList();
		if (entry.constraint) {
			table.addUniqueKey(new UniqueKey(definition(entry.table).uniqueName(columns), columns, false));
		}
		else if (!entry.plain) {
			table.addIndex(new Index(entry.name, List.of(), entry.sql));
		}
		else if (entry.unique) {
			table.addUniqueKey(new UniqueKey(entry.name, columns, true));
		}
		else {
			table.addIndex(new Index(entry.name, entry.parts, null));
		}
	}

	private SqliteDefinition definition(String table) {
		return this.definitions.getOrDefault(table, new SqliteDefinition());
	}

	/** An index whose columns are still coming. */
	private static final class Entry {

		private final String table;

		private final String name;

		private final boolean constraint;

		private final boolean unique;

		private final @Nullable String sql;

		private final List<Index.Part> parts = new ArrayList<>();

		private boolean plain;

		Entry(String table, String name, boolean constraint, boolean unique, @Nullable String sql) {
			this.table = table;
			this.name = name;
			this.constraint = constraint;
			this.unique = unique;
			this.sql = sql;
		}

	}

}
