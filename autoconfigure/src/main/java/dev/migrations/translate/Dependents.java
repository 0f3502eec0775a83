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
import java.util.function.Predicate;

import liquibase.change.Change;

import dev.migrations.schema.Check;
import dev.migrations.schema.Table;
import dev.migrations.sql.Mention;

/**
 * What goes with a table or column that is dropped and has to come back with it. What a
 * change of its own drops comes back with that one.
 */
final class Dependents {

	private final Table table;

	private final KeyOperations keys;

	Dependents(Attempt attempt, Table table) {
		this.table = attempt.before().table(table.name()).orElse(table);
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
		if (this.table.primaryKey() != null && this.table.primaryKey().columns().contains(column)) {
			changes.add(this.keys.addPrimaryKey(this.table.primaryKey()));
		}
		changes.addAll(restore((columns) -> columns.contains(column), (expression) -> Mention.of(expression, column)));
		return changes;
	}

	private List<Change> restore(Predicate<List<String>> covers, Predicate<String> concerns) {
		List<Change> changes = new ArrayList<>();
		this.table.uniqueKeys()
			.stream()
			.filter((key) -> covers.test(key.columns()))
			.forEach((key) -> changes.add(this.keys.addUniqueKey(key)));
		this.table.indexes()
			.stream()
			.filter((index) -> (index.definition() != null) ? concerns.test(index.definition())
					: covers.test(index.columns()))
			.forEach((index) -> changes.add(this.keys.createIndex(index)));
		this.table.checks()
			.stream()
			.filter((check) -> concerns.test(check.expression()) && !isPartOfColumn(check))
			.forEach((check) -> changes.add(this.keys.addCheck(check)));
		this.table.foreignKeys()
			.stream()
			.filter((key) -> covers.test(key.columns()))
			.forEach((key) -> changes.add(this.keys.addForeignKey(key)));
		return changes;
	}

	private boolean isPartOfColumn(Check check) {
		return this.table.columns().stream().anyMatch((column) -> column.owns(check));
	}

}
