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

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeGenerated;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.EnumTypeChange.ChangeEnumType;
import dev.migrations.change.EnumTypeChange.CreateEnumType;
import dev.migrations.change.EnumTypeChange.DropEnumType;
import dev.migrations.change.NamespaceChange.CreateSchema;
import dev.migrations.change.NamespaceChange.DropSchema;
import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.SequenceChange.ChangeSequenceIncrement;
import dev.migrations.change.SequenceChange.CreateSequence;
import dev.migrations.change.SequenceChange.DropSequence;
import dev.migrations.change.StructTypeChange.ChangeStructType;
import dev.migrations.change.StructTypeChange.CreateStructType;
import dev.migrations.change.StructTypeChange.DropStructType;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.change.TableChange.RenameColumn;
import dev.migrations.change.TableChange.RenameTable;
import dev.migrations.change.TableEdition.ChangeTableComment;
import dev.migrations.change.TableEdition.RenameKey;
import dev.migrations.change.ViewChange.CreateView;
import dev.migrations.change.ViewChange.DropView;

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
					SetNotNull.class, DropNotNull.class, ChangeColumnComment.class, ChangeColumnCheck.class),
			List.of(AddPrimaryKey.class, ChangePrimaryKey.class), List.of(AddUniqueKey.class, ReplaceUniqueKey.class),
			List.of(CreateIndex.class, ReplaceIndex.class), List.of(AddForeignKey.class, ReplaceForeignKey.class),
			List.of(AddCheck.class, ReplaceCheck.class), List.of(ChangeTableComment.class), List.of(CreateView.class),
			List.of(DropView.class), List.of(DropForeignKey.class), List.of(DropIndex.class),
			List.of(DropUniqueKey.class), List.of(DropPrimaryKey.class), List.of(DropColumn.class),
			List.of(DropTable.class), List.of(DropSequence.class), List.of(DropEnumType.class, DropStructType.class),
			List.of(DropSchema.class));

	private ChangeOrder() {
	}

	static List<SchemaChange> sorted(List<SchemaChange> changes) {
		return changes.stream().sorted(Comparator.comparingInt(ChangeOrder::step)).toList();
	}

	/** A column accepts NULL only when no primary key refuses it any more. */
	private static int step(SchemaChange change) {
		boolean keyed = change instanceof DropNotNull accept && accept.isKeyed();
		return step(keyed ? DropPrimaryKey.class : change.getClass());
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
