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

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Drop a part of a table that the model does not map. A column takes along what speaks of
 * it.
 *
 * @param table the table
 * @param part what is dropped
 * @param <P> what kind of part it is
 */
public record DropPart<P extends TablePart>(Table table, P part) implements TableEdition {

	@Override
	public Table appliedTo(Table before) {
		TableEdit edit = new TableEdit(before).remove(this.part);
		if (this.part instanceof Column column) {
			ColumnUse.of(column, before).forEach(edit::remove);
		}
		if (this.part instanceof Check check) {
			OwnCheck.owner(check, before).ifPresent((owner) -> edit.column(owner.name(), Column::withoutOwnCheck));
		}
		return edit.done();
	}

	/** What hangs on a column goes with it, and with the first of several. */
	@Override
	public Schema appliedTo(Schema before) {
		Schema after = TableEdition.super.appliedTo(before);
		return (this.part instanceof Column column) ? after.withoutDependents(object(), column.name()) : after;
	}

	@Override
	public List<SchemaChange> reversed(Table before, Table after) {
		if (this.part instanceof Column column) {
			return withItsUse(before.column(column.name()).orElse(column), before, after);
		}
		if (this.part instanceof Check check && OwnCheck.owner(check, before).isPresent()) {
			return List.of(OwnCheck.restored(OwnCheck.owner(check, before).get(), after));
		}
		return List.of(new AddPart<>(after, this.part));
	}

	private static List<SchemaChange> withItsUse(Column former, Table before, Table after) {
		List<SchemaChange> changes = new ArrayList<>();
		changes.add(new AddPart<>(after, former));
		ColumnUse.of(former, before)
			.stream()
			.filter((part) -> !(part instanceof Check check && former.owns(check)))
			.forEach((part) -> changes.add(new AddPart<>(after, part)));
		return changes;
	}

	@Override
	public Set<Name> removed(NameSpaces spaces) {
		return spaces.part(object(), this.part);
	}

	@Override
	public boolean drops(Class<?> kind) {
		return kind.isInstance(this.part);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.drop(this);
	}

}
