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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.schema.Check;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * A table and the changes that make it: columns and primary key come at once, everything
 * else after them.
 */
final class WholeTable {

	private WholeTable() {
	}

	/**
	 * Return what there is of a table when it has just been created.
	 * @param table the table with everything that it will have
	 * @return the table without what follows
	 */
	static Table created(Table table) {
		List<Check> checks = table.columns().stream().flatMap((column) -> column.ownCheck().stream()).toList();
		return new Table(table.name(), table.columns(), table.primaryKey(), List.of(), List.of(), List.of(), checks,
				table.comment(), List.of(), table.settings(), table.options(), table.definition());
	}

	/** Return the names of a table and of all its parts. */
	static Set<Name> names(Table table, NameSpaces spaces) {
		Set<Name> names = new LinkedHashSet<>(spaces.table(table.name()));
		TableEdit.parts(table).forEach((part) -> names.addAll(spaces.part(table.name(), part)));
		return names;
	}

	static Table renamed(Table table, ObjectName name) {
		return new Table(name, table.columns(), table.primaryKey(), table.uniqueKeys(), table.foreignKeys(),
				table.indexes(), table.checks(), table.comment(), table.firstRows(), table.settings(), table.options());
	}

	/**
	 * Return the changes that make a table with all its parts.
	 * @param table the table
	 * @return the changes in the order in which they must run
	 */
	static List<SchemaChange> steps(Table table) {
		Table first = withoutServerKey(table);
		List<TablePart> created = TableEdit.parts(created(first));
		List<SchemaChange> steps = new ArrayList<>();
		steps.add(new CreateObject<>(first));
		TableEdit.parts(table)
			.stream()
			.filter((part) -> !created.contains(part))
			.forEach((part) -> steps.add(new AddPart<>(table, part)));
		return steps;
	}

	/** A key that the server describes in its own words is added in them. */
	private static Table withoutServerKey(Table table) {
		PrimaryKey key = table.primaryKey();
		return (key != null && key.server().text() != null) ? new TableEdit(table).remove(key).done() : table;
	}

}
