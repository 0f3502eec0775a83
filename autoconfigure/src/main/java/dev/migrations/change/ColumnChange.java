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

import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;

/**
 * Changes one property of a column.
 */
public sealed interface ColumnChange extends TableEdition {

	/**
	 * Return the column before all changes of it.
	 * @return the column
	 */
	Column from();

	/**
	 * Return the column after all changes of it.
	 * @return the column
	 */
	Column to();

	/**
	 * Return the column as this change leaves it, whatever other changes of it have made
	 * before.
	 * @param before the column before this change
	 * @return the column after it
	 */
	Column appliedTo(Column before);

	/**
	 * Return the change that leads back.
	 * @param after the table after this change
	 * @param now the column after it
	 * @param former the column before it
	 * @return the change
	 */
	SchemaChange reversed(Table after, Column now, Column former);

	@Override
	default Table appliedTo(Table before) {
		return new TableEdit(before).column(from().name(), this::appliedTo).done();
	}

	@Override
	default List<SchemaChange> reversed(Table before, Table after) {
		Column former = before.column(from().name()).orElse(from());
		return List.of(reversed(after, appliedTo(former), former));
	}

	/** Change the type of a column. */
	record ChangeType(Table table, Column from, Column to, TypeChange kind) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return ColumnTypes.changed(before, this.to);
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new ChangeType(after, now, former, this.kind.reversed());
		}

	}

	/** Refuse NULL in a column. */
	record SetNotNull(Table table, Column from, Column to) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return before.withNullable(false);
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new DropNotNull(after, now, former);
		}

	}

	/** Accept NULL in a column. */
	record DropNotNull(Table table, Column from, Column to) implements ColumnChange {

		/**
		 * Return whether the column belongs to the primary key, which has to go before.
		 * @return whether the key of the table covers it
		 */
		public boolean isKeyed() {
			PrimaryKey key = this.table.primaryKey();
			return key != null && key.columns().contains(this.from.name());
		}

		@Override
		public Column appliedTo(Column before) {
			return before.withNullable(true);
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new SetNotNull(after, now, former);
		}

	}

	/** Set, change or remove the default of a column. */
	record ChangeDefault(Table table, Column from, Column to) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return before.withDefaultValue(this.to.defaultValue());
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new ChangeDefault(after, now, former);
		}

	}

	/** Make a column an identity, or an identity an ordinary column. */
	record ChangeIdentity(Table table, Column from, Column to) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return before.withValueOf(this.to);
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new ChangeIdentity(after, now, former);
		}

	}

	/** Change, set or remove the expression of a generated column. */
	record ChangeGenerated(Table table, Column from, Column to) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return before.withValueOf(this.to);
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new ChangeGenerated(after, now, former);
		}

	}

	/** Set or remove the comment of a column. */
	record ChangeColumnComment(Table table, Column from, Column to) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return before.withComment(this.to.comment());
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new ChangeColumnComment(after, now, former);
		}

	}

	/** Set or remove the check that is a part of the definition of a column. */
	record ChangeColumnCheck(Table table, Column from, Column to) implements ColumnChange {

		@Override
		public Column appliedTo(Column before) {
			return before.withOwnCheckOf(this.to);
		}

		@Override
		public Table appliedTo(Table before) {
			TableEdit edit = new TableEdit(before).column(this.from.name(), this::appliedTo);
			this.from.ownCheck().ifPresent(edit::remove);
			this.to.ownCheck().ifPresent(edit::add);
			return edit.done();
		}

		@Override
		public SchemaChange reversed(Table after, Column now, Column former) {
			return new ChangeColumnCheck(after, now, former);
		}

	}

}
