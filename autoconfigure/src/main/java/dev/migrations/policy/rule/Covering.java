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

package dev.migrations.policy.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.change.ColumnUse;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Finds what would have to go before an unmapped table or column or a key and is not
 * among the differences itself: what covers the column, and foreign keys that reference
 * it.
 */
public final class Covering {

	private final Set<DropPart<?>> found = new LinkedHashSet<>();

	private final List<SchemaChange> changes;

	private Covering(List<SchemaChange> changes) {
		this.changes = changes;
	}

	/**
	 * Return what else has to go before the changes.
	 * @param changes the differences
	 * @param database the database
	 * @return the removals that are not among the differences
	 */
	public static List<DropPart<?>> of(List<SchemaChange> changes, Schema database) {
		Covering covering = new Covering(changes);
		for (SchemaChange change : changes) {
			if (change.drops(Table.class)) {
				covering.references(database, change.object(), List.of());
			}
			else if (change instanceof ReplacePart<?> replace && Removals.isReferable(replace.from())) {
				covering.references(database, replace.object(), Removals.columns(replace.table(), replace.from()));
			}
			else if (change instanceof DropPart<?> drop && Removals.isReferable(drop.part())) {
				covering.references(database, drop.object(), Removals.columns(drop.table(), drop.part()));
			}
			else if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
				covering.references(database, drop.object(), List.of(column.name()));
				covering.members(drop.table(), column);
			}
		}
		changes.forEach(covering.found::remove);
		return List.copyOf(covering.found);
	}

	private void references(Schema database, ObjectName referenced, List<String> columns) {
		for (Table table : database.tables()) {
			table.foreignKeys()
				.stream()
				.filter((key) -> !table.name().equals(referenced) && key.referencedTable().equals(referenced))
				.filter((key) -> key.referencedColumns().containsAll(columns))
				.forEach((key) -> this.found.add(new DropPart<>(table, key)));
		}
	}

	private void members(Table table, Column column) {
		ColumnUse.of(column, table)
			.stream()
			.filter((part) -> !(part instanceof PrimaryKey) && !replaced(table.name(), part))
			.forEach((part) -> this.found.add(new DropPart<>(table, part)));
	}

	private boolean replaced(ObjectName table, TablePart part) {
		return this.changes.stream()
			.anyMatch((change) -> change instanceof ReplacePart<?> replace && replace.object().equals(table)
					&& replace.from().equals(part));
	}

}
