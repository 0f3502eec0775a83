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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.schema.Usage;
import dev.migrations.sql.Mention;

/**
 * Collects how the tables of one schema of MariaDB are partitioned. Where the server does
 * not list all of it, as for subpartitions and the history of a versioned table, nothing
 * is written: that is said when the table is dropped.
 */
final class MariaDbPartitions {

	private static final Set<String> BY_BOUNDS = Set.of("RANGE", "LIST", "RANGE COLUMNS", "LIST COLUMNS");

	private static final Set<String> BY_NUMBER = Set.of("HASH", "LINEAR HASH", "KEY", "LINEAR KEY");

	private final Quoted quoted = Quoted.by(new MariaDbProduct());

	private final Map<ObjectName, List<String>> partitions = new LinkedHashMap<>();

	private final Map<ObjectName, String> methods = new LinkedHashMap<>();

	private final Map<ObjectName, String> expressions = new LinkedHashMap<>();

	private final Set<ObjectName> unknown = new HashSet<>();

	/**
	 * Read the partitions.
	 * @param query the connection
	 * @param schema the schema, {@code null} for the one that the connection works in
	 * @param found takes what makes them again
	 * @throws SQLException when the catalog cannot be read
	 */
	void read(CatalogQuery query, @Nullable String schema, SchemaAssembly found) throws SQLException {
		query.forSchema(MariaDbStatements.PARTITIONS, schema, this::add);
		this.methods.forEach((table, method) -> found.addDependent(
				new Dependent(table, null, "partitions", this.unknown.contains(table) ? null : text(table, method))));
		this.expressions.forEach((table, expression) -> found.addReader("partition key", Usage.Kind.PARTITIONS, table,
				(tables, current) -> columns(table, expression, tables)));
	}

	private static Map<ObjectName, Set<String>> columns(ObjectName name, String expression, List<Table> tables) {
		return tables.stream()
			.filter((table) -> table.name().equals(name))
			.collect(Collectors.toMap(Table::name,
					(table) -> table.columns()
						.stream()
						.map(Column::name)
						.filter((column) -> Mention.of(expression, column))
						.collect(Collectors.toSet())));
	}

	private void add(Row row) throws SQLException {
		ObjectName table = row.name("schema_name", "name");
		String method = row.text("method");
		String bounds = row.textOrNull("bounds");
		this.expressions.put(table, row.textOrNull("expression") + " " + row.textOrNull("division"));
		this.methods.put(table, method + " (" + Objects.requireNonNullElse(row.textOrNull("expression"), "") + ")");
		boolean bounded = BY_BOUNDS.contains(method) && bounds != null;
		// what is in no other list has the same bounds as the number 0
		boolean clear = !method.equals("LIST") || !"0".equals(bounds);
		if (row.flag("divided") || !(bounded || BY_NUMBER.contains(method)) || !clear) {
			this.unknown.add(table);
			return;
		}
		String comment = row.textOrNull("comment");
		this.partitions.computeIfAbsent(table, (key) -> new ArrayList<>())
			.add("partition " + this.quoted.name(row.text("partition_name"))
					+ (bounded ? bounds(method, String.valueOf(bounds)) : "")
					+ ((comment != null) ? " comment = " + MariaDbDdl.text(comment) : ""));
	}

	private static String bounds(String method, String bounds) {
		if (method.startsWith("LIST")) {
			return " values in (" + bounds + ")";
		}
		return " values less than " + (bounds.equals("MAXVALUE") ? "maxvalue" : "(" + bounds + ")");
	}

	private String text(ObjectName table, String method) {
		List<String> parts = this.partitions.getOrDefault(table, List.of());
		boolean numbered = parts.equals(IntStream.range(0, parts.size())
			.mapToObj((number) -> "partition " + this.quoted.name("p" + number))
			.toList());
		return "alter table " + this.quoted.name(table) + " partition by " + method
				+ (numbered ? " partitions " + parts.size() : " (" + String.join(", ", parts) + ")");
	}

}
