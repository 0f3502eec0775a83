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

import java.util.List;
import java.util.Set;

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
 * Adds a part to a table.
 */
public sealed interface PartAddition extends TableEdition {

	/**
	 * Return what is added.
	 * @return the part
	 */
	TablePart part();

	/**
	 * Return the addition of another part.
	 * @param other a part of the same kind
	 * @return the change
	 */
	default SchemaChange with(TablePart other) {
		return PartChanges.add(table(), other);
	}

	@Override
	default Set<Name> added(NameSpaces spaces) {
		return spaces.part(object(), part());
	}

	@Override
	default Table appliedTo(Table before) {
		return new TableEdit(before).add(part()).done();
	}

	@Override
	default List<SchemaChange> reversed(Table before, Table after) {
		return List.of(PartChanges.drop(after, part()));
	}

	/** Add a column. */
	record AddColumn(Table table, Column column) implements PartAddition {

		@Override
		public Column part() {
			return this.column;
		}

		@Override
		public Table appliedTo(Table before) {
			TableEdit edit = new TableEdit(before).add(this.column);
			this.column.ownCheck().ifPresent(edit::add);
			return edit.done();
		}

	}

	/** Add a primary key. */
	record AddPrimaryKey(Table table, PrimaryKey primaryKey) implements PartAddition {

		@Override
		public PrimaryKey part() {
			return this.primaryKey;
		}

		@Override
		public Table appliedTo(Table before) {
			return NotNullKey.refusing(this.primaryKey, PartAddition.super.appliedTo(before));
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return NotNullKey.accepting(this.primaryKey, before, PartAddition.super.reversed(before, after));
		}

	}

	/** Add a foreign key. */
	record AddForeignKey(Table table, ForeignKey foreignKey) implements PartAddition {

		@Override
		public ForeignKey part() {
			return this.foreignKey;
		}

	}

	/** Add a unique constraint or unique index. */
	record AddUniqueKey(Table table, UniqueKey uniqueKey) implements PartAddition {

		@Override
		public UniqueKey part() {
			return this.uniqueKey;
		}

	}

	/** Create an index. */
	record CreateIndex(Table table, Index index) implements PartAddition {

		@Override
		public Index part() {
			return this.index;
		}

	}

	/** Add a check. */
	record AddCheck(Table table, Check check) implements PartAddition {

		@Override
		public Check part() {
			return this.check;
		}

	}

}
