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

import dev.migrations.change.PartRemoval.DropCheck;
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
 * Puts one part of a table into the place of another of its kind.
 */
public sealed interface PartReplacement extends TableEdition {

	/**
	 * Return what goes.
	 * @return the part
	 */
	TablePart from();

	/**
	 * Return what comes.
	 * @return the part
	 */
	TablePart to();

	/**
	 * Return the replacement by another part.
	 * @param other a part of the same kind
	 * @return the change
	 */
	SchemaChange with(TablePart other);

	@Override
	default Set<Name> added(NameSpaces spaces) {
		return spaces.part(object(), to());
	}

	@Override
	default Set<Name> removed(NameSpaces spaces) {
		return spaces.part(object(), from());
	}

	@Override
	default Table appliedTo(Table before) {
		return new TableEdit(before).replace(from(), to()).done();
	}

	/** Replace a primary key by one over other columns. */
	record ChangePrimaryKey(Table table, PrimaryKey from, PrimaryKey to) implements PartReplacement {

		@Override
		public SchemaChange with(TablePart other) {
			return new ChangePrimaryKey(this.table, this.from, (PrimaryKey) other);
		}

		@Override
		public Table appliedTo(Table before) {
			return NotNullKey.refusing(this.to, PartReplacement.super.appliedTo(before));
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return NotNullKey.accepting(this.to, before, List.of(new ChangePrimaryKey(after, this.to, this.from)));
		}

	}

	/** Replace a foreign key over the same columns, since its actions differ. */
	record ReplaceForeignKey(Table table, ForeignKey from, ForeignKey to) implements PartReplacement {

		@Override
		public SchemaChange with(TablePart other) {
			return new ReplaceForeignKey(this.table, this.from, (ForeignKey) other);
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return List.of(new ReplaceForeignKey(after, this.to, this.from));
		}

	}

	/** Replace a named unique key by one over other columns. */
	record ReplaceUniqueKey(Table table, UniqueKey from, UniqueKey to) implements PartReplacement {

		@Override
		public SchemaChange with(TablePart other) {
			return new ReplaceUniqueKey(this.table, this.from, (UniqueKey) other);
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return List.of(new ReplaceUniqueKey(after, this.to, this.from));
		}

	}

	/** Replace a named index by one over other columns or directions. */
	record ReplaceIndex(Table table, Index from, Index to) implements PartReplacement {

		@Override
		public SchemaChange with(TablePart other) {
			return new ReplaceIndex(this.table, this.from, (Index) other);
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return List.of(new ReplaceIndex(after, this.to, this.from));
		}

	}

	/**
	 * Replace a check.
	 *
	 * @param widening whether the new condition accepts everything that the old one
	 * accepts
	 */
	record ReplaceCheck(Table table, Check from, Check to, boolean widening) implements PartReplacement {

		@Override
		public SchemaChange with(TablePart other) {
			return new ReplaceCheck(this.table, this.from, (Check) other, this.widening);
		}

		@Override
		public Table appliedTo(Table before) {
			return OwnCheck.owner(this.from, before)
				.map((owner) -> new TableEdit(before).column(owner.name(), Column::withoutOwnCheck)
					.remove(this.from)
					.add(this.to)
					.done())
				.orElseGet(() -> PartReplacement.super.appliedTo(before));
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return OwnCheck.owner(this.from, before)
				.map((owner) -> List.of(new DropCheck(after, this.to), OwnCheck.restored(owner, after)))
				.orElseGet(() -> List.of(new ReplaceCheck(after, this.to, this.from, false)));
		}

	}

}
