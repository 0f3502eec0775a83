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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.EnumTypeChange.DropEnumType;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.SequenceChange.DropSequence;

/**
 * Names what a removal would remove, for example {@code index idx_made_by_hand on users}.
 */
final class ObjectText {

	private final NameDisplay spelling;

	ObjectText(NameDisplay spelling) {
		this.spelling = spelling;
	}

	String of(SchemaChange removal) {
		if (removal instanceof DropColumn drop) {
			return member("column", drop.column().name(), removal);
		}
		if (removal instanceof DropPrimaryKey drop) {
			return member("primary key", drop.primaryKey().name(), removal);
		}
		if (removal instanceof DropForeignKey drop) {
			return member("foreign key", drop.foreignKey().name(), removal);
		}
		if (removal instanceof DropUniqueKey drop) {
			return member(drop.uniqueKey().index() ? "unique index" : "unique constraint", drop.uniqueKey().name(),
					removal);
		}
		if (removal instanceof DropIndex drop) {
			return member("index", drop.index().name(), removal);
		}
		if (removal instanceof DropCheck drop) {
			return member("check", drop.check().name(), removal);
		}
		String kind = (removal instanceof DropSequence) ? "sequence"
				: (removal instanceof DropEnumType) ? "type" : "table";
		return kind + " " + this.spelling.name(removal.object());
	}

	private String member(String kind, @Nullable String name, SchemaChange removal) {
		return kind + ((name != null) ? " " + this.spelling.name(name) : "") + " on "
				+ this.spelling.name(removal.object());
	}

}
