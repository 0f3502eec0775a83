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

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.sql.Mention;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.IdentifierQuoting;

/**
 * The statements of MariaDB. It has no statement for a part of a column but its default:
 * what a new definition does not repeat is lost, so each is written as a whole.
 */
final class MariaDbDdl extends Ddl {

	private final IdentifierQuoting spelling;

	MariaDbDdl(IdentifierQuoting spelling) {
		super(spelling);
		this.spelling = spelling;
	}

	@Override
	public boolean definesWholeColumns() {
		return true;
	}

	@Override
	public String beside(Table table) {
		TableSettings settings = table.settings();
		return ((table.comment() != null) ? " comment " + text(table.comment()) : "") + nextId(table, "")
				+ ((settings.words() != null) ? " " + settings.words() : "");
	}

	private static String nextId(Table table, String separator) {
		Long next = table.settings().nextId();
		return (next != null) ? separator + " auto_increment=" + next : "";
	}

	/**
	 * Return whether a column that the server counts must wait for its key, without which
	 * it refuses to count.
	 * @param column the column
	 * @param table the table as it is created
	 * @return whether it counts from when the key is there
	 */
	static boolean isCountedLater(Column column, Table table) {
		PrimaryKey key = table.primaryKey();
		return column.identity() && (key == null || !key.columns().get(0).equals(column.name()));
	}

	@Override
	public String createTable(Table table) {
		List<Column> columns = table.columns()
			.stream()
			.map((column) -> isCountedLater(column, table) ? uncounted(column) : column)
			.toList();
		return super.createTable(table.withColumns(columns));
	}

	@Override
	public String addColumn(ObjectName table, Column column) {
		return super.addColumn(table, column.identity() ? uncounted(column) : column);
	}

	/**
	 * Return what lets a column stop counting together with its last key.
	 * @param table the table
	 * @param columns the columns of the key
	 * @return what precedes the drop of the key, nothing where no column counts
	 */
	String notCounting(Table table, List<String> columns) {
		return table.column(columns.get(0))
			.filter(Column::identity)
			.map((column) -> "modify column " + column(uncounted(column)) + ", ")
			.orElse("");
	}

	private static Column uncounted(Column column) {
		return column.withValueOf(Column.of(column.name(), column.type(), column.nullable()));
	}

	/**
	 * Return what lets a column count together with the key that it waited for.
	 * @param table the table as it shall be
	 * @param columns the columns of the key
	 * @return what follows the key, nothing where no column waits
	 */
	String counting(Table table, List<String> columns) {
		return table.column(columns.get(0))
			.filter(Column::identity)
			.map((column) -> ", modify column " + column(column) + nextId(table, ","))
			.orElse("");
	}

	@Override
	public String furtherLines(Table table) {
		List<Column> times = table.columns().stream().filter(Column::isRowTime).toList();
		return times.isEmpty() ? "" : ",\n  " + period(times);
	}

	/**
	 * Return what makes two columns the time that a row is valid.
	 * @param times the columns, in any order
	 * @return the period
	 */
	String period(List<Column> times) {
		return times.stream()
			.sorted(Comparator.comparing((column) -> Column.ROW_END.equals(column.generatedAs())))
			.map((column) -> this.spelling.sql(column.name()))
			.collect(Collectors.joining(", ", "period for system_time (", ")"));
	}

	/** Former rows get a new column too, and lose a dropped one. */
	@Override
	public String alter(ObjectName table) {
		return (this.spelling.keepsHistory() ? MariaDbVersioning.KEEP : "") + super.alter(table);
	}

	/**
	 * A check keeps the former name of a column in the server's memory once the table has
	 * been read under an alias, and then refuses the next name ("Unknown column in
	 * CHECK"). Any statement that alters the table has it read again; this one does
	 * nothing else.
	 */
	@Override
	public List<String> rename(RenameColumn change) {
		boolean checked = change.column().attributes().check() != null || change.table()
			.checks()
			.stream()
			.anyMatch((check) -> Mention.of(check.expression(), change.column().name()));
		return checked ? List.of(alter(change.object()) + "enable keys", super.rename(change).get(0))
				: super.rename(change);
	}

	@Override
	public String column(Column column) {
		StringBuilder text = new StringBuilder(this.spelling.sql(column.name())).append(' ').append(column.type());
		if (column.isRowTime()) {
			text.append(" generated always as ").append(column.generatedAs());
		}
		else if (column.generatedAs() != null) {
			text.append(" generated always as (").append(column.generatedAs()).append(") ").append(storage(column));
		}
		else {
			// without the word, a timestamp would refuse NULL on old servers
			text.append(column.nullable() ? " null" : " not null");
		}
		if (column.defaultValue() != null) {
			text.append(" default ").append(column.defaultValue());
		}
		text.append(column.identity() ? " auto_increment" : "");
		text.append((column.comment() != null) ? " comment " + text(column.comment()) : "");
		return text.append(attributes(column)).toString();
	}

	/**
	 * Return what gives a column the whole of a new definition.
	 * @param table the table
	 * @param column the column as it shall be
	 * @return the statement
	 */
	String modify(ObjectName table, Column column) {
		return alter(table) + "modify column " + column(column);
	}

	@Override
	public String changeType(ObjectName table, Column from, Column to, boolean convert) {
		return modify(table, to);
	}

	@Override
	public String setNotNull(ObjectName table, Column column) {
		return modify(table, column.withNullable(false));
	}

	@Override
	public String dropNotNull(ObjectName table, Column column) {
		return modify(table, column.withNullable(true));
	}

	@Override
	public String tableComment(ObjectName table, @Nullable String text) {
		return alter(table) + "comment " + text((text != null) ? text : "");
	}

	@Override
	public String columnComment(ObjectName table, Column column) {
		return modify(table, column);
	}

	@Override
	public String dropPrimaryKey(ObjectName table, String name) {
		return alter(table) + "drop primary key";
	}

	String addIndex(ObjectName table, Index index) {
		return alter(table) + "add index " + this.spelling.sql(Objects.requireNonNull(index.name())) + " ("
				+ parts(index) + ")";
	}

	@Override
	public String dropIndex(ObjectName table, String name) {
		return alter(table) + "drop index " + this.spelling.sql(name);
	}

	/** A backslash escapes the character behind it. */
	static String text(String text) {
		return literal(text.replace("\\", "\\\\"));
	}

	@Override
	public String renameKey(RenameKey change) {
		return alter(change.object()) + "rename index " + this.spelling.sql(change.from()) + " to "
				+ this.spelling.sql(change.to());
	}

	/** The statement takes nothing but a number. */
	@Override
	public List<String> restart(String sequence, String first) {
		return List.of("set @first = " + first,
				"execute immediate concat(" + literal("alter sequence " + sequence + " restart with ") + ", @first)");
	}

	@Override
	public boolean cachesSequences() {
		return true;
	}

	/** Liquibase would read every sequence, without quotes around its name. */
	@Override
	public Optional<String> countSequences(ObjectName sequence) {
		String schema = sequence.schema();
		return Optional
			.of("select count(*) from information_schema.tables where table_type = 'SEQUENCE' and table_schema = "
					+ ((schema != null) ? literal(schema) : "database()") + " and table_name = "
					+ literal(sequence.name()));
	}

}
