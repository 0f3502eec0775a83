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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ServerDefinition;
import dev.migrations.schema.UniqueKey;

/**
 * Collects the indexes of one schema of MariaDB. A unique constraint is a unique index
 * and nothing else.
 */
final class MariaDbIndexes {

	private final SchemaAssembly found;

	private final MariaDbKeys keys;

	private final Quoted quoted = Quoted.by(new MariaDbProduct());

	private final Map<ObjectName, Map<String, Definition>> definitions = new LinkedHashMap<>();

	MariaDbIndexes(SchemaAssembly found, MariaDbKeys keys) {
		this.found = found;
		this.keys = keys;
	}

	void addPart(Row row) throws SQLException {
		Definition definition = this.definitions
			.computeIfAbsent(row.name("schema_name", "name"), (table) -> new LinkedHashMap<>())
			.computeIfAbsent(row.text("index_name"), (name) -> new Definition());
		definition.unique = row.flag("is_unique");
		definition.type = row.text("index_type");
		definition.comment = row.textOrNull("comment");
		definition.ignored = row.flag("is_ignored");
		// MySQL indexes expressions, which have no column
		String column = String.valueOf(row.textOrNull("column_name"));
		// the server says how much of a shape an index holds, and does not take that back
		String length = definition.type.equals("SPATIAL") ? null : row.textOrNull("sub_part");
		definition.prefix |= length != null;
		definition.parts.add(new Index.Part(column, row.flag("descending")));
		definition.texts.add(this.quoted.name(column) + ((length != null) ? "(" + length + ")" : "")
				+ (row.flag("descending") ? " desc" : ""));
	}

	void finish() {
		this.definitions.forEach((name, indexes) -> {
			TableAssembly table = this.found.table(name);
			if (table != null) {
				indexes.forEach((index, definition) -> add(name, index, definition, table));
			}
		});
	}

	private void add(ObjectName name, String index, Definition definition, TableAssembly table) {
		definition.words = words(definition, table);
		if (index.equals("PRIMARY")) {
			addPrimaryKey(definition, table);
			return;
		}
		ServerDefinition server = definition.server();
		List<String> columns = definition.parts.stream().map(Index.Part::column).toList();
		boolean descending = definition.parts.stream().anyMatch(Index.Part::descending);
		// a long text is unique by its hash
		boolean plain = !definition.prefix && Set.of("BTREE", "HASH").contains(definition.type);
		if (!plain || (definition.unique && descending)) {
			table.addIndex(new Index(index, List.of(), definition.text(this.quoted, name, index),
					new ServerDefinition(null, definition.comment)));
		}
		else if (definition.unique) {
			table.addUniqueKey(new UniqueKey(index, table.withoutRowTime(columns), false, server));
		}
		else if (!this.keys.made(name, index, columns)) {
			table.addIndex(new Index(index, definition.parts, null, server));
		}
	}

	private static void addPrimaryKey(Definition definition, TableAssembly table) {
		boolean plain = definition.texts.stream().allMatch((text) -> text.endsWith("`")) && definition.comment == null
				&& definition.words.isEmpty();
		if (!plain) {
			List<String> columns = definition.parts.stream().map(Index.Part::column).toList();
			String comment = (definition.comment != null) ? " comment " + MariaDbDdl.text(definition.comment) : "";
			table.setPrimaryKey(new PrimaryKey(null, table.withoutRowTime(columns),
					new ServerDefinition(definition.list() + definition.words + comment, null)));
		}
	}

	/** Tables in memory hash unless they are told not to. */
	private static String words(Definition definition, TableAssembly table) {
		boolean sorted = definition.type.equals("BTREE")
				&& String.valueOf(table.settings().words()).startsWith("engine=MEMORY");
		return (sorted ? " using btree" : "") + (definition.ignored ? " ignored" : "");
	}

	/** An index whose columns are still coming. */
	private static final class Definition {

		private boolean unique;

		private boolean prefix;

		private String type = "";

		private @Nullable String comment;

		private boolean ignored;

		private String words = "";

		private final List<Index.Part> parts = new ArrayList<>();

		private final List<String> texts = new ArrayList<>();

		String text(Quoted quoted, ObjectName table, String name) {
			String kind = switch (this.type) {
				case "FULLTEXT", "SPATIAL" -> this.type.toLowerCase(Locale.ROOT) + " ";
				default -> this.unique ? "unique " : "";
			};
			return "create " + kind + "index " + quoted.name(name) + " on " + quoted.name(table) + " " + list()
					+ this.words;
		}

		String list() {
			return this.texts.stream().collect(Collectors.joining(", ", "(", ")"));
		}

		ServerDefinition server() {
			return new ServerDefinition(this.words.isEmpty() ? null : list() + this.words, this.comment);
		}

	}

}
