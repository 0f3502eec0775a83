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

package dev.migrations.diff;

import java.util.Comparator;
import java.util.List;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.SchemaChange.AddCheck;
import dev.migrations.change.SchemaChange.AddColumn;
import dev.migrations.change.SchemaChange.AddForeignKey;
import dev.migrations.change.SchemaChange.AddPrimaryKey;
import dev.migrations.change.SchemaChange.AddUniqueKey;
import dev.migrations.change.SchemaChange.ChangeColumnComment;
import dev.migrations.change.SchemaChange.ChangeDefault;
import dev.migrations.change.SchemaChange.ChangeEnumType;
import dev.migrations.change.SchemaChange.ChangeGenerated;
import dev.migrations.change.SchemaChange.ChangeIdentity;
import dev.migrations.change.SchemaChange.ChangePrimaryKey;
import dev.migrations.change.SchemaChange.ChangeSequenceIncrement;
import dev.migrations.change.SchemaChange.ChangeStructType;
import dev.migrations.change.SchemaChange.ChangeTableComment;
import dev.migrations.change.SchemaChange.ChangeType;
import dev.migrations.change.SchemaChange.CreateEnumType;
import dev.migrations.change.SchemaChange.CreateIndex;
import dev.migrations.change.SchemaChange.CreateSchema;
import dev.migrations.change.SchemaChange.CreateSequence;
import dev.migrations.change.SchemaChange.CreateStructType;
import dev.migrations.change.SchemaChange.CreateTable;
import dev.migrations.change.SchemaChange.CreateView;
import dev.migrations.change.SchemaChange.DropCheck;
import dev.migrations.change.SchemaChange.DropColumn;
import dev.migrations.change.SchemaChange.DropEnumType;
import dev.migrations.change.SchemaChange.DropForeignKey;
import dev.migrations.change.SchemaChange.DropIndex;
import dev.migrations.change.SchemaChange.DropNotNull;
import dev.migrations.change.SchemaChange.DropPrimaryKey;
import dev.migrations.change.SchemaChange.DropSequence;
import dev.migrations.change.SchemaChange.DropTable;
import dev.migrations.change.SchemaChange.DropUniqueKey;
import dev.migrations.change.SchemaChange.RenameColumn;
import dev.migrations.change.SchemaChange.RenameKey;
import dev.migrations.change.SchemaChange.RenameTable;
import dev.migrations.change.SchemaChange.ReplaceCheck;
import dev.migrations.change.SchemaChange.ReplaceForeignKey;
import dev.migrations.change.SchemaChange.ReplaceIndex;
import dev.migrations.change.SchemaChange.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange.SetNotNull;

/**
 * The order in which changes must run. Changes of one step keep the order in which they
 * were found. Removals come last, but for checks: one that speaks of numbers stands in
 * the way of a column that becomes a text.
 */
final class ChangeOrder {

	/** The steps; what stands in one line is done column by column. */
	private static final List<List<Class<? extends SchemaChange>>> STEPS = List.of(List.of(CreateSchema.class),
			List.of(RenameTable.class), List.of(RenameColumn.class), List.of(RenameKey.class),
			List.of(CreateEnumType.class, ChangeEnumType.class),
			List.of(CreateStructType.class, ChangeStructType.class),
			List.of(CreateSequence.class, ChangeSequenceIncrement.class), List.of(CreateTable.class),
			List.of(AddColumn.class), List.of(DropCheck.class),
			List.of(ChangeDefault.class, ChangeType.class, ChangeIdentity.class, ChangeGenerated.class,
					SetNotNull.class, DropNotNull.class, ChangeColumnComment.class),
			List.of(AddPrimaryKey.class, ChangePrimaryKey.class), List.of(AddUniqueKey.class, ReplaceUniqueKey.class),
			List.of(CreateIndex.class, ReplaceIndex.class), List.of(AddForeignKey.class, ReplaceForeignKey.class),
			List.of(AddCheck.class, ReplaceCheck.class), List.of(ChangeTableComment.class), List.of(CreateView.class),
			List.of(DropForeignKey.class), List.of(DropIndex.class), List.of(DropUniqueKey.class),
			List.of(DropPrimaryKey.class), List.of(DropColumn.class), List.of(DropTable.class),
			List.of(DropSequence.class), List.of(DropEnumType.class));

	private ChangeOrder() {
	}

	static List<SchemaChange> sorted(List<SchemaChange> changes) {
		return changes.stream().sorted(Comparator.comparingInt((change) -> step(change.getClass()))).toList();
	}

	static int step(Class<? extends SchemaChange> type) {
		for (int step = 0; step < STEPS.size(); step++) {
			if (STEPS.get(step).contains(type)) {
				return step;
			}
		}
		throw new IllegalArgumentException(type.getSimpleName());
	}

}
