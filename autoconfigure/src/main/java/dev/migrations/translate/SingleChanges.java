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
import java.util.stream.Stream;

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.EnumTypeChange.ChangeEnumType;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartChanges;
import dev.migrations.change.PartRemoval;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartReplacement;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
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

	private static final String USING = "A foreign key that uses what is dropped next does not let it go."
			+ " It is added again behind it.";

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
		if (change instanceof PartReplacement replace) {
			return replacement(replace, before);
		}
		if (change instanceof DropCheck drop) {
			return List.of(new ExactChange(removal(drop, before), exact.guards()));
		}
		if (this.product == Product.H2 && change instanceof AddPrimaryKey add) {
			return refusingNull(exact, add, before);
		}
		if (this.product == Product.H2 && change instanceof PartRemoval drop) {
			return released(exact, drop, before);
		}
		if (this.product == Product.POSTGRESQL && change instanceof ChangeEnumType type) {
			return values(exact, type);
		}
		return (change instanceof AddColumn add) ? filled(exact, add) : List.of(exact);
	}

	/**
	 * A replacement comes before what it replaces goes, unless both need the same name.
	 */
	private List<ExactChange> replacement(PartReplacement replace, Schema before) {
		List<ExactChange> add = of(new ExactChange(PartChanges.add(replace.table(), replace.to())), before);
		List<ExactChange> drop = of(new ExactChange(PartChanges.drop(replace.table(), replace.from())), before);
		boolean dropFirst = replace instanceof ChangePrimaryKey || replace instanceof ReplaceForeignKey
				|| Objects.equals(replace.from().name(), replace.to().name());
		return (dropFirst ? Stream.concat(drop.stream(), add.stream()) : Stream.concat(add.stream(), drop.stream()))
			.toList();
	}

	/** What is a part of the definition of a column goes with a new definition. */
	private static SchemaChange removal(DropCheck drop, Schema before) {
		Table table = before.table(drop.object()).orElse(drop.table());
		return table.columns()
			.stream()
			.filter((column) -> column.owns(drop.check()))
			.<SchemaChange>map((column) -> new ChangeColumnCheck(table, column, column.withoutOwnCheck()))
			.findFirst()
			.orElse(drop);
	}

	/** H2 does not drop what a foreign key uses. */
	private static List<ExactChange> released(ExactChange exact, PartRemoval drop, Schema before) {
		Table table = before.table(drop.object()).orElse(drop.table());
		List<ForeignKey> using = TableKeys.of(table).foreignKeysOver(TableKeys.columns(drop.part()));
		List<ExactChange> changes = new ArrayList<>();
		using.forEach((key) -> changes.add(new ExactChange(new DropForeignKey(table, key), List.of(), USING)));
		changes.add(using.isEmpty() ? exact : exact.withGuards(List.of()));
		using.forEach((key) -> changes.add(new ExactChange(new AddForeignKey(table, key))));
		return changes;
	}

	/** H2 wants the columns of a primary key to refuse NULL before. */
	private static List<ExactChange> refusingNull(ExactChange exact, AddPrimaryKey add, Schema before) {
		Table table = before.table(add.object()).orElse(add.table());
		List<ExactChange> changes = new ArrayList<>();
		table.columns()
			.stream()
			.filter((column) -> column.nullable() && add.primaryKey().columns().contains(column.name()))
			.forEach((column) -> changes
				.add(new ExactChange(new SetNotNull(table, column, column.withNullable(false)))));
		changes.add(changes.isEmpty() ? exact : exact.withGuards(List.of()));
		return changes;
	}

	/** PostgreSQL adds one value at a time, as long as the others keep their order. */
	private static List<ExactChange> values(ExactChange exact, ChangeEnumType change) {
		List<String> wanted = change.to().values();
		List<String> known = new ArrayList<>(change.type().values());
		if (!wanted.stream().filter(known::contains).toList().equals(known)) {
			return List.of(exact);
		}
		List<ExactChange> changes = new ArrayList<>();
		for (int i = 0; i < wanted.size(); i++) {
			if (!known.contains(wanted.get(i))) {
				EnumType before = new EnumType(change.object(), known);
				known.add(i, wanted.get(i));
				changes.add(new ExactChange(new ChangeEnumType(before, new EnumType(change.object(), known))));
			}
		}
		return changes;
	}

	private static List<ExactChange> filled(ExactChange exact, AddColumn add) {
		List<RowGuard> backfills = exact.guards().stream().filter(RowGuard.Backfill.class::isInstance).toList();
		if (backfills.isEmpty()) {
			return List.of(exact);
		}
		Column nullable = add.column().withNullable(true);
		List<RowGuard> others = exact.guards().stream().filter((guard) -> !backfills.contains(guard)).toList();
		return List.of(new ExactChange(new AddColumn(add.table(), nullable), others),
				new ExactChange(new SetNotNull(add.table(), nullable, add.column()), backfills));
	}

}
