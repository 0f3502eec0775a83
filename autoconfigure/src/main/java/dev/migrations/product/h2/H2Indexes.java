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

package dev.migrations.product.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
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
				index_type_name as text, false as descending, nullif(nulls_distinct, 'YES') as nulls, true as is_key, remarks
			from information_schema.indexes where not is_generated
			union all select 2, nullif(index_schema, current_schema), index_name, ordinal_position, table_name,
				column_name, ordering_specification = 'DESC',
				case when null_ordering = case ordering_specification when 'DESC' then 'FIRST' else 'LAST' end
					then null_ordering end, is_unique, null
			from information_schema.index_columns
			order by 1, 2, 3, 4
			""";

	private static final Quoted QUOTED = Quoted.by(new H2Product());

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
				this.definitions.put(name, new Definition(table, row.text("text"), row.textOrNull("nulls"),
						new ServerDefinition(null, row.textOrNull("remarks"))));
			}
			return;
		}
		Definition definition = this.definitions.get(name);
		if (definition != null) {
			definition.add(new Index.Part(row.text("text"), row.flag("descending")), row.textOrNull("nulls"),
					row.flag("is_key"));
		}
	}

	/**
	 * Return H2's words for the NULLs that are one.
	 * @param distinct what the catalog says, but for the usual rule
	 * @return the words
	 */
	static String nulls(String distinct) {
		return distinct.equals("NO") ? "nulls not distinct" : "nulls all distinct";
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

		private final List<String> texts = new ArrayList<>();

		private final List<String> included = new ArrayList<>();

		/** Which NULLs are one, {@code null} for the usual rule. */
		private final @Nullable String nullsDistinct;

		/** Whether columns and directions alone do not describe it. */
		private boolean special;

		Definition(ObjectName table, String type, @Nullable String nullsDistinct, ServerDefinition server) {
			this.table = table;
			this.type = type;
			this.nullsDistinct = nullsDistinct;
			this.special = nullsDistinct != null;
			this.server = server;
		}

		void add(Index.Part part, @Nullable String nulls, boolean key) {
			this.special |= nulls != null;
			if (this.type.equals("UNIQUE INDEX") && !key) {
				this.special = true;
				this.included.add(QUOTED.name(part.column()));
				return;
			}
			this.parts.add(part);
			this.texts.add(QUOTED.name(part.column()) + (part.descending() ? " desc" : "")
					+ ((nulls != null) ? " nulls " + nulls.toLowerCase(Locale.ROOT) : ""));
		}

		String text(String name) {
			String kind = this.type.toLowerCase(Locale.ROOT);
			if (this.nullsDistinct != null) {
				kind = kind.replace("unique", "unique " + nulls(this.nullsDistinct));
			}
			return "create " + kind + " " + QUOTED.name(name) + " on " + QUOTED.name(this.table) + " ("
					+ String.join(", ", this.texts) + ")"
					+ (this.included.isEmpty() ? "" : " include (" + String.join(", ", this.included) + ")");
		}

	}

}
