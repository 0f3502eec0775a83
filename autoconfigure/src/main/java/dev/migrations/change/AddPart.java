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
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Add a part to a table.
 *
 * @param table the table
 * @param part what is added
 * @param <P> what kind of part it is
 */
public record AddPart<P extends TablePart>(Table table, P part) implements TableEdition {

	@Override
	public Table appliedTo(Table before) {
		TableEdit edit = new TableEdit(before).add(this.part);
		if (this.part instanceof Column column) {
			column.ownCheck().ifPresent(edit::add);
		}
		return (this.part instanceof PrimaryKey key) ? NotNullKey.refusing(key, edit.done()) : edit.done();
	}

	@Override
	public List<SchemaChange> reversed(Table before, Table after) {
		List<SchemaChange> drop = List.of(new DropPart<>(after, this.part));
		return (this.part instanceof PrimaryKey key) ? NotNullKey.accepting(key, before, drop) : drop;
	}

	@Override
	public Set<Name> added(NameSpaces spaces) {
		return spaces.part(object(), this.part);
	}

	@Override
	public boolean adds(Class<?> kind) {
		return kind.isInstance(this.part);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.add(this);
	}

}
