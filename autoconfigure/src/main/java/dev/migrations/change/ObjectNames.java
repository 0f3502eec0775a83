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

import java.util.Set;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * The names that an object takes, those of its parts included.
 *
 * @param spaces where a name has to be the only one
 */
record ObjectNames(NameSpaces spaces) implements SchemaObject.Visitor<Set<Name>> {

	@Override
	public Set<Name> table(Table table) {
		return WholeTable.names(table, this.spaces);
	}

	@Override
	public Set<Name> view(View view) {
		return this.spaces.view(view.name());
	}

	@Override
	public Set<Name> sequence(Sequence sequence) {
		return this.spaces.sequence(sequence.name());
	}

	@Override
	public Set<Name> enumType(EnumType type) {
		return this.spaces.type(type);
	}

	@Override
	public Set<Name> structType(StructType type) {
		return this.spaces.type(type);
	}

	@Override
	public Set<Name> namespace(Namespace namespace) {
		return Set.of();
	}

}
