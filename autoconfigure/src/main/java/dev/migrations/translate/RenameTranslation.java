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

package dev.migrations.translate;

import java.util.List;

import liquibase.change.Change;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;

import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.schema.ObjectName;

/**
 * Renames to steps.
 */
final class RenameTranslation {

	/** Liquibase's own change loses what belongs to the column, or rebuilds its table. */
	private RenameTranslation() {
	}

	static void register(Translators translators) {
		translators.add(RenameTable.class,
				(change, context) -> List.of(table(change.object(), change.to(), context.spelling())));
		translators.add(RenameKey.class,
				(change, context) -> List.of(Step.of(Sql.change(context.ddl().renameKey(change)))));
		translators.add(RenameColumn.class, (change, context) -> List.of(column(change, context.spelling())));
	}

	private static Step table(ObjectName from, ObjectName to, IdentifierQuoting spelling) {
		if (!spelling.carries(List.of(from.name(), to.name()))) {
			return Step.of(Sql.change(renameTable(from, to, spelling)));
		}
		RenameTableChange change = new RenameTableChange();
		change.setSchemaName(spelling.nullable(from.schema()));
		change.setOldTableName(spelling.name(from.name()));
		change.setNewTableName(spelling.name(to.name()));
		return Step.of(change);
	}

	private static String renameTable(ObjectName from, ObjectName to, IdentifierQuoting spelling) {
		return "alter table " + spelling.sql(from) + " rename to " + spelling.sql(to.name());
	}

	private static Step column(RenameColumn renamed, IdentifierQuoting spelling) {
		List<String> names = List.of(renamed.object().name(), renamed.column().name(), renamed.to());
		if (!TranslationForms.of(spelling.product()).carriesColumnRenames() || !spelling.carries(names)) {
			return Step.of(Ddl.of(spelling).rename(renamed).stream().<Change>map(Sql::change).toList());
		}
		RenameColumnChange change = new RenameColumnChange();
		change.setSchemaName(spelling.nullable(renamed.object().schema()));
		change.setTableName(spelling.name(renamed.object().name()));
		change.setOldColumnName(spelling.name(renamed.column().name()));
		change.setNewColumnName(spelling.name(renamed.to()));
		return Step.of(change);
	}

}
