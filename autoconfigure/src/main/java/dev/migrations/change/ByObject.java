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

import dev.migrations.schema.EnumType;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * One value for each kind of object.
 *
 * @param ofTable the value for a table
 * @param ofView the value for a view
 * @param ofSequence the value for a sequence
 * @param ofEnumType the value for a named enum type
 * @param ofStructType the value for a type with parts
 * @param ofNamespace the value for a schema
 * @param <V> the type of the values
 */
public record ByObject<V>(V ofTable, V ofView, V ofSequence, V ofEnumType, V ofStructType,
		V ofNamespace) implements SchemaObject.Visitor<V> {

	@Override
	public V table(Table table) {
		return this.ofTable;
	}

	@Override
	public V view(View view) {
		return this.ofView;
	}

	@Override
	public V sequence(Sequence sequence) {
		return this.ofSequence;
	}

	@Override
	public V enumType(EnumType type) {
		return this.ofEnumType;
	}

	@Override
	public V structType(StructType type) {
		return this.ofStructType;
	}

	@Override
	public V namespace(Namespace namespace) {
		return this.ofNamespace;
	}

}
