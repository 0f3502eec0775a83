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
import java.util.List;
import java.util.Set;

import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * Drops a part of a table.
 */
public sealed interface PartRemoval extends TableEdition {

	/**
	 * Return what is dropped.
	 * @return the part
	 */
	TablePart part();

	@Override
	default Set<Name> removed(NameSpaces spaces) {
		return spaces.part(object(), part());
	}

	@Override
	default Table appliedTo(Table before) {
		return new TableEdit(before).remove(part()).done();
	}

	@Override
	default List<SchemaChange> reversed(Table before, Table after) {
		return List.of(PartChanges.add(after, part()));
	}

	/** Drop a column that the model does not map. */
	record DropColumn(Table table, Column column) implements PartRemoval {

		@Override
		public Column part() {
			return this.column;
		}

		@Override
		public Table appliedTo(Table before) {
			TableEdit edit = new TableEdit(before).remove(this.column);
			ColumnUse.of(this.column, before).forEach(edit::remove);
			return edit.done();
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			Column former = before.column(this.column.name()).orElse(this.column);
			List<SchemaChange> changes = new ArrayList<>();
			changes.add(new AddColumn(after, former));
			ColumnUse.of(former, before)
				.stream()
				.filter((part) -> !(part instanceof Check check && former.owns(check)))
				.forEach((part) -> changes.add(PartChanges.add(after, part)));
			return changes;
		}

	}

	/** Drop a primary key. */
	record DropPrimaryKey(Table table, PrimaryKey primaryKey) implements PartRemoval {

		@Override
		public PrimaryKey part() {
			return this.primaryKey;
		}

	}

	/** Drop a foreign key that the model does not map. */
	record DropForeignKey(Table table, ForeignKey foreignKey) implements PartRemoval {

		@Override
		public ForeignKey part() {
			return this.foreignKey;
		}

	}

	/** Drop a unique constraint or unique index that the model does not map. */
	record DropUniqueKey(Table table, UniqueKey uniqueKey) implements PartRemoval {

		@Override
		public UniqueKey part() {
			return this.uniqueKey;
		}

	}

	/** Drop an index that the model does not map. */
	record DropIndex(Table table, Index index) implements PartRemoval {

		@Override
		public Index part() {
			return this.index;
		}

	}

	/** Drop a check that the model does not map. */
	record DropCheck(Table table, Check check) implements PartRemoval {

		@Override
		public Check part() {
			return this.check;
		}

		@Override
		public Table appliedTo(Table before) {
			TableEdit edit = new TableEdit(before).remove(this.check);
			OwnCheck.owner(this.check, before).ifPresent((owner) -> edit.column(owner.name(), Column::withoutOwnCheck));
			return edit.done();
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return OwnCheck.owner(this.check, before)
				.map((owner) -> List.of(OwnCheck.restored(owner, after)))
				.orElseGet(() -> PartRemoval.super.reversed(before, after));
		}

	}

}
