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

/**
 * A change of a schema that objects stand in.
 */
public sealed interface NamespaceChange extends SchemaChange {

	/**
	 * Create the schema that objects of the model stand in.
	 *
	 * @param object its stored name
	 */
	record CreateSchema(ObjectName object) implements NamespaceChange {

		@Override
		public Schema appliedTo(Schema before) {
			return before.withMissing(Lists.without(before.missing(), this.object.name()::equals));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new DropSchema(this.object));
		}

	}

	/**
	 * Drop a schema that a revision created. Only a way back does so.
	 *
	 * @param object its stored name
	 */
	record DropSchema(ObjectName object) implements NamespaceChange {

		@Override
		public Schema appliedTo(Schema before) {
			return before.withMissing(Lists.with(before.missing(), this.object.name()));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new CreateSchema(this.object));
		}

	}

}
