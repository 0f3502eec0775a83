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

import dev.migrations.diff.SchemaChange.AddCheck;
import dev.migrations.diff.SchemaChange.AddColumn;
import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.AddPrimaryKey;
import dev.migrations.diff.SchemaChange.AddUniqueKey;
import dev.migrations.diff.SchemaChange.ChangeColumnComment;
import dev.migrations.diff.SchemaChange.ChangeDefault;
import dev.migrations.diff.SchemaChange.ChangeEnumType;
import dev.migrations.diff.SchemaChange.ChangeGenerated;
import dev.migrations.diff.SchemaChange.ChangeIdentity;
import dev.migrations.diff.SchemaChange.ChangePrimaryKey;
import dev.migrations.diff.SchemaChange.ChangeSequenceIncrement;
import dev.migrations.diff.SchemaChange.ChangeStructType;
import dev.migrations.diff.SchemaChange.ChangeTableComment;
import dev.migrations.diff.SchemaChange.ChangeType;
import dev.migrations.diff.SchemaChange.CreateEnumType;
import dev.migrations.diff.SchemaChange.CreateIndex;
import dev.migrations.diff.SchemaChange.CreateSchema;
import dev.migrations.diff.SchemaChange.CreateSequence;
import dev.migrations.diff.SchemaChange.CreateStructType;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.CreateView;
import dev.migrations.diff.SchemaChange.DropCheck;
import dev.migrations.diff.SchemaChange.DropColumn;
import dev.migrations.diff.SchemaChange.DropEnumType;
import dev.migrations.diff.SchemaChange.DropForeignKey;
import dev.migrations.diff.SchemaChange.DropIndex;
import dev.migrations.diff.SchemaChange.DropNotNull;
import dev.migrations.diff.SchemaChange.DropPrimaryKey;
import dev.migrations.diff.SchemaChange.DropSequence;
import dev.migrations.diff.SchemaChange.DropTable;
import dev.migrations.diff.SchemaChange.DropUniqueKey;
import dev.migrations.diff.SchemaChange.RenameColumn;
import dev.migrations.diff.SchemaChange.RenameKey;
import dev.migrations.diff.SchemaChange.RenameTable;
import dev.migrations.diff.SchemaChange.ReplaceCheck;
import dev.migrations.diff.SchemaChange.ReplaceForeignKey;
import dev.migrations.diff.SchemaChange.ReplaceIndex;
import dev.migrations.diff.SchemaChange.ReplaceUniqueKey;
import dev.migrations.diff.SchemaChange.SetNotNull;

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
