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

package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ServerDefinition;
import dev.migrations.schema.UniqueKey;

/**
 * Reads the indexes of H2 that no constraint made or uses, in one statement.
 */
final class H2Indexes {

	private static final String INDEXES = """
			select 1 as step, nullif(index_schema, current_schema) as schema_name, index_name, 0 as ordinal, table_name,
				index_type_name as text, false as descending, nulls_distinct = 'NO' as special, remarks
			from information_schema.indexes where not is_generated
			union all select 2, nullif(index_schema, current_schema), index_name, ordinal_position, table_name,
				column_name, ordering_specification = 'DESC',
				null_ordering = case ordering_specification when 'DESC' then 'FIRST' else 'LAST' end, null
			from information_schema.index_columns
			order by 1, 2, 3, 4
			""";

	private final Set<ObjectName> hidden;

	private final Map<ObjectName, Definition> definitions = new LinkedHashMap<>();

	/**
	 * Create a reader.
	 * @param hidden the indexes that constraints use
	 */
	H2Indexes(Set<ObjectName> hidden) {
		this.hidden = hidden;
	}

	void read(CatalogQuery query, SchemaAssembly found) throws SQLException {
		query.forEach(INDEXES, this::collect);
		this.definitions.forEach((name, definition) -> {
			TableAssembly table = found.table(definition.table);
			if (table != null) {
				add(name.name(), definition, table);
			}
		});
	}

	private void collect(Row row) throws SQLException {
		ObjectName name = row.name("schema_name", "index_name");
		if (row.number("step") == 1) {
			if (!this.hidden.contains(name)) {
				ObjectName table = new ObjectName(name.schema(), row.text("table_name"));
				this.definitions.put(name, new Definition(table, row.text("text"), row.flag("special"),
						new ServerDefinition(null, row.textOrNull("remarks"))));
			}
			return;
		}
		Definition definition = this.definitions.get(name);
		if (definition != null) {
			definition.parts.add(new Index.Part(row.text("text"), row.flag("descending")));
			definition.special |= row.flag("special");
		}
	}

	private static void add(String name, Definition definition, TableAssembly table) {
		List<Index.Part> parts = definition.parts;
		if (definition.special || !Set.of("INDEX", "UNIQUE INDEX").contains(definition.type)) {
			table.addIndex(new Index(name, List.of(), definition.text(name), definition.server));
		}
		else if (definition.type.equals("UNIQUE INDEX")) {
			table.addUniqueKey(
					new UniqueKey(name, parts.stream().map(Index.Part::column).toList(), true, definition.server));
		}
		else {
			table.addIndex(new Index(name, parts, null, definition.server));
		}
	}

	/** An index whose columns are still coming. */
	private static final class Definition {

		private final ObjectName table;

		private final String type;

		private final ServerDefinition server;

		private final List<Index.Part> parts = new ArrayList<>();

		/** Whether columns and directions alone do not describe it. */
		private boolean special;

		Definition(ObjectName table, String type, boolean special, ServerDefinition server) {
			this.table = table;
			this.type = type;
			this.special = special;
			this.server = server;
		}

		String text(String name) {
			String columns = this.parts.stream()
				.map((part) -> part.column() + (part.descending() ? " DESC" : ""))
				.collect(Collectors.joining(", "));
			return "CREATE " + this.type + " " + name + " ON " + this.table.name() + "(" + columns + ")"
					+ (this.special ? " with its own rules for NULL" : "");
		}

	}

}
