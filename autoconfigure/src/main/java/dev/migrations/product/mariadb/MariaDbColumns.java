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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ColumnAttributes.Storage;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Usage;
import dev.migrations.sql.Mention;
import dev.migrations.sql.TokenGroups;

/**
 * Collects the columns and checks of one schema of MariaDB. They belong together: a check
 * can be part of the definition of a column, and is all that tells JSON from a text.
 */
final class MariaDbColumns {

	private static final String ON_UPDATE = "on update ";

	private final SchemaAssembly found;

	private final MariaDbDefaults defaults;

	private final Map<ObjectName, String> collations = new HashMap<>();

	private static final Pattern COMPARISON = Pattern.compile("`[^`]+` < `[^`]+`");

	/** The checks of columns, by table and column. */
	private final Map<ObjectName, Map<String, String>> columnChecks = new HashMap<>();

	private final Map<ObjectName, List<Check>> tableChecks = new HashMap<>();

	private final Map<ObjectName, TableAssembly> versioned = new HashMap<>();

	MariaDbColumns(SchemaAssembly found, MariaDbDefaults defaults) {
		this.found = found;
		this.defaults = defaults;
	}

	void addTable(Row row) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		String collation = row.textOrNull("table_collation");
		if (collation != null) {
			this.collations.put(name, collation);
		}
		TableAssembly table = this.found.table(name);
		if (table != null && row.text("kind").equals("SYSTEM VERSIONED")) {
			table.setOptions("with system versioning");
			this.versioned.put(name, table);
		}
	}

	void addCheck(Row row) throws SQLException {
		ObjectName table = row.name("schema_name", "name");
		String name = row.text("constraint_name");
		String clause = TokenGroups.withoutOuterParentheses(row.text("clause"), new MariaDbSqlForms());
		if (row.flag("of_column")) {
			this.columnChecks.computeIfAbsent(table, (key) -> new HashMap<>()).put(name, clause);
		}
		else {
			this.tableChecks.computeIfAbsent(table, (key) -> new ArrayList<>()).add(new Check(name, clause));
		}
	}

	/**
	 * Return whether a check compares two columns, as that of a period does.
	 * @return whether one does
	 */
	boolean comparesColumns() {
		return this.tableChecks.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((check) -> COMPARISON.matcher(check.expression()).matches());
	}

	void addPeriod(Row row) throws SQLException {
		String period = row.text("period");
		ObjectName table = row.name("schema_name", "name");
		boolean listed = this.tableChecks.getOrDefault(table, new ArrayList<>())
			.removeIf((check) -> period.equals(check.name()));
		if (!listed) {
			return;
		}
		List<String> columns = List.of(row.text("start_column_name"), row.text("end_column_name"));
		columns.forEach((column) -> this.found
			.addUsage(new Usage(table, column, "period " + period, table, Usage.Kind.NEEDED)));
		Quoted quoted = Quoted.by(new MariaDbProduct());
		this.found.addDependent(new Dependent(table, null, "period " + period, "alter table %s add period for %s (%s)"
			.formatted(quoted.name(table), quoted.name(period), quoted.names(columns))));
	}

	void addColumn(Row row) throws SQLException {
		ObjectName table = row.name("schema_name", "name");
		String name = row.text("column_name");
		String extra = String.valueOf(row.textOrNull("extra")).toLowerCase(Locale.ROOT);
		String check = ownCheck(this.columnChecks.getOrDefault(table, Map.of()), name);
		boolean json = ("json_valid(" + Quoted.by(new MariaDbProduct()).name(name) + ")").equals(check);
		boolean generated = extra.contains("generated") && !extra.contains("default_generated");
		String generatedAs = generated ? generatedAs(row) : null;
		boolean identity = extra.contains("auto_increment");
		String defaultValue = (identity || generatedAs != null) ? null
				: this.defaults.read(row.textOrNull("default_value"), extra);
		String collation = row.text("column_collation");
		boolean collated = !json && generatedAs == null && !collation.isEmpty()
				&& !collation.equals(this.collations.get(table));
		TableAssembly owner = this.found.table(table);
		boolean checked = check != null && !json && owner != null;
		Column column = new Column(name, json ? "json" : row.text("type"), row.flag("nullable"), defaultValue, identity,
				generatedAs, row.textOrNull("description"),
				attributes(extra).withCollation(collated ? collation : null).withCheck(checked ? check : null));
		if (owner != null) {
			column.ownCheck().ifPresent(owner::addCheck);
		}
		this.found.addColumn(table, column);
	}

	/** The server keeps the former name of a renamed column for its check. */
	private static @Nullable String ownCheck(Map<String, String> checks, String column) {
		String named = checks.get(column);
		return (named != null && Mention.of(named, column)) ? named : checks.entrySet()
			.stream()
			.filter((check) -> !Mention.of(check.getValue(), check.getKey()) && Mention.of(check.getValue(), column))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String generatedAs(Row row) throws SQLException {
		String expression = row.textOrNull("generated_as");
		boolean rowTime = expression != null && expression.matches("ROW (START|END)");
		return rowTime ? String.valueOf(expression).toLowerCase(Locale.ROOT) : expression;
	}

	private static ColumnAttributes attributes(String extra) {
		int onUpdate = extra.indexOf(ON_UPDATE);
		return ColumnAttributes.NONE.withStorage(storage(extra))
			.withOnUpdate((onUpdate >= 0) ? extra.substring(onUpdate + ON_UPDATE.length()).split("[ ,]", 2)[0] : null)
			.withInvisible(extra.contains("invisible"))
			.withUnversioned(extra.contains("without system versioning"));
	}

	private static @Nullable Storage storage(String extra) {
		if (extra.contains("virtual")) {
			return Storage.VIRTUAL;
		}
		return extra.contains("stored") ? Storage.STORED : null;
	}

	/** Add the checks that are no part of a column, and what only all columns tell. */
	void finish() {
		this.versioned.forEach((name, table) -> {
			if (!table.hasRowTime()) {
				this.found.addNotCompared("table " + name, "system versioning is not compared");
			}
		});
		this.tableChecks.forEach((name, checks) -> {
			TableAssembly table = this.found.table(name);
			if (table != null) {
				checks.forEach(table::addCheck);
			}
		});
	}

}
