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

import dev.migrations.schema.EnumType;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;

/**
 * A change of a named enum type.
 */
public sealed interface EnumTypeChange extends SchemaChange {

	/**
	 * Return the type.
	 * @return the type
	 */
	EnumType type();

	@Override
	default ObjectName object() {
		return type().name();
	}

	/** Create a named enum type. */
	record CreateEnumType(EnumType type) implements EnumTypeChange {

		@Override
		public Set<Name> added(NameSpaces spaces) {
			return spaces.type(this.type);
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withEnumTypes(Lists.with(before.enumTypes(), this.type));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new DropEnumType(this.type));
		}

	}

	/** Add values to a named enum type, or remove or reorder them. */
	record ChangeEnumType(EnumType type, EnumType to) implements EnumTypeChange {

		@Override
		public Schema appliedTo(Schema before) {
			return before.withEnumTypes(before.enumTypes()
				.stream()
				.map((other) -> other.name().equals(object()) ? this.to : other)
				.toList());
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new ChangeEnumType(this.to, this.type));
		}

	}

	/** Drop a named enum type that the model does not map. */
	record DropEnumType(EnumType type) implements EnumTypeChange {

		@Override
		public Set<Name> removed(NameSpaces spaces) {
			return spaces.type(this.type);
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withEnumTypes(Lists.without(before.enumTypes(), (other) -> other.name().equals(object())));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new CreateEnumType(this.type));
		}

	}

}
