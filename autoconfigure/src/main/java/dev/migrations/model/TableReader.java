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

package dev.migrations.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.schema.UniqueKey;

/**
 * Reads one table with everything that belongs to it.
 */
final class TableReader {

	/** Follows from the two columns. */
	private static final Pattern PERIOD = Pattern.compile("period for system_time \\([^()]*\\)");

	private static final String VERSIONED = "with system versioning";

	private final ModelContext context;

	private final List<EnumType> enumTypes;

	TableReader(ModelContext context, List<EnumType> enumTypes) {
		this.context = context;
		this.enumTypes = enumTypes;
	}

	Table read(org.hibernate.mapping.Table table) {
		KeyReader keys = new KeyReader(this.context, table);
		CheckReader checks = new CheckReader(this.context, table);
		PrimaryKey primaryKey = keys.primaryKey();
		List<ModelColumn> columns = GivenKey.applied(columns(table), primaryKey, this.context.target());
		List<Check> allChecks = new ArrayList<>(checks.read());
		columns.forEach((column) -> allChecks.addAll(column.checks()));
		List<UniqueKey> uniqueKeys = new ArrayList<>(keys.uniqueKeys());
		columns.stream()
			.filter(ModelColumn::unique)
			.map((column) -> UniqueKey.of(null, column.column().name()))
			.forEach(uniqueKeys::add);
		IndexReader indexes = new IndexReader(this.context, table);
		uniqueKeys.addAll(indexes.uniqueIndexes());
		reportWhatIsNotCompared(table);
		return new Table(this.context.tableName(table), keyFirst(columns, primaryKey), primaryKey,
				KeyReader.sorted(uniqueKeys), new ForeignKeyReader(this.context, table).read(), indexes.indexes(),
				allChecks, comment(table.getComment()), firstRows(table), TableSettings.NONE, options(table));
	}

	private List<ModelColumn> columns(org.hibernate.mapping.Table table) {
		ColumnReader reader = new ColumnReader(this.context, table, this.enumTypes);
		List<ModelColumn> columns = new ArrayList<>();
		for (Column column : this.context.columns(table)) {
			ModelColumn read = reader.read(column);
			if (!this.context.names().product().isSystemColumn(read.column().name())) {
				columns.add(read);
			}
		}
		return columns;
	}

	/**
	 * The order of columns is nobody's promise: a key that comes first, in its own order,
	 * is what Liquibase can create without a statement of SQL.
	 */
	private static List<dev.migrations.schema.Column> keyFirst(List<ModelColumn> columns, @Nullable PrimaryKey key) {
		List<String> keyColumns = (key != null) ? key.columns() : List.of();
		return columns.stream()
			.map(ModelColumn::column)
			.sorted(Comparator.comparingInt((column) -> keyColumns.contains(column.name())
					? keyColumns.indexOf(column.name()) : keyColumns.size()))
			.toList();
	}

	private @Nullable String comment(@Nullable String text) {
		return this.context.keepsComments() ? ColumnReader.comment(text) : null;
	}

	private @Nullable String options(org.hibernate.mapping.Table table) {
		return (isPresent(table.getOptions()) && !isPartitioned(table)) ? table.getOptions().strip() : null;
	}

	private boolean isPartitioned(org.hibernate.mapping.Table table) {
		return this.context.target().needsMoreThan(String.valueOf(table.getOptions()));
	}

	private void reportWhatIsNotCompared(org.hibernate.mapping.Table table) {
		String name = this.context.tableName(table).toString();
		if (isPartitioned(table)) {
			this.context.notCompared("options of table " + name,
					"they are not written: a table in partitions takes no row without them");
		}
		else if (isPresent(table.getOptions()) && !VERSIONED.equals(table.getOptions())) {
			this.context.notCompared("options of table " + name, "they are written with a new table and not compared");
		}
		String declarations = table.getExtraDeclarations();
		if (isPresent(declarations) && !PERIOD.matcher(declarations).matches()) {
			this.context.notCompared("extra declarations of table " + name, "extra declarations are not compared");
		}
		if (ColumnReader.comment(table.getComment()) != null && !this.context.keepsComments()) {
			this.context.notCompared("comment of table " + name, "the database keeps no comments");
		}
	}

	/**
	 * Several generators that share a table add their rows in the order of the classes.
	 */
	private List<String> firstRows(org.hibernate.mapping.Table table) {
		return table.getInitCommands(this.context.sqlContext())
			.stream()
			.flatMap((command) -> Stream.of(command.initCommands()))
			.distinct()
			.sorted()
			.toList();
	}

	private static boolean isPresent(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}
