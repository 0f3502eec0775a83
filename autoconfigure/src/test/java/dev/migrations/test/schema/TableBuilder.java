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

package dev.migrations.test.schema;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * Builds a table. What is said twice replaces what was said first.
 */
public final class TableBuilder {

	private final ObjectName name;

	private List<Column> columns = List.of();

	private @Nullable PrimaryKey primaryKey;

	private List<UniqueKey> uniqueKeys = List.of();

	private List<ForeignKey> foreignKeys = List.of();

	private List<Index> indexes = List.of();

	private List<Check> checks = List.of();

	private @Nullable String comment;

	private List<String> firstRows = List.of();

	private TableBuilder(ObjectName name) {
		this.name = name;
	}

	/**
	 * Begin a table of the default schema.
	 * @param name the stored name
	 * @return the builder
	 */
	public static TableBuilder table(String name) {
		return table(ObjectName.of(name));
	}

	public static TableBuilder table(ObjectName name) {
		return new TableBuilder(name);
	}

	/**
	 * Begin with all that another table has.
	 * @param table the other table
	 * @return the builder
	 */
	public static TableBuilder like(Table table) {
		TableBuilder builder = new TableBuilder(table.name());
		builder.columns = table.columns();
		builder.primaryKey = table.primaryKey();
		builder.uniqueKeys = table.uniqueKeys();
		builder.foreignKeys = table.foreignKeys();
		builder.indexes = table.indexes();
		builder.checks = table.checks();
		builder.comment = table.comment();
		builder.firstRows = table.firstRows();
		return builder;
	}

	public TableBuilder columns(Column... all) {
		return columns(List.of(all));
	}

	public TableBuilder columns(List<Column> all) {
		return with((copy) -> copy.columns = all);
	}

	/**
	 * Give the table an unnamed primary key.
	 * @param names the stored names of its columns
	 * @return the builder
	 */
	public TableBuilder primaryKey(String... names) {
		return primaryKey(new PrimaryKey(null, List.of(names)));
	}

	public TableBuilder primaryKey(PrimaryKey key) {
		return with((copy) -> copy.primaryKey = key);
	}

	public TableBuilder uniqueKeys(UniqueKey... all) {
		return uniqueKeys(List.of(all));
	}

	public TableBuilder uniqueKeys(List<UniqueKey> all) {
		return with((copy) -> copy.uniqueKeys = all);
	}

	public TableBuilder foreignKeys(ForeignKey... all) {
		return foreignKeys(List.of(all));
	}

	public TableBuilder foreignKeys(List<ForeignKey> all) {
		return with((copy) -> copy.foreignKeys = all);
	}

	public TableBuilder indexes(Index... all) {
		return indexes(List.of(all));
	}

	public TableBuilder indexes(List<Index> all) {
		return with((copy) -> copy.indexes = all);
	}

	public TableBuilder checks(Check... all) {
		return checks(List.of(all));
	}

	public TableBuilder checks(List<Check> all) {
		return with((copy) -> copy.checks = all);
	}

	public TableBuilder comment(String text) {
		return with((copy) -> copy.comment = text);
	}

	/**
	 * Name the rows without which the table cannot be used.
	 * @param statements the statements that insert them
	 * @return the builder
	 */
	public TableBuilder firstRows(String... statements) {
		return with((copy) -> copy.firstRows = List.of(statements));
	}

	public Table build() {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, this.firstRows);
	}

	private TableBuilder with(Consumer<TableBuilder> change) {
		TableBuilder copy = like(build());
		change.accept(copy);
		return copy;
	}

}
