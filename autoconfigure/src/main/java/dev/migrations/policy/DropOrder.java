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

import java.util.Collection;

import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.EnumTypeChange.DropEnumType;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.SequenceChange.DropSequence;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.change.TableChange.RenameColumn;
import dev.migrations.change.TableChange.RenameTable;
import dev.migrations.schema.NameSpaces;

/**
 * Removals come last, and each after what depends on it.
 */
final class DropOrder {

	private DropOrder() {
	}

	static int rank(SchemaChange change, Collection<PlannedChange> planned, NameSpaces spaces) {
		if (change instanceof RenameTable || change instanceof RenameColumn) {
			return -1;
		}
		if (change instanceof DropNotNull accept && accept.isKeyed()) {
			return 3;
		}
		if (!Targets.drops(change)) {
			return 1;
		}
		if (freesName(change, planned, spaces)) {
			return 0;
		}
		if (change instanceof DropForeignKey drop) {
			return restsOnChangedKey(drop, planned) ? 0 : 2;
		}
		if (change instanceof DropColumn drop) {
			return (drop.column().generatedAs() != null) ? 4 : 5;
		}
		if (change instanceof DropTable) {
			return 6;
		}
		if (change instanceof DropSequence) {
			return 7;
		}
		return (change instanceof DropEnumType) ? 8 : 3;
	}

	/** A key or an index whose name another one gets. */
	private static boolean freesName(SchemaChange drop, Collection<PlannedChange> planned, NameSpaces spaces) {
		return planned.stream().map(PlannedChange::change).anyMatch((change) -> TakenName.frees(drop, change, spaces));
	}

	static boolean holdsRows(SchemaChange change) {
		return change instanceof DropTable || change instanceof DropColumn;
	}

	private static boolean restsOnChangedKey(DropForeignKey drop, Collection<PlannedChange> planned) {
		return planned.stream()
			.map(PlannedChange::change)
			.anyMatch((change) -> change instanceof ChangePrimaryKey
					&& change.object().equals(drop.foreignKey().referencedTable()));
	}

}
