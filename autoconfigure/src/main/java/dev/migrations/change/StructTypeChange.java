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
import dev.migrations.schema.StructType;

/**
 * A change of a type that has parts.
 */
public sealed interface StructTypeChange extends SchemaChange {

	/**
	 * Return the type.
	 * @return the type
	 */
	StructType type();

	@Override
	default ObjectName object() {
		return type().name();
	}

	/** Create a type that has parts. */
	record CreateStructType(StructType type) implements StructTypeChange {

		@Override
		public Set<Name> added(NameSpaces spaces) {
			return spaces.type(this.type);
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withStructTypes(Lists.with(before.structTypes(), this.type));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new DropStructType(this.type));
		}

	}

	/** Give a type other parts. */
	record ChangeStructType(StructType type, StructType to) implements StructTypeChange {

		@Override
		public Schema appliedTo(Schema before) {
			return before.withStructTypes(before.structTypes()
				.stream()
				.map((other) -> other.name().equals(object()) ? this.to : other)
				.toList());
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new ChangeStructType(this.to, this.type));
		}

	}

	/** Drop a type that has parts. Only a way back does so. */
	record DropStructType(StructType type) implements StructTypeChange {

		@Override
		public Set<Name> removed(NameSpaces spaces) {
			return spaces.type(this.type);
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before
				.withStructTypes(Lists.without(before.structTypes(), (other) -> other.name().equals(object())));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new CreateStructType(this.type));
		}

	}

}
