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

import dev.migrations.schema.EnumType;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * An object as a schema holds it; as it is given when the schema does not hold it.
 *
 * @param schema the schema
 */
record CurrentObject(Schema schema) implements SchemaObject.Visitor<SchemaObject> {

	@Override
	public SchemaObject table(Table table) {
		return of(this.schema.tables(), table);
	}

	/** A database keeps another text than the query that made it. */
	@Override
	public SchemaObject view(View view) {
		return view;
	}

	@Override
	public SchemaObject sequence(Sequence sequence) {
		return of(this.schema.sequences(), sequence);
	}

	@Override
	public SchemaObject enumType(EnumType type) {
		return of(this.schema.enumTypes(), type);
	}

	@Override
	public SchemaObject structType(StructType type) {
		return of(this.schema.structTypes(), type);
	}

	@Override
	public SchemaObject namespace(Namespace namespace) {
		return namespace;
	}

	private static <O extends SchemaObject> O of(List<O> objects, O object) {
		return objects.stream().filter((other) -> other.name().equals(object.name())).findFirst().orElse(object);
	}

}
