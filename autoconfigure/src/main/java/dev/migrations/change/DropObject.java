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
 * Drop an object that the model does not map. Views, schemas and types with parts are
 * dropped by a way back only.
 *
 * @param dropped the object
 * @param <O> what kind of object it is
 */
public record DropObject<O extends SchemaObject>(O dropped) implements SchemaChange {

	@Override
	public ObjectName object() {
		return this.dropped.name();
	}

	@Override
	public Schema appliedTo(Schema before) {
		return ObjectEdit.remove(before, this.dropped);
	}

	@Override
	public List<SchemaChange> reversed(Schema before) {
		SchemaObject former = this.dropped.accept(new CurrentObject(before));
		return (former instanceof Table table) ? WholeTable.steps(table) : List.of(new CreateObject<>(former));
	}

	@Override
	public Set<Name> removed(NameSpaces spaces) {
		return this.dropped.accept(new ObjectNames(spaces));
	}

	@Override
	public boolean drops(Class<?> kind) {
		return kind.isInstance(this.dropped);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.drop(this);
	}

}
