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
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Takes a change apart into those that are written one by one: what replaces a part drops
 * one and adds one, and a column that refuses NULL is filled before it does.
 *
 * @param product the product
 */
record SingleChanges(Product product) {

	/**
	 * Return what a change consists of.
	 * @param change the change with its guards
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	List<ExactChange> of(ExactChange change, Schema before) {
		List<ExactChange> changes = parts(change, before);
		if (changes.size() > 1 && changes.stream().allMatch((part) -> part.guards().isEmpty())) {
			changes = new ArrayList<>(changes);
			changes.set(0, changes.get(0).withGuards(change.guards()));
		}
		return changes;
	}

	private List<ExactChange> parts(ExactChange exact, Schema before) {
		SchemaChange change = exact.change();
		if (change instanceof ReplacePart<?> replace) {
			return replacement(replace, before);
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof Check check) {
			return List.of(new ExactChange(removal(drop.table(), check, before).orElse(drop), exact.guards()));
		}
		if (change instanceof AddPart<?> add && add.part() instanceof Column column) {
			return filled(exact, add.table(), column);
		}
		return TranslationSteps.of(this.product).apart(exact, before);
	}

	/**
	 * A replacement comes before what it replaces goes, unless both need the same name.
	 */
	private List<ExactChange> replacement(ReplacePart<?> replace, Schema before) {
		List<ExactChange> add = of(new ExactChange(new AddPart<>(replace.table(), replace.to())), before);
		List<ExactChange> drop = of(new ExactChange(new DropPart<>(replace.table(), replace.from())), before);
		boolean dropFirst = replace.replaces(PrimaryKey.class) || replace.replaces(ForeignKey.class)
				|| Objects.equals(replace.from().name(), replace.to().name());
		return (dropFirst ? Stream.concat(drop.stream(), add.stream()) : Stream.concat(add.stream(), drop.stream()))
			.toList();
	}

	/** What is a part of the definition of a column goes with a new definition. */
	private static Optional<SchemaChange> removal(Table known, Check check, Schema before) {
		Table table = before.table(known.name()).orElse(known);
		return table.columns()
			.stream()
			.filter((column) -> column.owns(check))
			.<SchemaChange>map(
					(column) -> new AlterColumn(table, column, column.withoutOwnCheck(), ColumnProperty.CHECK))
			.findFirst();
	}

	private static List<ExactChange> filled(ExactChange exact, Table table, Column column) {
		List<RowGuard> backfills = exact.guards().stream().filter(RowGuard.Backfill.class::isInstance).toList();
		if (backfills.isEmpty()) {
			return List.of(exact);
		}
		Column nullable = column.withNullable(true);
		List<RowGuard> others = exact.guards().stream().filter((guard) -> !backfills.contains(guard)).toList();
		return List.of(new ExactChange(new AddPart<>(table, nullable), others),
				new ExactChange(new AlterColumn(table, nullable, column, ColumnProperty.NULLABILITY), backfills));
	}

}
