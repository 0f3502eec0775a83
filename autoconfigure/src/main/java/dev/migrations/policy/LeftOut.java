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

package dev.migrations.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.EnumTypeChange.CreateEnumType;
import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.StructTypeChange.CreateStructType;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;

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
			if (change instanceof CreateTable create) {
				leftOut.tables.add(create.object());
			}
			else if (change instanceof AddColumn add) {
				leftOut.columns.computeIfAbsent(add.object(), (table) -> new HashSet<>()).add(add.column().name());
			}
			else if (change instanceof CreateEnumType || change instanceof CreateStructType) {
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
		return change instanceof TableChange && !(change instanceof CreateTable)
				&& this.tables.contains(change.object());
	}

	boolean isNeededBy(SchemaChange change) {
		if (change instanceof CreateTable create) {
			return containTypeOf(create.table().columns());
		}
		if (change instanceof AddColumn add) {
			return containTypeOf(List.of(add.column()));
		}
		if (change instanceof ChangeType type) {
			return containTypeOf(List.of(type.to()));
		}
		if (change instanceof CreateStructType create) {
			return containTypeOf(create.type().attributes());
		}
		return isNeededByKey(change);
	}

	private boolean isNeededByKey(SchemaChange change) {
		if (change instanceof AddForeignKey add) {
			ForeignKey key = add.foreignKey();
			return this.tables.contains(key.referencedTable()) || contain(add.object(), key.columns()::contains)
					|| contain(key.referencedTable(), key.referencedColumns()::contains);
		}
		if (change instanceof AddUniqueKey add) {
			return contain(add.object(), add.uniqueKey().columns()::contains);
		}
		if (change instanceof ReplaceUniqueKey replace) {
			return contain(replace.object(), replace.to().columns()::contains);
		}
		if (change instanceof CreateIndex create) {
			return contain(create.object(), create.index().columns()::contains);
		}
		if (change instanceof ReplaceIndex replace) {
			return contain(replace.object(), replace.to().columns()::contains);
		}
		return change instanceof AddCheck add
				&& contain(add.object(), (column) -> Literals.mentions(add.check().expression(), column));
	}

	private boolean containTypeOf(List<Column> needed) {
		return needed.stream()
			.anyMatch(
					(column) -> this.types.stream().anyMatch((type) -> Literals.mentions(column.type(), type.name())));
	}

	private boolean contain(ObjectName table, Predicate<String> needed) {
		return this.columns.getOrDefault(table, Set.of()).stream().anyMatch(needed);
	}

}
