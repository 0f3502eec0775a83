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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Expressions;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ColumnAttributes.Storage;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TableReading;

/**
 * Reads the catalog of SQLite: its pragmas, and the stored statements of the tables for
 * what no pragma tells. Other schemas are other files and are not read.
 */
final class SqliteCatalog implements Catalog {

	private static final Product PRODUCT = Product.of("SQLite");

	/** SQLite stores these in upper case, however they were written. */
	private static final Set<String> STANDARD_TYPES = Set.of("ANY", "BLOB", "INT", "INTEGER", "REAL", "TEXT");

	private final Map<String, SqliteDefinition> definitions = new TreeMap<>();

	private final Map<String, TreeMap<Long, String>> keys = new TreeMap<>();

	private final List<ColumnRow> columns = new ArrayList<>();

	@Override
	public void read(CatalogQuery query, Collection<String> furtherSchemas, SchemaAssembly found) throws SQLException {
		found.setCurrentSchema("main");
		query.forEach(SqliteStatements.OBJECTS, (row) -> addObject(row, found));
		query.forEach(SqliteStatements.COLUMNS, this::collectColumn);
		SqliteIndexes indexes = new SqliteIndexes(this.definitions);
		indexes.read(query, found);
		this.columns.forEach((column) -> addColumn(column, indexes, found));
		this.keys.forEach((name, parts) -> addPrimaryKey(name, List.copyOf(parts.values()), found));
		new SqliteForeignKeys(this.definitions, this.keys).read(query, found);
		addColumnsOfViews(query, found);
	}

	@Override
	public String schemas() {
		return "select name from pragma_database_list";
	}

	private void addObject(Row row, SchemaAssembly found) throws SQLException {
		String name = row.text("name");
		switch (row.text("type")) {
			case "trigger" -> {
				found.addNotCompared("trigger " + name + " on " + row.text("tbl_name"), "triggers are not compared");
				found.addDependent(
						new Dependent(ObjectName.of(row.text("tbl_name")), null, "trigger " + name, row.text("sql")));
				addReader("trigger " + name, ObjectName.of(row.text("tbl_name")), row, found);
			}
			case "view" -> {
				found.addView(ObjectName.of(name), "view");
				addReader("view " + name, ObjectName.of(name), row, found);
			}
			default -> addTable(name, row, found);
		}
	}

	private static void addReader(String reader, ObjectName owner, Row row, SchemaAssembly found) throws SQLException {
		String sql = row.text("sql");
		found.addReader(reader, Usage.Kind.READ, owner,
				(tables, schema) -> TableReading.of(sql, owner, PRODUCT, schema, tables));
	}

	private void addTable(String name, Row row, SchemaAssembly found) throws SQLException {
		switch (row.text("kind")) {
			case "virtual" -> found.addView(ObjectName.of(name), "virtual table");
			case "shadow" -> found.addView(ObjectName.of(name), "part of a virtual table");
			default -> {
				found.addTable(ObjectName.of(name), null);
				SqliteDefinition definition = SqliteDefinitionReader.read(row.text("sql"));
				this.definitions.put(name, definition);
				assembly(name, found).setDefinition(row.text("sql"));
				definition.checks().forEach(assembly(name, found)::addCheck);
				definition.notCompared()
					.forEach((what) -> found.addNotCompared("table " + name, what + " is not compared"));
				if (row.flag("without_rowid")) {
					found.addNotCompared("table " + name, "WITHOUT ROWID is not compared");
				}
				if (row.flag("strict")) {
					found.addNotCompared("table " + name, "STRICT is not compared");
				}
			}
		}
	}

	private void collectColumn(Row row) throws SQLException {
		String table = row.text("table_name");
		String name = row.text("name");
		if (row.number("pk") > 0) {
			this.keys.computeIfAbsent(table, (key) -> new TreeMap<>()).put(row.number("pk"), name);
		}
		this.columns.add(new ColumnRow(table, name, type(row.textOrNull("type")), row.flag("not_null"),
				row.textOrNull("dflt_value"), storage(row.number("hidden"))));
	}

	/** The column of the key whose values SQLite gives is the one without an index. */
	private void addColumn(ColumnRow row, SqliteIndexes indexes, SchemaAssembly found) {
		Map<Long, String> key = this.keys.getOrDefault(row.table(), new TreeMap<>());
		boolean identity = key.containsValue(row.name()) && !indexes.hasPrimaryKeyOf(row.table());
		String generatedAs = definition(row.table()).expression(row.name());
		String defaultValue = (identity || generatedAs != null) ? null : Expressions.defaultValue(row.defaultValue());
		found.addColumn(ObjectName.of(row.table()), new Column(row.name(), row.type(), !row.notNull() && !identity,
				defaultValue, identity, generatedAs, null, attributes(row)));
	}

	private ColumnAttributes attributes(ColumnRow row) {
		String collation = definition(row.table()).collation(row.name());
		return ColumnAttributes.NONE.withStorage(row.storage())
			.withCollation(collation.equals(SqliteDefinition.BINARY) ? null : collation.toLowerCase(Locale.ROOT));
	}

	private static @Nullable Storage storage(long hidden) {
		return (hidden == 2) ? Storage.VIRTUAL : (hidden == 3) ? Storage.STORED : null;
	}

	private void addPrimaryKey(String table, List<String> parts, SchemaAssembly found) {
		assembly(table, found).setPrimaryKey(new PrimaryKey(definition(table).primaryKeyName(), parts));
	}

	private static void addColumnsOfViews(CatalogQuery query, SchemaAssembly found) throws SQLException {
		try {
			query.forEach(SqliteStatements.COLUMNS_OF_VIEWS, (row) -> found
				.addColumn(ObjectName.of(row.text("table_name")), Column.of(row.text("name"), "", true)));
		}
		catch (SQLException ex) {
			found.addNotCompared("columns of views",
					"they cannot be listed, since a view or virtual table is broken: " + ex.getMessage());
		}
	}

	private SqliteDefinition definition(String table) {
		return this.definitions.getOrDefault(table, new SqliteDefinition());
	}

	private static TableAssembly assembly(String table, SchemaAssembly found) {
		TableAssembly assembly = found.table(ObjectName.of(table));
		if (assembly == null) {
			throw new IllegalStateException("Table " + table + " was not announced");
		}
		return assembly;
	}

	private static String type(@Nullable String type) {
		if (type == null) {
			return "";
		}
		return STANDARD_TYPES.contains(type) ? type.toLowerCase(Locale.ROOT) : type;
	}

	/** A column whose table is not complete yet. */
	private record ColumnRow(String table, String name, String type, boolean notNull, @Nullable String defaultValue,
			@Nullable Storage storage) {

	}

}
