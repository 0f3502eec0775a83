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

import java.util.Collection;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.Targets;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * Removals come last, and each after what depends on it.
 */
public final class DropOrder {

	private DropOrder() {
	}

	/**
	 * Return where a change comes among others.
	 * @param change the change
	 * @param planned all that is written
	 * @param spaces which objects exclude each other's names
	 * @return the rank; the lowest is written first
	 */
	public static int rank(SchemaChange change, Collection<PlannedChange> planned, NameSpaces spaces) {
		if (change instanceof RenameTable || change instanceof RenameColumn) {
			return -1;
		}
		if (change instanceof AlterColumn accept && accept.acceptsNull() && accept.isKeyed()) {
			return 3;
		}
		if (!Targets.drops(change)) {
			return 1;
		}
		if (freesName(change, planned, spaces)) {
			return 0;
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof ForeignKey key) {
			return restsOnChangedKey(key, planned) ? 0 : 2;
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
			return (column.generatedAs() != null) ? 4 : 5;
		}
		if (change.drops(Table.class)) {
			return 6;
		}
		if (change.drops(Sequence.class)) {
			return 7;
		}
		return change.drops(EnumType.class) ? 8 : 3;
	}

	/** A key or an index whose name another one gets. */
	private static boolean freesName(SchemaChange drop, Collection<PlannedChange> planned, NameSpaces spaces) {
		return planned.stream().map(PlannedChange::change).anyMatch((change) -> TakenName.frees(drop, change, spaces));
	}

	/**
	 * Return whether a removal takes values away.
	 * @param change the change
	 * @return whether it drops a table or a column
	 */
	public static boolean holdsRows(SchemaChange change) {
		return change.drops(Table.class) || change.drops(Column.class);
	}

	private static boolean restsOnChangedKey(ForeignKey key, Collection<PlannedChange> planned) {
		return planned.stream()
			.map(PlannedChange::change)
			.anyMatch((change) -> change.replaces(PrimaryKey.class) && change.object().equals(key.referencedTable()));
	}

}
