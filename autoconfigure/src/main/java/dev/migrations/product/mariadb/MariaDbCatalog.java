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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Expressions;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.TableSettings;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TableReading;

/**
 * Reads the information schema of MariaDB, with six statements a schema, one more each
 * where a table is partitioned and where a check could be that of a period, and one more
 * for all sequences. MySQL shares it: what the two do not share is told to the
 * constructor.
 */
public final class MariaDbCatalog implements Catalog {

	private static final Product PRODUCT = Product.of("MariaDB");

	private final String checks;

	private final MariaDbDefaults defaults;

	MariaDbCatalog() {
		this(MariaDbStatements.CHECKS, (expression, extra) -> Expressions.defaultValue(expression));
	}

	/**
	 * Create a catalog of a product that is like MariaDB.
	 * @param checks the statement that lists the checks
	 * @param defaults how its catalog writes defaults
	 */
	public MariaDbCatalog(String checks, MariaDbDefaults defaults) {
		this.checks = checks;
		this.defaults = defaults;
	}

	@Override
	public void read(CatalogQuery query, Collection<String> furtherSchemas, SchemaAssembly found) throws SQLException {
		Map<ObjectName, String> sequences = new LinkedHashMap<>();
		read(query, null, found, sequences);
		for (String schema : furtherSchemas) {
			read(query, schema, found, sequences);
		}
		new MariaDbSequences(sequences).read(query, found);
	}

	@Override
	public String schemas() {
		return "select schema_name as name from information_schema.schemata";
	}

	private void read(CatalogQuery query, @Nullable String schema, SchemaAssembly found,
			Map<ObjectName, String> sequences) throws SQLException {
		MariaDbColumns columns = new MariaDbColumns(found, this.defaults);
		MariaDbKeys keys = new MariaDbKeys(found);
		AtomicBoolean partitioned = new AtomicBoolean();
		query.forSchema(MariaDbStatements.TABLES, schema, (row) -> {
			if (row.text("kind").equals("SEQUENCE")) {
				sequences.put(row.name("schema_name", "name"),
						Objects.requireNonNullElse(row.textOrNull("description"), ""));
			}
			else {
				addTable(row, found);
				columns.addTable(row);
				partitioned.compareAndSet(false, row.flag("partitioned"));
			}
		});
		query.forSchema(this.checks, schema, columns::addCheck);
		if (columns.comparesColumns() && MariaDbStatements.listsPeriods(query.metaData())) {
			query.forSchema(MariaDbStatements.PERIODS, schema, columns::addPeriod);
		}
		query.forSchema(MariaDbStatements.COLUMNS, schema, columns::addColumn);
		columns.finish();
		query.forSchema(MariaDbStatements.KEYS, schema, keys::addPart);
		keys.finish();
		MariaDbIndexes indexes = new MariaDbIndexes(found, keys);
		query.forSchema(MariaDbStatements.indexes(query.metaData()), schema, indexes::addPart);
		indexes.finish();
		if (partitioned.get()) {
			new MariaDbPartitions().read(query, schema, found);
		}
		query.forSchema(MariaDbStatements.OTHERS, schema, (row) -> addOther(row, found));
	}

	private static void addTable(Row row, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		String kind = row.text("kind");
		if (kind.endsWith("VIEW")) {
			found.addView(name, "view");
			return;
		}
		found.addTable(name, row.textOrNull("description"));
		Objects.requireNonNull(found.table(name))
			.setSettings(new TableSettings(row.textOrNull("table_collation"), row.textOrNull("row_format"), nextId(row),
					row.textOrNull("settings")));
		if (row.flag("partitioned")) {
			found.addNotCompared("table " + name, "how it is partitioned is not compared");
		}
	}

	private static @Nullable Long nextId(Row row) throws SQLException {
		String next = row.textOrNull("next_id");
		return (next != null) ? Long.valueOf(next) : null;
	}

	private static void addOther(Row row, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		String kind = row.text("kind");
		if (kind.equals("collation")) {
			found.setTableDefaults(TableSettings.ofNewTable(name.name()));
			found.setCurrentSchema(row.textOrNull("table_name"));
			return;
		}
		String statement = Objects.requireNonNullElse(row.textOrNull("statement"), "");
		if (kind.equals("view")) {
			found.addReader("view " + name, Usage.Kind.READ, name,
					(tables, schema) -> TableReading.of(statement, name, PRODUCT, schema, tables));
			return;
		}
		String table = row.textOrNull("table_name");
		String object = (table != null) ? name.name() + " on " + new ObjectName(name.schema(), table) : name.toString();
		found.addNotCompared(kind + " " + object, kind + "s are not compared");
		if (table != null && !statement.isEmpty()) {
			ObjectName owner = new ObjectName(name.schema(), table);
			found.addDependent(new Dependent(owner, null, kind + " " + name.name(), statement));
			found.addReader(kind + " " + name.name(), Usage.Kind.READ, owner,
					(tables, schema) -> TableReading.of(statement, owner, PRODUCT, schema, tables));
		}
	}

}
