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

import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * Create an object. A table comes with its columns and primary key; everything else of it
 * follows as changes of their own.
 *
 * @param created the object
 * @param <O> what kind of object it is
 */
public record CreateObject<O extends SchemaObject>(O created) implements SchemaChange {

	@Override
	public ObjectName object() {
		return this.created.name();
	}

	@Override
	public Schema appliedTo(Schema before) {
		return ObjectEdit.add(before, first());
	}

	@Override
	public List<SchemaChange> reversed(Schema before) {
		return List.of(new DropObject<>(first()));
	}

	@Override
	public Set<Name> added(NameSpaces spaces) {
		return first().accept(new ObjectNames(spaces));
	}

	@Override
	public boolean adds(Class<?> kind) {
		return kind.isInstance(this.created);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.create(this);
	}

	/** What there is of it when it has just been created. */
	private SchemaObject first() {
		return (this.created instanceof Table table) ? WholeTable.created(table) : this.created;
	}

}
