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
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;

/**
 * Gives keys, indexes and checks of one table their names, those aside that have one.
 *
 * @param names what chooses the names
 * @param table the table
 * @param columns its columns
 * @param replaced the name that becomes free, {@code null} if there is none
 */
record NamedParts(ConstraintNaming names, ObjectName table, List<Column> columns,
		@Nullable String replaced) implements TablePart.Visitor<TablePart> {

	NamedParts {
		columns = List.copyOf(columns);
	}

	@Override
	public Column column(Column column) {
		return column;
	}

	@Override
	public PrimaryKey primaryKey(PrimaryKey key) {
		return (key.name() != null) ? key : new PrimaryKey(name("pk", List.of(), ""), key.columns(), key.server());
	}

	@Override
	public UniqueKey uniqueKey(UniqueKey key) {
		return (key.name() != null) ? key
				: new UniqueKey(name("uk", key.columns(), ""), key.columns(), key.index(), key.server());
	}

	@Override
	public ForeignKey foreignKey(ForeignKey key) {
		String name = Objects.requireNonNullElseGet(key.name(), () -> name("fk", key.columns(), ""));
		return new ForeignKey(name, key.columns(), key.referencedTable(), key.referencedColumns(), key.onDelete(),
				key.onUpdate(), key.deferral(), key.server());
	}

	@Override
	public Index index(Index index) {
		String name = Objects.requireNonNullElseGet(index.name(),
				() -> name("ix", index.columns(), ConstraintNaming.what(index)));
		return new Index(name, index.parts(), index.definition(), index.server());
	}

	@Override
	public Check check(Check check) {
		return (check.name() != null) ? check : new Check(
				name("ck", Mention.in(check, this.columns), check.expression()), check.expression(), check.server());
	}

	private String name(String prefix, List<String> parts, String what) {
		return this.names.name(prefix, this.table, parts, what, this.replaced);
	}

}
