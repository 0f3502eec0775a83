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
import java.util.Objects;
import java.util.stream.Collectors;

import liquibase.change.Change;
import liquibase.change.core.DropNotNullConstraintChange;

import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Primary and foreign keys to steps.
 */
final class KeyTranslation {

	private static final String USING = "A foreign key that uses what is dropped next does not let it go."
			+ " It is added again behind it.";

	private KeyTranslation() {
	}

	static void register(Translators translators) {
		translators.add(AddPrimaryKey.class,
				(change, attempt) -> List.of(add(change.table(), change.primaryKey(), attempt)));
		translators.add(DropPrimaryKey.class, (change, attempt) -> drop(change.object(), change.primaryKey(), attempt));
		translators.add(ChangePrimaryKey.class, (change, attempt) -> {
			List<Step> steps = drop(change.object(), change.from(), attempt);
			steps.add(add(change.table(), change.to(), attempt));
			return steps;
		});
		translators.add(AddForeignKey.class, KeyTranslation::add);
		translators.add(DropForeignKey.class,
				(change, attempt) -> List.of(drop(change.object(), change.foreignKey(), attempt)));
		translators.add(ReplaceForeignKey.class, (change, attempt) -> List
			.of(drop(change.object(), change.from(), attempt), add(change.object(), change.to(), attempt)));
	}

	private static Step add(Table table, PrimaryKey key, Attempt attempt) {
		KeyOperations keys = attempt.keys(table.name());
		List<Change> undo = undo(table.name(), key.columns(), keys.dropPrimaryKey(key), attempt);
		table.columns()
			.stream()
			.filter((column) -> column.nullable() && key.columns().contains(column.name()))
			.forEach((column) -> undo.add(acceptNull(table.name(), column, attempt)));
		return Step.derived(List.of(keys.addPrimaryKey(key)), undo);
	}

	// a primary key refuses NULL, and its columns go on refusing it when the key is gone
	private static Change acceptNull(ObjectName table, Column column, Attempt attempt) {
		Spelling spelling = attempt.spelling();
		if (attempt.ddl().definesWholeColumns()) {
			return Sql.change(attempt.ddl().dropNotNull(table, attempt.columnBefore(table, column)));
		}
		if (!spelling.carries(List.of(table.name(), column.name()))) {
			return Sql.change(attempt.ddl().dropNotNull(table, column));
		}
		DropNotNullConstraintChange change = new DropNotNullConstraintChange();
		change.setSchemaName(spelling.nullable(table.schema()));
		change.setTableName(spelling.name(table.name()));
		change.setColumnName(spelling.name(column.name()));
		return change;
	}

	private static List<Step> drop(ObjectName table, PrimaryKey key, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		Step drop = Step.of(keys.dropPrimaryKey(key), List.of(keys.addPrimaryKey(key)));
		return drop(table, key.columns(), drop, attempt);
	}

	/**
	 * Return the steps that drop a key or an index although foreign keys use it.
	 * @param table the table
	 * @param columns the columns of the key or index
	 * @param drop drops it
	 * @param attempt the change
	 * @return the step, and around it those that take the foreign keys away and back
	 */
	static List<Step> drop(ObjectName table, List<String> columns, Step drop, Attempt attempt) {
		List<ForeignKey> using = attempt.keys(table).using(columns);
		List<Step> steps = new ArrayList<>();
		using.forEach((key) -> steps.add(drop(table, key, attempt).withComment(USING)));
		steps.add(drop);
		using.forEach((key) -> steps.add(add(table, key, attempt)));
		return steps;
	}

	/**
	 * Return the way back of a key or index that foreign keys may use by then.
	 * @param table the table
	 * @param columns the columns of the key or index
	 * @param drop drops it
	 * @param attempt the change
	 * @return the change, and around it those that take the foreign keys away and back
	 */
	static List<Change> undo(ObjectName table, List<String> columns, Change drop, Attempt attempt) {
		return drop(table, columns, Step.of(List.of(drop)), attempt).stream()
			.flatMap((step) -> step.changes().stream())
			.collect(Collectors.toCollection(ArrayList::new));
	}

	private static List<Step> add(AddForeignKey change, Attempt attempt) {
		ForeignKey key = change.foreignKey();
		return (attempt.product() == Product.POSTGRESQL && hasRows(change, attempt)
				&& isPlain(change.object(), attempt.database())) ? validatedLater(change.object(), key, attempt)
						: List.of(add(change.object(), key, attempt));
	}

	private static boolean hasRows(AddForeignKey change, Attempt attempt) {
		return attempt.database()
			.table(change.object())
			.filter((table) -> table.columns()
				.stream()
				.map(Column::name)
				.toList()
				.containsAll(change.foreignKey().columns()))
			.isPresent();
	}

	/** PostgreSQL refuses NOT VALID on a partitioned table. */
	private static boolean isPlain(ObjectName table, Schema database) {
		return database.notCompared().stream().noneMatch((found) -> found.object().equals("table " + table));
	}

	/** Rows that exist are looked at without a lock that keeps others from writing. */
	private static List<Step> validatedLater(ObjectName table, ForeignKey key, Attempt attempt) {
		String name = attempt.spelling().sql(Objects.requireNonNull(key.name()));
		return List.of(
				Step.of(Sql.change(attempt.ddl().addForeignKey(table, key) + " not valid"),
						List.of(attempt.keys(table).dropForeignKey(key)))
					.withComment("New rows are held to it from here on, those that exist by the next changeset."),
				Step.of(Sql.change("alter table " + attempt.spelling().sql(table) + " validate constraint " + name),
						List.of()));
	}

	private static Step add(ObjectName table, ForeignKey key, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		return Step.derived(List.of(keys.addForeignKey(key)), keys.dropForeignKey(key));
	}

	private static Step drop(ObjectName table, ForeignKey key, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		return Step.of(keys.dropForeignKey(key), List.of(keys.addForeignKey(key)));
	}

}
