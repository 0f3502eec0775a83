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

package dev.migrations.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import liquibase.change.Change;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;

/**
 * What goes with a table or column that is dropped and has to come back with it. What a
 * change of its own drops comes back with that one.
 */
final class Dependents {

	private final Attempt attempt;

	private final Table table;

	private final KeyOperations keys;

	Dependents(Attempt attempt, Table table) {
		this.attempt = attempt;
		this.table = table;
		this.keys = attempt.keys(table.name());
	}

	/**
	 * Return what brings back everything but the columns and the primary key.
	 * @return the changes in the order in which they must run
	 */
	List<Change> restoreAll() {
		return restore((columns) -> true, (expression) -> true);
	}

	/**
	 * Return what brings back all that covers one column.
	 * @param column the stored name of the column
	 * @return the changes in the order in which they must run
	 */
	List<Change> restoreCovering(String column) {
		List<Change> changes = new ArrayList<>();
		if (this.table.primaryKey() != null && this.table.primaryKey().columns().contains(column)
				&& !this.attempt.removes(this.table.name(), this.table.primaryKey())) {
			changes.add(this.keys.addPrimaryKey(this.table.primaryKey()));
		}
		changes.addAll(restore((columns) -> columns.contains(column), (expression) -> mentions(expression, column)));
		return changes;
	}

	private List<Change> restore(Predicate<List<String>> covers, Predicate<String> concerns) {
		List<Change> changes = new ArrayList<>();
		this.table.uniqueKeys()
			.stream()
			.filter((key) -> covers.test(key.columns()))
			.filter((key) -> !this.attempt.removes(this.table.name(), key))
			.forEach((key) -> changes.add(this.keys.addUniqueKey(key)));
		this.table.indexes()
			.stream()
			.filter((index) -> (index.definition() != null) ? concerns.test(index.definition())
					: covers.test(index.columns()))
			.filter((index) -> !this.attempt.removes(this.table.name(), index))
			.forEach((index) -> changes.add(this.keys.createIndex(index)));
		this.table.checks()
			.stream()
			.filter((check) -> concerns.test(check.expression()) && !isPartOfColumn(check))
			.filter((check) -> !this.attempt.removes(this.table.name(), check))
			.forEach((check) -> changes.add(this.keys.addCheck(check)));
		this.table.foreignKeys()
			.stream()
			.filter((key) -> covers.test(key.columns()))
			.filter((key) -> !this.attempt.removes(this.table.name(), key))
			.forEach((key) -> changes.add(this.keys.addForeignKey(key)));
		return changes;
	}

	private boolean isPartOfColumn(Check check) {
		return this.table.columns().stream().anyMatch((column) -> ColumnHistory.isPartOf(column, check));
	}

	static List<String> mentioned(List<Column> columns, Check check) {
		return columns.stream().map(Column::name).filter((column) -> mentions(check.expression(), column)).toList();
	}

	static boolean mentions(String expression, String column) {
		// in upper case, as H2 stores it, a sharp s is two letters
		return expression.toUpperCase(Locale.ROOT)
			.matches("(?sU).*(^|[^\\w])" + Pattern.quote(column.toUpperCase(Locale.ROOT)) + "([^\\w]|$).*");
	}

}
