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
 * A schema with one object more, less or altered.
 *
 * @param before the schema before
 * @param edit what is done to the list that the object belongs to
 */
record ObjectEdit(Schema before, ListEdit edit) implements SchemaObject.Visitor<Schema> {

	static Schema add(Schema before, SchemaObject object) {
		return object.accept(new ObjectEdit(before, Lists::with));
	}

	static Schema remove(Schema before, SchemaObject object) {
		return object.accept(new ObjectEdit(before, Lists::withoutNamesake));
	}

	static Schema replace(Schema before, SchemaObject object) {
		return object.accept(new ObjectEdit(before, Lists::withNamesake));
	}

	@Override
	public Schema table(Table table) {
		return this.before.withTables(this.edit.of(this.before.tables(), table));
	}

	@Override
	public Schema view(View view) {
		return this.before.withViews(this.edit.of(this.before.views(), view));
	}

	@Override
	public Schema sequence(Sequence sequence) {
		return this.before.withSequences(this.edit.of(this.before.sequences(), sequence));
	}

	@Override
	public Schema enumType(EnumType type) {
		return this.before.withEnumTypes(this.edit.of(this.before.enumTypes(), type));
	}

	@Override
	public Schema structType(StructType type) {
		return this.before.withStructTypes(this.edit.of(this.before.structTypes(), type));
	}

	/** A schema holds the names of those that it lacks. */
	@Override
	public Schema namespace(Namespace namespace) {
		String name = namespace.name().name();
		List<Namespace> there = this.before.absentSchemas().contains(name) ? List.of() : List.of(namespace);
		List<String> others = Lists.without(this.before.absentSchemas(), name::equals);
		return this.before
			.withAbsentSchemas(this.edit.of(there, namespace).isEmpty() ? Lists.with(others, name) : others);
	}

	/** What is done to a list of objects. */
	@FunctionalInterface
	interface ListEdit {

		<O extends SchemaObject> List<O> of(List<O> list, O object);

	}

}
