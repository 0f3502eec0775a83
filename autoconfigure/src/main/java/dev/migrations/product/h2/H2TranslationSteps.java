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

package dev.migrations.product.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import liquibase.change.Change;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.translate.ExactChange;
import dev.migrations.translate.Sql;
import dev.migrations.translate.TableKeys;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.translate.Translators;

/**
 * What H2 needs other steps for.
 */
final class H2TranslationSteps implements TranslationSteps {

	private static final String TRIGGER_COMMENT = "comment on trigger ";

	private static final String USING = "This foreign key needs what is dropped next."
			+ " It is added again afterwards.";

	@Override
	public void register(Translators translators) {
		translators.alterObject(EnumType.class, EnumDomainRebuild::steps);
	}

	/**
	 * H2 copies the table, and its triggers without their comments: for any other type,
	 * too, where a setting of the column makes it do so.
	 */
	@Override
	public boolean isLostBy(SchemaChange change, Dependent dependent) {
		return dependent.name().startsWith(TRIGGER_COMMENT) && (CopiedTable.by(change)
				|| (change instanceof AlterColumn alter && alter.alters(ColumnProperty.TYPE)));
	}

	/**
	 * Return what gives the triggers of a copied table their comments again.
	 * @param table the table
	 * @param before the schema before
	 * @return the changes
	 */
	static List<Change> triggerComments(ObjectName table, Schema before) {
		return before.dependents(table)
			.stream()
			.filter((dependent) -> dependent.name().startsWith(TRIGGER_COMMENT))
			.flatMap((dependent) -> Stream.ofNullable(dependent.statement()))
			.<Change>map(Sql::change)
			.toList();
	}

	@Override
	public List<ExactChange> apart(ExactChange exact, Schema before) {
		SchemaChange change = exact.change();
		if (change instanceof AddPart<?> add && add.part() instanceof PrimaryKey key) {
			return refusingNull(exact, before.table(add.object()).orElse(add.table()), key);
		}
		return (change instanceof DropPart<?> drop) ? released(exact, drop, before) : List.of(exact);
	}

	/** H2 does not drop what a foreign key uses. */
	private static List<ExactChange> released(ExactChange exact, DropPart<?> drop, Schema before) {
		Table table = before.table(drop.object()).orElse(drop.table());
		List<ForeignKey> using = TableKeys.of(table).foreignKeysOver(TableKeys.columns(drop.part()));
		List<ExactChange> changes = new ArrayList<>();
		using.forEach((key) -> changes.add(new ExactChange(new DropPart<>(table, key), List.of(), USING)));
		changes.add(using.isEmpty() ? exact : exact.withGuards(List.of()));
		using.forEach((key) -> changes.add(new ExactChange(new AddPart<>(table, key))));
		return changes;
	}

	/** H2 wants the columns of a primary key to refuse NULL before. */
	private static List<ExactChange> refusingNull(ExactChange exact, Table table, PrimaryKey key) {
		List<ExactChange> changes = new ArrayList<>();
		table.columns()
			.stream()
			.filter((column) -> column.nullable() && key.columns().contains(column.name()))
			.forEach((column) -> changes.add(new ExactChange(
					new AlterColumn(table, column, column.withNullable(false), ColumnProperty.NULLABILITY))));
		changes.add(changes.isEmpty() ? exact : exact.withGuards(List.of()));
		return changes;
	}

}
