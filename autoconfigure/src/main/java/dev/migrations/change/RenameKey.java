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

import dev.migrations.schema.Index;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * Give a unique key or index the name that the model gives it.
 *
 * @param table the table
 * @param kind what is renamed
 * @param from the name in the database
 * @param to the name in the model
 */
public record RenameKey(Table table, Kind kind, String from, String to) implements TableEdition {

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

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.rename(this);
	}

	/** What is renamed. */
	public enum Kind {

		/** A unique constraint. */
		CONSTRAINT,

		/** An index, unique or not. */
		INDEX

	}

}
