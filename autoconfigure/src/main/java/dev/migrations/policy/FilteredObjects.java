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

import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

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
import dev.migrations.policy.FilteredObject.Kind;

/**
 * Finds the object that a change is about.
 */
final class FilteredObjects {

	private static final Set<Class<? extends SchemaChange>> ADDITIONS = Set.of(CreateSchema.class, CreateTable.class,
			AddColumn.class, AddPrimaryKey.class, AddForeignKey.class, AddUniqueKey.class, CreateIndex.class,
			AddCheck.class, CreateSequence.class, CreateEnumType.class, CreateStructType.class, CreateView.class);

	private final ByKind<Function<SchemaChange, FilteredObject>> objects = new ByKind<>();

	FilteredObjects() {
		put(CreateSchema.class, Kind.SCHEMA, (change) -> null);
		put(ChangeTableComment.class, Kind.TABLE, (change) -> null);
		put(CreateTable.class, Kind.TABLE, (change) -> null);
		put(DropTable.class, Kind.TABLE, (change) -> null);
		put(RenameTable.class, Kind.TABLE, (change) -> null);
		put(AddColumn.class, Kind.COLUMN, (change) -> change.column().name());
		put(DropColumn.class, Kind.COLUMN, (change) -> change.column().name());
		put(RenameColumn.class, Kind.COLUMN, (change) -> change.column().name());
		put(ChangeType.class, Kind.COLUMN, (change) -> change.from().name());
		put(SetNotNull.class, Kind.COLUMN, (change) -> change.from().name());
		put(DropNotNull.class, Kind.COLUMN, (change) -> change.from().name());
		put(ChangeDefault.class, Kind.COLUMN, (change) -> change.from().name());
		put(ChangeIdentity.class, Kind.COLUMN, (change) -> change.from().name());
		put(ChangeGenerated.class, Kind.COLUMN, (change) -> change.from().name());
		put(ChangeColumnComment.class, Kind.COLUMN, (change) -> change.from().name());
		put(ChangeColumnCheck.class, Kind.COLUMN, (change) -> change.from().name());
		put(AddPrimaryKey.class, Kind.PRIMARY_KEY, (change) -> change.primaryKey().name());
		put(ChangePrimaryKey.class, Kind.PRIMARY_KEY, (change) -> change.from().name());
		put(DropPrimaryKey.class, Kind.PRIMARY_KEY, (change) -> change.primaryKey().name());
		put(AddForeignKey.class, Kind.FOREIGN_KEY, (change) -> change.foreignKey().name());
		put(ReplaceForeignKey.class, Kind.FOREIGN_KEY, (change) -> change.from().name());
		put(DropForeignKey.class, Kind.FOREIGN_KEY, (change) -> change.foreignKey().name());
		put(AddUniqueKey.class, Kind.UNIQUE, (change) -> change.uniqueKey().name());
		put(ReplaceUniqueKey.class, Kind.UNIQUE, (change) -> change.from().name());
		put(DropUniqueKey.class, Kind.UNIQUE, (change) -> change.uniqueKey().name());
		put(CreateIndex.class, Kind.INDEX, (change) -> change.index().name());
		put(ReplaceIndex.class, Kind.INDEX, (change) -> change.from().name());
		put(DropIndex.class, Kind.INDEX, (change) -> change.index().name());
		put(AddCheck.class, Kind.CHECK, (change) -> change.check().name());
		put(ReplaceCheck.class, Kind.CHECK, (change) -> change.from().name());
		put(DropCheck.class, Kind.CHECK, (change) -> change.check().name());
		this.objects.put(RenameKey.class, (change) -> key((RenameKey) change));
		put(CreateView.class, Kind.VIEW, (change) -> null);
		put(DropView.class, Kind.VIEW, (change) -> null);
		put(DropSchema.class, Kind.SCHEMA, (change) -> null);
		put(CreateSequence.class, Kind.SEQUENCE, (change) -> null);
		put(ChangeSequenceIncrement.class, Kind.SEQUENCE, (change) -> null);
		put(DropSequence.class, Kind.SEQUENCE, (change) -> null);
		put(CreateEnumType.class, Kind.TYPE, (change) -> null);
		put(ChangeEnumType.class, Kind.TYPE, (change) -> null);
		put(DropEnumType.class, Kind.TYPE, (change) -> null);
		put(CreateStructType.class, Kind.TYPE, (change) -> null);
		put(ChangeStructType.class, Kind.TYPE, (change) -> null);
		put(DropStructType.class, Kind.TYPE, (change) -> null);
	}

	FilteredObject of(SchemaChange change) {
		return this.objects.of(change).apply(change);
	}

	Set<Class<? extends SchemaChange>> kinds() {
		return this.objects.kinds();
	}

	private static FilteredObject key(RenameKey change) {
		boolean index = change.kind() == RenameKey.Kind.INDEX
				&& change.table().indexes().stream().anyMatch((each) -> change.from().equals(each.name()));
		return new FilteredObject(index ? Kind.INDEX : Kind.UNIQUE, change.object(), change.from(), true, true);
	}

	private <C extends SchemaChange> void put(Class<C> type, Kind kind, Function<C, @Nullable String> name) {
		this.objects.put(type, (change) -> new FilteredObject(kind, change.object(), name.apply(type.cast(change)),
				!ADDITIONS.contains(type), !Targets.drops(change)));
	}

}
