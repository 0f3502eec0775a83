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

package dev.migrations.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param name the name
 * @param columns the columns in their order
 * @param primaryKey the primary key, {@code null} if there is none
 * @param uniqueKeys the unique constraints and unique indexes
 * @param foreignKeys the foreign keys
 * @param indexes the indexes that are neither unique nor part of a constraint
 * @param checks the check constraints
 * @param comment the comment, {@code null} if there is none
 * @param firstRows the statements that insert the rows without which a new table cannot
 * be used, a counter for example; a database does not tell them
 * @param settings how the product keeps its rows, which is not compared
 * @param options what stands behind the parentheses of its definition, in the words of
 * the product, for example {@code with system versioning}; {@code null} for nothing
 * @param definition the server's own statement that makes the table and what stands in
 * it, {@code null} where the server keeps none, or when a change has been applied to it
 */
public record Table(ObjectName name, List<Column> columns, @Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys,
		List<ForeignKey> foreignKeys, List<Index> indexes, List<Check> checks, @Nullable String comment,
		List<String> firstRows, TableSettings settings, @Nullable String options,
		@Nullable String definition) implements SchemaObject {

	private static final Pattern VERSIONED = Pattern.compile("(?i)\\bwith system versioning\\b");

	public Table {
		columns = List.copyOf(columns);
		uniqueKeys = List.copyOf(uniqueKeys);
		foreignKeys = List.copyOf(foreignKeys);
		indexes = List.copyOf(indexes);
		checks = List.copyOf(checks);
		firstRows = List.copyOf(firstRows);
	}

	/**
	 * Create a table for which no server keeps a statement.
	 * @param name the name
	 * @param columns the columns in their order
	 * @param primaryKey the primary key, {@code null} if there is none
	 * @param uniqueKeys the unique constraints and unique indexes
	 * @param foreignKeys the foreign keys
	 * @param indexes the indexes that are neither unique nor part of a constraint
	 * @param checks the check constraints
	 * @param comment the comment, {@code null} if there is none
	 * @param firstRows the statements that insert the rows without which it cannot be
	 * used
	 * @param settings how the product keeps its rows
	 * @param options what stands behind its definition, {@code null} for nothing
	 */
	public Table(ObjectName name, List<Column> columns, @Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys,
			List<ForeignKey> foreignKeys, List<Index> indexes, List<Check> checks, @Nullable String comment,
			List<String> firstRows, TableSettings settings, @Nullable String options) {
		this(name, columns, primaryKey, uniqueKeys, foreignKeys, indexes, checks, comment, firstRows, settings, options,
				null);
	}

	/**
	 * Create a table without options that can be used without any row.
	 * @param name the name
	 * @param columns the columns in their order
	 * @param primaryKey the primary key, {@code null} if there is none
	 * @param uniqueKeys the unique constraints and unique indexes
	 * @param foreignKeys the foreign keys
	 * @param indexes the indexes that are neither unique nor part of a constraint
	 * @param checks the check constraints
	 * @param comment the comment, {@code null} if there is none
	 */
	public Table(ObjectName name, List<Column> columns, @Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys,
			List<ForeignKey> foreignKeys, List<Index> indexes, List<Check> checks, @Nullable String comment) {
		this(name, columns, primaryKey, uniqueKeys, foreignKeys, indexes, checks, comment, List.of(),
				TableSettings.NONE, null);
	}

	/**
	 * Create a table of a model.
	 * @param name the name
	 * @param columns the columns in their order
	 * @param primaryKey the primary key, {@code null} if there is none
	 * @param uniqueKeys the unique constraints and unique indexes
	 * @param foreignKeys the foreign keys
	 * @param indexes the indexes that are neither unique nor part of a constraint
	 * @param checks the check constraints
	 * @param comment the comment, {@code null} if there is none
	 * @param firstRows the statements that insert the rows without which it cannot be
	 * used
	 */
	public Table(ObjectName name, List<Column> columns, @Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys,
			List<ForeignKey> foreignKeys, List<Index> indexes, List<Check> checks, @Nullable String comment,
			List<String> firstRows) {
		this(name, columns, primaryKey, uniqueKeys, foreignKeys, indexes, checks, comment, firstRows,
				TableSettings.NONE, null);
	}

	/**
	 * Return a table of columns alone.
	 * @param name the stored name
	 * @param columns the columns
	 * @return the table
	 */
	public static Table of(String name, Column... columns) {
		return new Table(ObjectName.of(name), List.of(columns), null, List.of(), List.of(), List.of(), List.of(), null);
	}

	public Table withColumns(List<Column> others) {
		return new Table(this.name, others, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, this.firstRows, this.settings, this.options);
	}

	public Table withPrimaryKey(@Nullable PrimaryKey key) {
		return new Table(this.name, this.columns, key, this.uniqueKeys, this.foreignKeys, this.indexes, this.checks,
				this.comment, this.firstRows, this.settings, this.options);
	}

	public Table withChecks(List<Check> others) {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				others, this.comment, this.firstRows, this.settings, this.options);
	}

	/**
	 * Return whether the server keeps what the rows were before, as MariaDB does.
	 * @return whether its options say so
	 */
	public boolean isVersioned() {
		return this.options != null && VERSIONED.matcher(this.options).find();
	}

	public Optional<Column> column(String columnName) {
		return this.columns.stream().filter((column) -> column.name().equals(columnName)).findFirst();
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.table(this);
	}

}
