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

package dev.migrations.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;

/**
 * Strikes out of the description of a live database what a schema says. What remains on
 * either side is a difference.
 */
public final class OracleLines {

	private final List<String> lines;

	private final List<String> missing = new ArrayList<>();

	private OracleLines(List<String> lines) {
		this.lines = new ArrayList<>(lines);
	}

	/**
	 * Compare, types and expressions aside.
	 * @param lines the description of the live database
	 * @param schema the schema
	 * @return the differences, empty if there are none
	 */
	public static List<String> differences(List<String> lines, Schema schema) {
		OracleLines oracle = new OracleLines(lines);
		schema.tables().forEach(oracle::strike);
		schema.views().forEach(oracle::strike);
		schema.sequences().forEach(oracle::strike);
		schema.enumTypes()
			.forEach((type) -> oracle.strike("type " + type,
					(line) -> line.startsWith("enum " + type.name() + "(" + String.join(", ", type.values()) + ")")
							|| (line.startsWith("DOMAIN ") && line.contains("\"" + type.name() + "\""))));
		schema.structTypes()
			.forEach((type) -> oracle.strike("struct " + type,
					(line) -> line.startsWith("struct " + type.name().name() + "(")));
		oracle.lines.removeIf((line) -> line.startsWith("enum ") || line.startsWith("definition of ")
				|| line.startsWith("index of foreign key "));
		List<String> result = new ArrayList<>();
		oracle.missing.forEach((text) -> result.add("only in the model: " + text));
		oracle.lines.forEach((line) -> result.add("only in the database: " + line));
		return result;
	}

	private void strike(Table table) {
		String name = table.name().toString();
		strike("table " + name, (line) -> line.equals("table " + name + comment(table.comment())));
		table.columns().forEach((column) -> strike(column.toString(), (line) -> matches(line, name, column)));
		table.columns()
			.stream()
			.filter((column) -> column.attributes().collation() != null)
			.map((column) -> "collation " + name + "." + column.name() + " "
					+ String.valueOf(column.attributes().collation()).replace("\"", ""))
			.forEach((collation) -> strike(collation, collation::equals));
		if (table.options() != null) {
			strike("options of " + name, (line) -> line.equalsIgnoreCase("options of " + name + " " + table.options()));
			strike("period of " + name,
					(line) -> line.startsWith("PERIOD FOR SYSTEM_TIME ") && line.endsWith(" of " + name));
		}
		if (table.primaryKey() != null) {
			strike("primary key " + name + columns(withRowEnd(table, table.primaryKey().columns())),
					table.primaryKey().name());
		}
		table.foreignKeys().forEach((key) -> strike(describe(name, key), key.name()));
		table.uniqueKeys().stream().filter((key) -> key.name() != null).forEach((key) -> strike(name, key));
		table.uniqueKeys().stream().filter((key) -> key.name() == null).forEach((key) -> strike(name, key));
		table.indexes().forEach((index) -> strike("index " + name + columns(index.parts(), index), index.name()));
		table.checks().stream().filter((check) -> check.name() != null).forEach((check) -> strike(name, check));
		table.checks().stream().filter((check) -> check.name() == null).forEach((check) -> strike(name, check));
	}

	/** MariaDB adds it to every key. */
	private static List<String> withRowEnd(Table table, List<String> key) {
		return Stream
			.concat(key.stream(),
					table.columns()
						.stream()
						.filter((column) -> Column.ROW_END.equals(column.generatedAs()))
						.map(Column::name))
			.toList();
	}

	private void strike(View view) {
		strike("view " + view.name(), (line) -> line.equals("view " + view.name()));
		view.columns()
			.forEach((column) -> strike("column of view " + view.name() + "." + column,
					(line) -> line.startsWith("column " + view.name() + "." + column + " ")));
	}

	private void strike(Sequence sequence) {
		strike(sequence.toString(), (line) -> {
			String plain = line.replace("\"", "").toLowerCase(Locale.ROOT).replaceAll(" (with|by) ", " ");
			return plain
				.startsWith("sequence " + sequence.name().toString().toLowerCase(Locale.ROOT) + " start "
						+ sequence.start() + " increment " + sequence.increment())
					|| (sequence.increment() == 1 && plain.equals("sequence "
							+ sequence.name().toString().toLowerCase(Locale.ROOT) + " start " + sequence.start()));
		});
	}

	private void strike(String table, UniqueKey key) {
		strike("unique " + table + columns(key.columns()), key.name());
	}

	private void strike(String table, Check check) {
		String name = check.name();
		strike("check " + table + " " + check,
				(line) -> line.startsWith("check " + table + " ") && (name == null || line.endsWith(" named " + name)));
	}

	private void strike(String text, @Nullable String name) {
		strike(text + ((name != null) ? " named " + name : ""),
				(line) -> (name != null) ? line.equals(text + " named " + name) : line.startsWith(text + " named "));
	}

	private void strike(String text, Predicate<String> predicate) {
		for (String line : this.lines) {
			if (predicate.test(line)) {
				this.lines.remove(line);
				return;
			}
		}
		this.missing.add(text);
	}

	private static boolean matches(String line, String table, Column column) {
		return line.startsWith("column " + table + "." + column.name() + " ")
				&& line.contains(" not null") == (!column.nullable() && !column.isRowTime())
				&& line.contains(" identity") == column.identity()
				&& line.contains(" generated as ") == (column.generatedAs() != null)
				&& line.contains(" default ") == (column.defaultValue() != null)
				&& line.endsWith(comment(column.comment()));
	}

	private static String describe(String table, ForeignKey key) {
		return "fk " + table + columns(key.columns()) + " -> " + key.referencedTable()
				+ columns(key.referencedColumns()) + rule(" on delete ", key.onDelete())
				+ rule(" on update ", key.onUpdate()) + (key.deferral().isDeferrable() ? " deferrable" : "");
	}

	private static String rule(String words, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? words + action.sql().toLowerCase(Locale.ROOT) : "";
	}

	private static String columns(List<String> columns) {
		return "(" + String.join(", ", columns) + ")";
	}

	private static String columns(List<Index.Part> parts, Index index) {
		return (index.definition() != null) ? " " + index.definition()
				: columns(parts.stream().map((part) -> part.column() + (part.descending() ? " desc" : "")).toList());
	}

	private static String comment(@Nullable String text) {
		return (text != null) ? " comment '" + text + "'" : "";
	}

}
