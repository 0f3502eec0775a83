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

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import liquibase.change.Change;
import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * What hangs on something that was dropped comes back behind it.
 */
final class Dependents {

	private static final Pattern OF_THE_TYPE = Pattern
		.compile("^(storage|compression|on update|default on null|visibility) of ");

	private Dependents() {
	}

	/**
	 * Return what makes again what a change takes along.
	 * @param change the change
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	static List<Change> madeAgain(SchemaChange change, Schema before) {
		return statements(change, before, goesWith(change));
	}

	/**
	 * Return what makes again what goes with a column that is made again itself.
	 * @param change the change of its expression
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	static List<Change> ofColumn(AlterColumn change, Schema before) {
		return statements(change, before, (dependent) -> change.from().name().equals(dependent.column()));
	}

	/**
	 * Return what a column keeps of its own settings. PostgreSQL takes those of the new
	 * type, be it a longer text, and H2 makes the column anew.
	 * @param change the change of type
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	static List<Change> ofType(AlterColumn change, Schema before) {
		if (!TranslationSteps.of(before.product()).keepsSettings(change.from().type(), change.to().type())) {
			return List.of();
		}
		return statements(change, before, (dependent) -> change.from().name().equals(dependent.column())
				&& OF_THE_TYPE.matcher(dependent.name()).find());
	}

	/**
	 * Return what the server loses of a table that a change leaves in place.
	 * @param change the change
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	static List<Change> lostBy(SchemaChange change, Schema before) {
		TranslationSteps product = TranslationSteps.of(before.product());
		return statements(change, before, (dependent) -> product.isLostBy(change, dependent));
	}

	/**
	 * Return a step that drops a table or a column and leaves the sequences that it owns,
	 * which would go along although nobody named them.
	 * @param drop drops it
	 * @param table the table
	 * @param column the stored name of the column, {@code null} for the table
	 * @param context the change
	 * @return the step
	 */
	static Step leavingSequences(Change drop, ObjectName table, @Nullable String column, TranslationContext context) {
		Stream<Change> freed = context.before()
			.ownedSequences(table, column)
			.stream()
			.map((usage) -> Sql.change("alter sequence " + context.spelling().sql(usage.owner()) + " owned by none"));
		return Step.of(Stream.concat(freed, Stream.of(drop)).toList());
	}

	private static List<Change> statements(SchemaChange change, Schema before, Predicate<Dependent> wanted) {
		return before.dependents(change.object())
			.stream()
			.filter(wanted)
			.flatMap((dependent) -> Stream.ofNullable(dependent.statement()))
			.distinct()
			.<Change>map(Sql::change)
			.toList();
	}

	private static Predicate<Dependent> goesWith(SchemaChange change) {
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
			return (dependent) -> column.name().equals(dependent.column());
		}
		return (dependent) -> change.drops(Table.class) || change.drops(Sequence.class);
	}

}
