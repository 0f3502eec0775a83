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

package dev.migrations.policy.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.ColumnUse;
import dev.migrations.change.CreateObject;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.sql.Mention;

/**
 * New types, tables and columns that a filter leaves out: what needs one of them cannot
 * be there either.
 *
 * @param tables the tables
 * @param columns the columns by their table
 * @param types the types
 */
record LeftOut(Set<ObjectName> tables, Map<ObjectName, Set<String>> columns, Set<ObjectName> types) {

	static LeftOut of(List<SchemaChange> changes) {
		LeftOut leftOut = new LeftOut(new HashSet<>(), new HashMap<>(), new HashSet<>());
		for (SchemaChange change : changes) {
			if (change.adds(Table.class)) {
				leftOut.tables.add(change.object());
			}
			else if (change instanceof AddPart<?> add && add.part() instanceof Column column) {
				leftOut.columns.computeIfAbsent(add.object(), (table) -> new HashSet<>()).add(column.name());
			}
			else if (change.adds(EnumType.class) || change.adds(StructType.class)) {
				leftOut.types.add(change.object());
			}
		}
		return leftOut;
	}

	/**
	 * Return whether a change is about a part of a table that is left out.
	 * @param change the change
	 * @return whether it is a part that it contains
	 */
	boolean contains(SchemaChange change) {
		return change instanceof TableChange && this.tables.contains(change.object());
	}

	boolean isNeededBy(SchemaChange change) {
		if (change instanceof CreateObject<?> create) {
			return containTypeOf(create.created());
		}
		if (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)) {
			return containTypeOf(List.of(type.to()));
		}
		if (change instanceof AddPart<?> add) {
			return isNeededBy(add.object(), add.part());
		}
		return change instanceof ReplacePart<?> replace && isNeededBy(replace.object(), replace.to());
	}

	private boolean isNeededBy(ObjectName table, TablePart part) {
		if (part instanceof Column column) {
			return containTypeOf(List.of(column));
		}
		if (part instanceof ForeignKey key && (this.tables.contains(key.referencedTable())
				|| contain(key.referencedTable(), key.referencedColumns()::contains))) {
			return true;
		}
		return contain(table, (column) -> part.accept(new ColumnUse(column)));
	}

	private boolean containTypeOf(SchemaObject created) {
		if (created instanceof Table table) {
			return containTypeOf(table.columns());
		}
		return created instanceof StructType type && containTypeOf(type.fields());
	}

	private boolean containTypeOf(List<Column> needed) {
		return needed.stream()
			.anyMatch((column) -> this.types.stream().anyMatch((type) -> Mention.of(column.type(), type.name())));
	}

	private boolean contain(ObjectName table, Predicate<String> needed) {
		return this.columns.getOrDefault(table, Set.of()).stream().anyMatch(needed);
	}

}
