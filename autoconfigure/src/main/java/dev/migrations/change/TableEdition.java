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

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Index;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * A change within a table, which keeps its name.
 */
public sealed interface TableEdition extends TableChange permits TableEdition.RenameKey,
		TableEdition.ChangeTableComment, PartAddition, PartRemoval, PartReplacement, ColumnChange {

	/**
	 * Return the table as this change leaves it.
	 * @param before the table before the change
	 * @return the table after it
	 */
	Table appliedTo(Table before);

	/**
	 * Return the changes that lead back.
	 * @param before the table before the change
	 * @param after the table after it
	 * @return the changes in the order in which they must run
	 */
	List<SchemaChange> reversed(Table before, Table after);

	@Override
	default Schema appliedTo(Schema before) {
		return before.withTables(before.tables()
			.stream()
			.map((other) -> other.name().equals(object()) ? appliedTo(other) : other)
			.toList());
	}

	@Override
	default List<SchemaChange> reversed(Schema before) {
		Table table = before.table(object()).orElse(table());
		return reversed(table, appliedTo(table));
	}

	/** Give a unique key or index the name that the model gives it. */
	record RenameKey(Table table, Kind kind, String from, String to) implements TableEdition {

		@Override
		public Table appliedTo(Table before) {
			TableEdit edit = new TableEdit(before);
			before.uniqueKeys()
				.stream()
				.filter((key) -> this.from.equals(key.name()))
				.forEach((key) -> edit.replace(key, new UniqueKey(this.to, key.columns(), key.index(), key.server())));
			before.indexes()
				.stream()
				.filter((index) -> this.from.equals(index.name()))
				.forEach((index) -> edit.replace(index,
						new Index(this.to, index.parts(), index.definition(), index.server())));
			return edit.done();
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return List.of(new RenameKey(after, this.kind, this.to, this.from));
		}

		/** What is renamed. */
		public enum Kind {

			/** A unique constraint. */
			CONSTRAINT,

			/** An index, unique or not. */
			INDEX

		}

	}

	/** Set or remove the comment of a table. */
	record ChangeTableComment(Table table, @Nullable String to) implements TableEdition {

		@Override
		public Table appliedTo(Table before) {
			return new TableEdit(before).comment(this.to).done();
		}

		@Override
		public List<SchemaChange> reversed(Table before, Table after) {
			return List.of(new ChangeTableComment(after, before.comment()));
		}

	}

}
