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

package dev.migrations.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.Revision;
import dev.migrations.policy.Origins;
import dev.migrations.translate.MariaDbVersioning;

/**
 * Collects the tables and columns that generated revisions created. It knows Liquibase's
 * changes and the statements that are written instead of them.
 */
public final class CreatedObjects {

	private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|\\w+)";

	private static final Pattern PART = Pattern.compile(NAME);

	private static final Pattern CREATE_TABLE = Pattern
		.compile("create table (%1$s(?:\\.%1$s)?) \\(\n".formatted(NAME));

	private static final Pattern LINE = Pattern
		.compile("\n  (?!primary key|constraint |unique |foreign key |check |period for )(%s) ".formatted(NAME));

	private static final Pattern ADD_COLUMN = Pattern
		.compile("alter table (%1$s(?:\\.%1$s)?) add column (%1$s) .*".formatted(NAME), Pattern.DOTALL);

	private static final Pattern DROP_TABLE = Pattern.compile("drop table (%1$s(?:\\.%1$s)?)".formatted(NAME));

	private static final Pattern DROP_COLUMN = Pattern
		.compile("alter table (%1$s(?:\\.%1$s)?) drop column (%1$s)".formatted(NAME));

	private static final Pattern RENAME_TABLE = Pattern
		.compile("alter table (%1$s(?:\\.%1$s)?) rename to (%1$s)".formatted(NAME));

	private static final Pattern RENAME_COLUMN = Pattern
		.compile("alter table (%1$s(?:\\.%1$s)?) (?:rename|alter) column (%1$s) (?:rename )?to (%1$s)".formatted(NAME));

	private final Set<String> tables = new LinkedHashSet<>();

	private final Set<String> columns = new LinkedHashSet<>();

	private CreatedObjects() {
	}

	/**
	 * Return what the generated ones among the given revisions created and did not drop
	 * again.
	 * @param revisions the revisions in the order of execution
	 * @return the tables and columns
	 */
	public static Origins in(List<Revision> revisions) {
		CreatedObjects objects = new CreatedObjects();
		revisions.stream()
			.filter(Revision::generated)
			.flatMap((revision) -> revision.changeSets().stream())
			.flatMap((changeSet) -> changeSet.getChanges().stream())
			.forEach(objects::collect);
		return new Origins(objects.tables, objects.columns);
	}

	private void collect(Change change) {
		if (change instanceof CreateTableChange create) {
			table(name(create.getSchemaName(), create.getTableName()), create.getColumns());
		}
		else if (change instanceof AddColumnChange add) {
			add.getColumns()
				.forEach((column) -> column(name(add.getSchemaName(), add.getTableName()), column.getName()));
		}
		else if (change instanceof DropTableChange drop) {
			drop(name(drop.getSchemaName(), drop.getTableName()));
		}
		else if (change instanceof RenameTableChange rename) {
			rename(name(rename.getSchemaName(), rename.getOldTableName()),
					name(rename.getSchemaName(), rename.getNewTableName()));
		}
		else if (change instanceof RenameColumnChange rename) {
			rename(name(rename.getSchemaName(), rename.getTableName()), lower(rename.getOldColumnName()),
					lower(rename.getNewColumnName()));
		}
		else if (change instanceof DropColumnChange drop) {
			this.columns.remove(name(drop.getSchemaName(), drop.getTableName()) + "." + lower(drop.getColumnName()));
		}
		else if (change instanceof RawSQLChange sql && sql.getSql() != null) {
			String statement = sql.getSql();
			statement(statement.startsWith(MariaDbVersioning.KEEP)
					? statement.substring(MariaDbVersioning.KEEP.length()) : statement);
		}
	}

	private void statement(String sql) {
		Matcher create = CREATE_TABLE.matcher(sql);
		Matcher add = ADD_COLUMN.matcher(sql);
		if (create.lookingAt()) {
			String table = unquoted(create.group(1));
			this.tables.add(table);
			LINE.matcher(sql).results().forEach((line) -> column(table, unquoted(line.group(1))));
		}
		else if (add.matches()) {
			column(unquoted(add.group(1)), unquoted(add.group(2)));
		}
		else {
			otherStatement(sql);
		}
	}

	private void otherStatement(String sql) {
		Matcher matcher = DROP_TABLE.matcher(sql);
		if (matcher.matches()) {
			drop(unquoted(matcher.group(1)));
		}
		else if (matcher.usePattern(DROP_COLUMN).matches()) {
			this.columns.remove(unquoted(matcher.group(1)) + "." + unquoted(matcher.group(2)));
		}
		else if (matcher.usePattern(RENAME_TABLE).matches()) {
			rename(unquoted(matcher.group(1)), unquoted(matcher.group(2)));
		}
		else if (matcher.usePattern(RENAME_COLUMN).matches()) {
			rename(unquoted(matcher.group(1)), unquoted(matcher.group(2)), unquoted(matcher.group(3)));
		}
	}

	private void drop(String table) {
		this.tables.remove(table);
		this.columns.removeIf((column) -> column.startsWith(table + "."));
	}

	private void rename(String table, String from, String to) {
		if (this.columns.remove(table + "." + from)) {
			this.columns.add(table + "." + to);
		}
	}

	private void rename(String from, String to) {
		if (this.tables.remove(from)) {
			this.tables.add(to);
		}
		List.copyOf(this.columns).stream().filter((column) -> column.startsWith(from + ".")).forEach((column) -> {
			this.columns.remove(column);
			this.columns.add(to + column.substring(from.length()));
		});
	}

	private void table(String table, List<ColumnConfig> tableColumns) {
		this.tables.add(table);
		tableColumns.forEach((column) -> column(table, column.getName()));
	}

	private void column(String table, @Nullable String column) {
		if (column != null) {
			this.columns.add(table + "." + lower(column));
		}
	}

	private static String name(@Nullable String schema, String table) {
		return lower((schema != null) ? schema + "." + table : table);
	}

	private static String unquoted(String name) {
		return lower(PART.matcher(name).replaceAll((part) -> Matcher.quoteReplacement(withoutQuotes(part.group()))));
	}

	private static String withoutQuotes(String part) {
		String quote = part.substring(0, 1);
		return (quote.equals("\"") || quote.equals("`"))
				? part.substring(1, part.length() - 1).replace(quote + quote, quote) : part;
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
