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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.IdentifierQuoting;

/**
 * The statements of SQLite: what belongs to a table stands in the statement that creates
 * it, since little can be added later, and a check of one column stands with the column,
 * which could not be dropped otherwise.
 */
final class SqliteDdl {

	/** What needs no parentheses behind {@code default}. */
	private static final Pattern PLAIN_DEFAULT = Pattern
		.compile("(?is)'([^']|'')*'|[-+]?\\d+(\\.\\d+)?|x'[0-9a-f]*'|true|false|null|current_(date|time|timestamp)");

	private final IdentifierQuoting spelling;

	SqliteDdl(IdentifierQuoting spelling) {
		this.spelling = spelling;
	}

	String createTable(Table table) {
		List<String> lines = new ArrayList<>();
		for (Column column : table.columns()) {
			lines.add(column(column, Ddl.storage(column)) + checks(column, table));
		}
		if (table.primaryKey() != null) {
			lines.add(constraint(table.primaryKey().name()) + "primary key " + columns(table.primaryKey().columns()));
		}
		table.uniqueKeys()
			.stream()
			.filter((key) -> !key.index())
			.forEach((key) -> lines.add(constraint(key.name()) + "unique " + columns(key.columns())));
		table.foreignKeys()
			.forEach((key) -> lines
				.add(constraint(key.name()) + "foreign key " + columns(key.columns()) + " " + references(key)));
		table.checks()
			.stream()
			.filter((check) -> Mention.in(check, table.columns()).size() != 1)
			.forEach((check) -> lines.add(check(check)));
		return "create table " + this.spelling.sql(table.name()) + " (\n  " + String.join(",\n  ", lines) + "\n)"
				+ Ddl.options(table);
	}

	private String checks(Column column, Table table) {
		return table.checks()
			.stream()
			.filter((check) -> Mention.in(check, table.columns()).equals(List.of(column.name())))
			.map((check) -> " " + check(check))
			.collect(Collectors.joining());
	}

	/**
	 * Return the statement that adds a column. Its own checks and foreign keys come with
	 * it, and one that is computed is not stored, since SQLite could not fill it in.
	 * @param table the table
	 * @param column the column
	 * @param checks the checks of that column alone
	 * @param keys the foreign keys of that column alone
	 * @return the statement
	 */
	String addColumn(ObjectName table, Column column, List<Check> checks, List<ForeignKey> keys) {
		return alter(table) + "add column " + column(column, "virtual")
				+ keys.stream()
					.map((key) -> " " + constraint(key.name()) + references(key))
					.collect(Collectors.joining())
				+ checks.stream().map((check) -> " " + check(check)).collect(Collectors.joining());
	}

	String dropColumn(ObjectName table, String column) {
		return alter(table) + "drop column " + this.spelling.sql(column);
	}

	String setNotNull(ObjectName table, String column, boolean notNull) {
		return alter(table) + "alter column " + this.spelling.sql(column) + (notNull ? " set" : " drop") + " not null";
	}

	/**
	 * Return the statement that adds a check. It would take NULL in a row that exists for
	 * a violation, which the check itself never does.
	 * @param table the table
	 * @param check a check with a name
	 * @return the statement
	 */
	String addCheck(ObjectName table, Check check) {
		return alter(table) + "add " + check(new Check(check.name(), "(" + check.expression() + ") is not false"));
	}

	String dropCheck(ObjectName table, String name) {
		return alter(table) + "drop constraint " + this.spelling.sql(name);
	}

	String createIndex(ObjectName table, UniqueKey key) {
		return "create unique index " + this.spelling.sql(String.valueOf(key.name())) + " on "
				+ this.spelling.sql(table) + " " + columns(key.columns());
	}

	String createIndex(ObjectName table, Index index) {
		return (index.definition() != null) ? index.definition() : new Ddl(this.spelling).createIndex(table, index);
	}

	String dropIndex(ObjectName table, String name) {
		return new Ddl(this.spelling).dropIndex(table, name);
	}

	private String column(Column column, String computed) {
		String text = (this.spelling.sql(column.name()) + " " + column.type()).strip();
		if (column.generatedAs() != null) {
			text += " generated always as (" + column.generatedAs() + ") " + computed;
		}
		if (column.defaultValue() != null) {
			text += " default " + defaultValue(column.defaultValue());
		}
		return text + (column.nullable() ? "" : " not null") + Ddl.attributes(column);
	}

	private static String defaultValue(String expression) {
		boolean plain = PLAIN_DEFAULT.matcher(expression).matches()
				|| (expression.startsWith("(") && expression.endsWith(")"));
		return plain ? expression : "(" + expression + ")";
	}

	private String references(ForeignKey key) {
		return "references " + this.spelling.sql(key.referencedTable()) + " " + columns(key.referencedColumns())
				+ action(" on delete ", key.onDelete()) + action(" on update ", key.onUpdate())
				+ (key.deferral().isDeferrable() ? " " + Deferral.INITIALLY_DEFERRED.sql() : "");
	}

	private static String action(String words, ReferentialAction action) {
		return (action == ReferentialAction.NO_ACTION) ? "" : words + action.sql().toLowerCase(Locale.ROOT);
	}

	private String check(Check check) {
		return constraint(check.name()) + "check (" + check.expression() + ")";
	}

	private String constraint(@Nullable String name) {
		return (name != null) ? "constraint " + this.spelling.sql(name) + " " : "";
	}

	private String columns(List<String> columns) {
		return "(" + this.spelling.sql(columns) + ")";
	}

	private String alter(ObjectName table) {
		return "alter table " + this.spelling.sql(table) + " ";
	}

}
