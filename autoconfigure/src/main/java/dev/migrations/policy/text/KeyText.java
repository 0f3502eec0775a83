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

package dev.migrations.policy.text;

import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.RenameKey;
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * The lines for changes of keys and indexes.
 */
final class KeyText {

	private final NameDisplay spelling;

	KeyText(NameDisplay spelling) {
		this.spelling = spelling;
	}

	String primaryKey(Table table, PrimaryKey key) {
		return "primary key" + named(key.name()) + " on " + this.spelling.name(table.name()) + " "
				+ this.spelling.columns(key.columns());
	}

	String changePrimaryKey(ReplacePart<PrimaryKey> change) {
		return "change primary key of " + this.spelling.name(change.object()) + " from "
				+ this.spelling.columns(change.from().columns()) + " to "
				+ this.spelling.columns(change.to().columns());
	}

	String foreignKey(Table table, ForeignKey key) {
		return "foreign key" + named(key.name()) + " on " + this.spelling.name(table.name()) + " "
				+ this.spelling.columns(key.columns()) + " to " + this.spelling.name(key.referencedTable()) + " "
				+ this.spelling.columns(key.referencedColumns());
	}

	String rename(RenameKey change) {
		return "rename " + ((change.kind() == RenameKey.Kind.INDEX) ? "index " : "constraint ")
				+ this.spelling.name(change.from()) + " on " + this.spelling.name(change.object()) + " to "
				+ this.spelling.name(change.to());
	}

	String replaceForeignKey(ReplacePart<ForeignKey> change) {
		String line = "replace " + foreignKey(change.table(), change.from());
		if (!change.from().referencedTable().equals(change.to().referencedTable())) {
			line += " by one to " + this.spelling.name(change.to().referencedTable());
		}
		return line + action("on delete", change.from().onDelete(), change.to().onDelete())
				+ action("on update", change.from().onUpdate(), change.to().onUpdate());
	}

	String uniqueKey(Table table, UniqueKey key) {
		return (key.index() ? "unique index" : "unique constraint") + named(key.name()) + " on "
				+ this.spelling.name(table.name()) + " " + this.spelling.columns(key.columns());
	}

	String replaceUniqueKey(ReplacePart<UniqueKey> change) {
		return "replace " + uniqueKey(change.table(), change.from()) + " by "
				+ this.spelling.columns(change.to().columns());
	}

	String index(Table table, Index index) {
		String line = "index" + named(index.name()) + " on " + this.spelling.name(table.name());
		return (index.definition() != null) ? line : line + " " + parts(index);
	}

	String replaceIndex(ReplacePart<Index> change) {
		return "replace " + index(change.table(), change.from()) + " by " + parts(change.to());
	}

	private String parts(Index index) {
		return index.parts()
			.stream()
			.map((part) -> this.spelling.name(part.column()) + (part.descending() ? " desc" : ""))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private String named(@Nullable String name) {
		return (name != null) ? " " + this.spelling.name(name) : "";
	}

	private static String action(String event, ReferentialAction from, ReferentialAction to) {
		return (from != to) ? ", " + event + " " + lowerCase(to) + " instead of " + lowerCase(from) : "";
	}

	private static String lowerCase(ReferentialAction action) {
		return action.sql().toLowerCase(Locale.ROOT);
	}

}
