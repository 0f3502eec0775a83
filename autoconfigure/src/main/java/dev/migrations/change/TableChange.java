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

import dev.migrations.schema.Column;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * A change of a table or of something that belongs to it.
 */
public sealed interface TableChange extends SchemaChange permits TableChange.CreateTable, TableChange.RenameTable,
		TableChange.DropTable, TableChange.RenameColumn, TableEdition {

	/**
	 * Return the table: as the database holds it, or as the model maps it when it is new.
	 * @return the table
	 */
	Table table();

	@Override
	default ObjectName object() {
		return table().name();
	}

	/**
	 * Create a table with its columns and primary key; everything else of the table
	 * follows as changes of their own.
	 */
	record CreateTable(Table table) implements TableChange {

		@Override
		public Set<Name> added(NameSpaces spaces) {
			return WholeTable.names(WholeTable.created(this.table), spaces);
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withTables(Lists.with(before.tables(), WholeTable.created(this.table)));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new DropTable(WholeTable.created(this.table)));
		}

	}

	/**
	 * Rename a table, because a person said so. Everything after it speaks of the new
	 * name.
	 */
	record RenameTable(Table table, ObjectName to) implements TableChange {

		@Override
		public Set<Name> added(NameSpaces spaces) {
			return spaces.table(this.to);
		}

		@Override
		public Set<Name> removed(NameSpaces spaces) {
			return spaces.table(object());
		}

		@Override
		public Schema appliedTo(Schema before) {
			return RenamedSchema.of(before, new Rename(object(), null, this.to.name()));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new RenameTable(
					appliedTo(before).table(this.to).orElse(WholeTable.renamed(this.table, this.to)), object()));
		}

	}

	/** Drop a table that the model does not map. */
	record DropTable(Table table) implements TableChange {

		@Override
		public Set<Name> removed(NameSpaces spaces) {
			return WholeTable.names(this.table, spaces);
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withTables(Lists.without(before.tables(), (other) -> other.name().equals(object())));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return WholeTable.steps(before.table(object()).orElse(this.table));
		}

	}

	/** Rename a column, because a person said so. */
	record RenameColumn(Table table, Column column, String to) implements TableChange {

		@Override
		public Schema appliedTo(Schema before) {
			return RenamedSchema.of(before, new Rename(object(), this.column.name(), this.to));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			Table after = appliedTo(before).table(object()).orElse(this.table);
			return List.of(new RenameColumn(after, this.column.withName(this.to), this.column.name()));
		}

	}

}
