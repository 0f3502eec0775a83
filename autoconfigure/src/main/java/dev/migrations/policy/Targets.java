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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.ColumnChange;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.EnumTypeChange.ChangeEnumType;
import dev.migrations.change.EnumTypeChange.DropEnumType;
import dev.migrations.change.NamespaceChange.CreateSchema;
import dev.migrations.change.NamespaceChange.DropSchema;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartRemoval;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.SequenceChange.ChangeSequenceIncrement;
import dev.migrations.change.SequenceChange.DropSequence;
import dev.migrations.change.StructTypeChange.DropStructType;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.change.TableEdition.ChangeTableComment;
import dev.migrations.change.ViewChange.DropView;
import dev.migrations.schema.UniqueKey;

/**
 * Finds the object that a person would name to ask for a change.
 */
final class Targets {

	private Targets() {
	}

	static boolean drops(SchemaChange change) {
		return change instanceof PartRemoval || change instanceof DropTable || change instanceof DropSequence
				|| change instanceof DropEnumType || change instanceof DropView || change instanceof DropSchema
				|| change instanceof DropStructType;
	}

	static boolean converts(SchemaChange change) {
		return !drops(change) && !(change instanceof AddColumn) && !(change instanceof SetNotNull);
	}

	/**
	 * Return the object to name.
	 * @param change the change
	 * @return the object; empty for a change that is never asked for, and for an object
	 * without a name
	 */
	static Optional<Target> of(SchemaChange change) {
		if (change instanceof DropTable || change instanceof DropView || change instanceof ChangeTableComment) {
			return Optional.of(Target.of(Target.Kind.TABLE, change.object()));
		}
		if (change instanceof DropSequence || change instanceof ChangeSequenceIncrement) {
			return Optional.of(Target.of(Target.Kind.SEQUENCE, change.object()));
		}
		if (change instanceof CreateSchema || change instanceof DropSchema) {
			return Optional.of(Target.of(Target.Kind.SCHEMA, change.object()));
		}
		if (change instanceof DropEnumType || change instanceof ChangeEnumType || change instanceof DropStructType) {
			return Optional.of(Target.of(Target.Kind.TYPE, change.object()));
		}
		String column = column(change);
		return (column != null) ? Optional.of(Target.member(Target.Kind.COLUMN, change.object(), column))
				: constraint(change);
	}

	private static @Nullable String column(SchemaChange change) {
		if (change instanceof AddColumn add) {
			return add.column().name();
		}
		if (change instanceof DropColumn drop) {
			return drop.column().name();
		}
		return (change instanceof ColumnChange of && !(of instanceof DropNotNull)) ? of.from().name() : null;
	}

	private static Optional<Target> constraint(SchemaChange change) {
		if (change instanceof ChangePrimaryKey key) {
			String name = key.from().name();
			return member(key, Target.Kind.CONSTRAINT, (name != null) ? name : "primary-key");
		}
		if (change instanceof DropPrimaryKey key) {
			String name = key.primaryKey().name();
			return member(key, Target.Kind.CONSTRAINT, (name != null) ? name : "primary-key");
		}
		if (change instanceof DropForeignKey key) {
			return member(key, Target.Kind.CONSTRAINT, key.foreignKey().name());
		}
		if (change instanceof DropUniqueKey key) {
			return member(key, kind(key.uniqueKey()), key.uniqueKey().name());
		}
		if (change instanceof ReplaceUniqueKey key) {
			return member(key, kind(key.from()), key.from().name());
		}
		if (change instanceof DropIndex index) {
			return member(index, Target.Kind.INDEX, index.index().name());
		}
		if (change instanceof ReplaceCheck check) {
			return member(check, Target.Kind.CONSTRAINT, check.from().name());
		}
		return (change instanceof DropCheck check) ? member(check, Target.Kind.CONSTRAINT, check.check().name())
				: Optional.empty();
	}

	private static Target.Kind kind(UniqueKey key) {
		return key.index() ? Target.Kind.INDEX : Target.Kind.CONSTRAINT;
	}

	private static Optional<Target> member(TableChange change, Target.Kind kind, @Nullable String name) {
		return Optional.ofNullable(name).map((member) -> Target.member(kind, change.object(), member));
	}

}
