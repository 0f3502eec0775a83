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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.TableChange;
import dev.migrations.schema.Column;

/**
 * The lines for changes of columns.
 */
final class ColumnText {

	private final NameDisplay spelling;

	private final SqlText sql;

	ColumnText(NameDisplay spelling, SqlText sql) {
		this.spelling = spelling;
		this.sql = sql;
	}

	String add(AddPart<Column> change) {
		Column column = change.part();
		String line = "add column " + name(change, column) + " " + this.sql.type(column.type());
		if (column.generatedAs() != null) {
			return line + " generated as " + this.sql.expression(column.generatedAs());
		}
		line = column.identity() ? line + " identity" : line;
		line = (column.defaultValue() != null) ? line + " default " + this.sql.expression(column.defaultValue()) : line;
		return column.nullable() ? line : line + " not null";
	}

	String rename(RenameColumn change) {
		return "rename column " + name(change, change.column()) + " to " + this.spelling.name(change.to());
	}

	String drop(DropPart<Column> change) {
		return "drop column " + name(change, change.part());
	}

	String changeType(AlterColumn change) {
		return "change type of " + name(change, change.from()) + " from " + this.sql.type(change.from().type()) + " to "
				+ this.sql.type(change.to().type());
	}

	String setNotNull(AlterColumn change) {
		return "set not null on " + name(change, change.from());
	}

	String dropNotNull(AlterColumn change) {
		return "drop not null on " + name(change, change.from());
	}

	String changeDefault(AlterColumn change) {
		String name = name(change, change.from());
		String from = said(change.from().defaultValue());
		String to = said(change.to().defaultValue());
		return to.isEmpty() ? "remove default " + from + " of " + name
				: "set default of " + name + " to " + to + (from.isEmpty() ? "" : " instead of " + from);
	}

	String changeIdentity(AlterColumn change) {
		return (change.to().identity() ? "add identity to " : "remove identity from ") + name(change, change.from());
	}

	String changeGenerated(AlterColumn change) {
		String name = name(change, change.from());
		String from = said(change.from().generatedAs());
		String to = said(change.to().generatedAs());
		return to.isEmpty() ? "make generated column " + name + ", today " + from + ", an ordinary one"
				: "generate " + name + " as " + to + (from.isEmpty() ? "" : " instead of " + from);
	}

	String changeComment(AlterColumn change) {
		return ((change.to().comment() != null) ? "set comment of " : "remove comment of ")
				+ name(change, change.from());
	}

	String changeCheck(AlterColumn change) {
		return (change.to().ownCheck().isPresent() ? "set check of " : "remove check of ")
				+ name(change, change.from());
	}

	private String said(@Nullable String expression) {
		return (expression != null) ? this.sql.expression(expression) : "";
	}

	private String name(TableChange change, Column column) {
		return this.spelling.member(change.object(), column.name());
	}

}
