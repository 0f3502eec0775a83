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

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;

/**
 * Change an object that keeps its name: the increment of a sequence, the values of an
 * enum type, the parts of a type. A table changes in its parts.
 *
 * @param from the object in the database
 * @param to the object in the model
 * @param <O> what kind of object it is
 */
public record AlterObject<O extends SchemaObject>(O from, O to) implements SchemaChange {

	@Override
	public ObjectName object() {
		return this.from.name();
	}

	@Override
	public Schema appliedTo(Schema before) {
		return ObjectEdit.replace(before, after(before));
	}

	@Override
	public List<SchemaChange> reversed(Schema before) {
		return List.of(new AlterObject<>(after(before), this.from.accept(new CurrentObject(before))));
	}

	/** Of a sequence nothing but the increment changes. */
	private SchemaObject after(Schema before) {
		return (this.to instanceof Sequence wanted
				&& this.from.accept(new CurrentObject(before)) instanceof Sequence former)
						? new Sequence(former.name(), former.start(), wanted.increment(), former.options()) : this.to;
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alter(this);
	}

}
