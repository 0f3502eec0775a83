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

package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Serial;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.schema.UniqueKey;

/**
 * Collects what belongs to one table.
 */
public final class TableAssembly {

	private final ObjectName name;

	private final @Nullable String comment;

	private final List<Column> columns = new ArrayList<>();

	private @Nullable PrimaryKey primaryKey;

	private final List<UniqueKey> uniqueKeys = new ArrayList<>();

	private final List<ForeignKey> foreignKeys = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	private final List<Check> checks = new ArrayList<>();

	private TableSettings settings = TableSettings.NONE;

	private @Nullable String options;

	private @Nullable String definition;

	TableAssembly(ObjectName name, @Nullable String comment) {
		this.name = name;
		this.comment = comment;
	}

	/**
	 * Take how the product keeps the rows.
	 * @param settings the collation and the format
	 */
	public void setSettings(TableSettings settings) {
		this.settings = settings;
	}

	/**
	 * Return how the product keeps the rows.
	 * @return the settings that were taken
	 */
	public TableSettings settings() {
		return this.settings;
	}

	/**
	 * Take the next column.
	 * @param column the column
	 */
	public void addColumn(Column column) {
		this.columns.add(column);
	}

	/**
	 * Take how a column counts.
	 * @param column the stored name of a column that was taken
	 * @param serial the sequence that it owns
	 */
	public void setSerial(String column, Serial serial) {
		this.columns.replaceAll((each) -> each.name().equals(column)
				? each.withAttributes(each.attributes().withSerial(serial)) : each);
	}

	/**
	 * Take the primary key.
	 * @param primaryKey the key
	 */
	public void setPrimaryKey(PrimaryKey primaryKey) {
		this.primaryKey = primaryKey;
	}

	/**
	 * Take a unique key.
	 * @param uniqueKey the key
	 */
	public void addUniqueKey(UniqueKey uniqueKey) {
		this.uniqueKeys.add(uniqueKey);
	}

	/**
	 * Take a foreign key.
	 * @param foreignKey the key
	 */
	public void addForeignKey(ForeignKey foreignKey) {
		this.foreignKeys.add(foreignKey);
	}

	/**
	 * Take an index.
	 * @param index the index
	 */
	public void addIndex(Index index) {
		this.indexes.add(index);
	}

	/**
	 * Take a check.
	 * @param check the check
	 */
	public void addCheck(Check check) {
		this.checks.add(check);
	}

	/**
	 * Take the statement that the database keeps of the table.
	 * @param definition the statement
	 */
	public void setDefinition(String definition) {
		this.definition = definition;
	}

	/**
	 * Take the options that a mapping can ask for.
	 * @param options the words
	 */
	public void setOptions(String options) {
		this.options = options;
	}

	/**
	 * Return the columns of a unique key as they were asked for: MariaDB adds the end of
	 * the time that a row is valid to each, a hidden column where nobody named one.
	 * @param key the columns of the key
	 * @return the columns that somebody named
	 */
	public List<String> withoutRowTime(List<String> key) {
		return (this.options == null) ? key
				: key.stream()
					.filter((part) -> this.columns.stream()
						.anyMatch((column) -> !column.isRowTime() && column.name().equals(part)))
					.toList();
	}

	/**
	 * Return whether a column holds the time that a row is valid.
	 * @return whether there is one so far
	 */
	public boolean hasRowTime() {
		return this.columns.stream().anyMatch(Column::isRowTime);
	}

	Table toTable() {
		Comparator<@Nullable String> byName = Comparator.nullsFirst(Comparator.naturalOrder());
		this.uniqueKeys.sort(Comparator.comparing(UniqueKey::name, byName));
		this.foreignKeys.sort(Comparator.comparing(ForeignKey::name, byName));
		this.indexes.sort(Comparator.comparing(Index::name, byName));
		this.checks.sort(Comparator.comparing(Check::name, byName));
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, List.of(), this.settings, this.options, this.definition);
	}

}
