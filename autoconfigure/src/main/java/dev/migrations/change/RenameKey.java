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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.Index;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
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
		renamed(before).forEach((part) -> edit.replace(part, withName(part, this.to)));
		return edit.done();
	}

	private Stream<TablePart> renamed(Table before) {
		return Stream.<TablePart>concat(before.uniqueKeys().stream(), before.indexes().stream())
			.filter((part) -> this.from.equals(part.name()));
	}

	private static TablePart withName(TablePart part, String name) {
		return (part instanceof Index index) ? new Index(name, index.parts(), index.definition(), index.server())
				: withName((UniqueKey) part, name);
	}

	private static TablePart withName(UniqueKey key, String name) {
		return new UniqueKey(name, key.columns(), key.index(), key.server());
	}

	@Override
	public Set<Name> added(NameSpaces spaces) {
		return renamed(this.table).flatMap((part) -> spaces.part(object(), withName(part, this.to)).stream())
			.collect(Collectors.toSet());
	}

	@Override
	public Set<Name> removed(NameSpaces spaces) {
		return renamed(this.table).flatMap((part) -> spaces.part(object(), part).stream()).collect(Collectors.toSet());
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
