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
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Put one part of a table into the place of another of its kind: one of the same name
 * that does something else, or the primary key.
 *
 * @param table the table
 * @param from what goes
 * @param to what comes
 * @param <P> what kind of part both are
 */
public record ReplacePart<P extends TablePart>(Table table, P from, P to) implements TableEdition {

	@Override
	public Table appliedTo(Table before) {
		if (this.from instanceof Check check && OwnCheck.owner(check, before).isPresent()) {
			return new TableEdit(before).column(OwnCheck.owner(check, before).get().name(), Column::withoutOwnCheck)
				.remove(this.from)
				.add(this.to)
				.done();
		}
		Table after = new TableEdit(before).replace(this.from, this.to).done();
		return (this.to instanceof PrimaryKey key) ? NotNullKey.refusing(key, after) : after;
	}

	@Override
	public List<SchemaChange> reversed(Table before, Table after) {
		if (this.from instanceof Check check && OwnCheck.owner(check, before).isPresent()) {
			return List.of(new DropPart<>(after, this.to),
					OwnCheck.restored(OwnCheck.owner(check, before).get(), after));
		}
		List<SchemaChange> replace = List.of(new ReplacePart<>(after, this.to, this.from));
		return (this.to instanceof PrimaryKey key) ? NotNullKey.accepting(key, before, replace) : replace;
	}

	@Override
	public Set<Name> added(NameSpaces spaces) {
		return spaces.part(object(), this.to);
	}

	@Override
	public Set<Name> removed(NameSpaces spaces) {
		return spaces.part(object(), this.from);
	}

	@Override
	public boolean replaces(Class<?> kind) {
		return kind.isInstance(this.from);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.replace(this);
	}

}
