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

package dev.migrations.translate;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * Gives keys, indexes and checks their names, those aside that have one.
 */
final class KeyNames {

	private final GivenNames names;

	KeyNames(GivenNames names) {
		this.names = names;
	}

	PrimaryKey of(ObjectName table, PrimaryKey key, @Nullable String replaced) {
		String name = Objects.requireNonNullElseGet(key.name(),
				() -> this.names.name("pk", table, List.of(), replaced));
		return new PrimaryKey(name, key.columns());
	}

	ForeignKey of(ObjectName table, ForeignKey key, @Nullable String replaced) {
		String name = Objects.requireNonNullElseGet(key.name(),
				() -> this.names.name("fk", table, key.columns(), replaced));
		return new ForeignKey(name, key.columns(), key.referencedTable(), key.referencedColumns(), key.onDelete(),
				key.onUpdate(), key.deferrable());
	}

	UniqueKey of(ObjectName table, UniqueKey key, @Nullable String replaced) {
		String name = Objects.requireNonNullElseGet(key.name(),
				() -> this.names.name("uk", table, key.columns(), replaced));
		return new UniqueKey(name, key.columns(), key.index());
	}

	Index of(ObjectName table, Index index, @Nullable String replaced) {
		String name = Objects.requireNonNullElseGet(index.name(),
				() -> this.names.name("ix", table, index.columns(), GivenNames.what(index), replaced));
		return new Index(name, index.parts(), index.definition());
	}

	Check of(Table table, Check check, @Nullable String replaced) {
		return (check.name() != null) ? check : new Check(this.names.name("ck", table.name(),
				Dependents.mentioned(table.columns(), check), check.expression(), replaced), check.expression());
	}

}
