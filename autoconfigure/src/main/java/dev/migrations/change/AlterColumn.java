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

package dev.migrations.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Change one property of a column.
 *
 * @param table the table
 * @param from the column before all changes of it
 * @param to the column after all changes of it
 * @param property what this change is about
 */
public record AlterColumn(Table table, Column from, Column to, ColumnProperty property) implements TableEdition {

	/**
	 * Return the column as this change leaves it, whatever other changes of it have made
	 * before.
	 * @param before the column before this change
	 * @return the column after it
	 */
	public Column appliedTo(Column before) {
		return this.property.changed(before, this.to);
	}

	@Override
	public Table appliedTo(Table before) {
		TableEdit edit = new TableEdit(before).column(this.from.name(), this::appliedTo);
		if (this.property == ColumnProperty.CHECK) {
			this.from.ownCheck().ifPresent(edit::remove);
			this.to.ownCheck().ifPresent(edit::add);
		}
		return edit.done();
	}

	@Override
	public List<SchemaChange> reversed(Table before, Table after) {
		Column former = before.column(this.from.name()).orElse(this.from);
		return new AlterColumn(after, appliedTo(former), former, this.property).withCovering(after);
	}

	@Override
	public boolean alters(ColumnProperty other) {
		return this.property == other;
	}

	/**
	 * Return whether the column refuses NULL from then on.
	 * @return whether it is set to not null
	 */
	public boolean refusesNull() {
		return this.property == ColumnProperty.NULLABILITY && !this.to.nullable();
	}

	/**
	 * Return whether the column accepts NULL from then on.
	 * @return whether its not null is dropped
	 */
	public boolean acceptsNull() {
		return this.property == ColumnProperty.NULLABILITY && this.to.nullable();
	}

	/**
	 * Return whether the column is dropped and added again, since no server computes it
	 * in another way.
	 * @return whether it gets another expression
	 */
	public boolean isMadeAgain() {
		return this.property == ColumnProperty.GENERATED && this.to.generatedAs() != null;
	}

	/**
	 * Return this change with what covers the column and would go with it: dropped before
	 * and added again behind it, when the column is made again.
	 * @param before the table before the change
	 * @return the changes in the order in which they must run
	 */
	public List<SchemaChange> withCovering(Table before) {
		if (!isMadeAgain()) {
			return List.of(this);
		}
		List<TablePart> parts = ColumnUse.of(this.from, before)
			.stream()
			.filter((part) -> !(part instanceof Check check && this.from.owns(check)))
			.sorted(Comparator.comparing((part) -> !(part instanceof ForeignKey)))
			.toList();
		List<SchemaChange> changes = new ArrayList<>(List.of(this));
		parts.forEach((part) -> changes.add(1, new AddPart<>(before, part)));
		for (int index = 0; index < parts.size(); index++) {
			changes.add(index, new DropPart<>(before, parts.get(index)));
		}
		return changes;
	}

	/**
	 * Return whether the column belongs to the primary key, which has to go before NULL
	 * is accepted.
	 * @return whether the key of the table covers it
	 */
	public boolean isKeyed() {
		PrimaryKey key = this.table.primaryKey();
		return key != null && key.columns().contains(this.from.name());
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alter(this);
	}

}
