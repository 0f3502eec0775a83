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

import java.util.ArrayList;
import java.util.List;

import liquibase.change.Change;
import liquibase.change.core.AddNotNullConstraintChange;
import liquibase.change.core.DropNotNullConstraintChange;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;

/**
 * Columns to steps.
 */
public final class ColumnTranslation {

	private ColumnTranslation() {
	}

	static void register(Translators translators) {
		translators.addPart(Column.class, (change, context) -> List.of(add(change, context)));
		translators.dropPart(Column.class,
				(change, context) -> List
					.of(Dependents.leavingSequences(context.tables().dropColumn(change.object(), change.part().name()),
							change.object(), change.part().name(), context)));
		translators.alterColumn(ColumnProperty.TYPE, ColumnTranslation::changeType);
		translators.alterColumn(ColumnProperty.NULLABILITY, ColumnTranslation::changeNullability);
		translators.alterColumn(ColumnProperty.DEFAULT,
				(change, context) -> List.of(Step.of(changeDefault(change.object(), change.to(), context))));
		translators.alterColumn(ColumnProperty.IDENTITY,
				(change, context) -> List.of(Step.of(changeIdentity(change.object(), change.to(), context))));
		translators.alterColumn(ColumnProperty.GENERATED,
				(change, context) -> List.of(Step.of(changeGenerated(change, change.to(), context))));
		translators.alterColumn(ColumnProperty.CHECK, (change, context) -> {
			throw new IllegalStateException("A product with checks within a column writes them itself.");
		});
		translators.alterColumn(ColumnProperty.COMMENT,
				(change, context) -> List.of(Step.of(context.tables().columnComment(change.object(), change.to()))));
	}

	public static Step add(AddPart<Column> change, TranslationContext context) {
		return Step.of(context.tables().addColumn(change.object(), change.part()));
	}

	private static List<Step> changeNullability(AlterColumn change, TranslationContext context) {
		Column column = context.columnAfter(change);
		IdentifierQuoting spelling = context.spelling();
		return List.of(change.acceptsNull() ? Step.of(acceptNull(change.object(), column, spelling))
				: BackfillSteps.filling(Step.of(refuseNull(change.object(), column, spelling)), context));
	}

	private static List<Step> changeType(AlterColumn change, TranslationContext context) {
		boolean convert = TypeChanges.of(change, context.product()) == TypeChange.INCOMPATIBLE;
		List<Step> steps = new ArrayList<>();
		steps.add(Step.of(Sql
			.change(context.ddl().changeType(change.object(), change.from(), context.columnAfter(change), convert))));
		Dependents.ofType(change, context.before()).forEach((kept) -> steps.add(Step.of(kept, List.of())));
		return steps;
	}

	private static Change refuseNull(ObjectName table, Column column, IdentifierQuoting spelling) {
		if (Ddl.of(spelling).definesWholeColumns() || !spelling.carries(List.of(table.name(), column.name()))) {
			return Sql.change(Ddl.of(spelling).setNotNull(table, column));
		}
		AddNotNullConstraintChange change = new AddNotNullConstraintChange();
		change.setSchemaName(spelling.nullable(table.schema()));
		change.setTableName(spelling.name(table.name()));
		change.setColumnName(spelling.name(column.name()));
		change.setColumnDataType(column.type());
		return change;
	}

	private static Change acceptNull(ObjectName table, Column column, IdentifierQuoting spelling) {
		if (Ddl.of(spelling).definesWholeColumns() || !spelling.carries(List.of(table.name(), column.name()))) {
			return Sql.change(Ddl.of(spelling).dropNotNull(table, column));
		}
		DropNotNullConstraintChange change = new DropNotNullConstraintChange();
		change.setSchemaName(spelling.nullable(table.schema()));
		change.setTableName(spelling.name(table.name()));
		change.setColumnName(spelling.name(column.name()));
		change.setColumnDataType(column.type());
		return change;
	}

	private static Change changeDefault(ObjectName table, Column to, TranslationContext context) {
		String action = (to.defaultValue() != null) ? "set default " + to.defaultValue() : "drop default";
		return Sql.change(context.ddl().alterColumn(table, to.name()) + action);
	}

	private static List<Change> changeIdentity(ObjectName table, Column to, TranslationContext context) {
		String alter = context.ddl().alterColumn(table, to.name());
		if (!to.identity()) {
			Change drop = Sql.change(alter + "drop identity");
			return (to.defaultValue() != null) ? List.of(drop, changeDefault(table, to, context)) : List.of(drop);
		}
		String next = "select coalesce(max(" + context.spelling().sql(to.name()) + "), 0) + 1 from "
				+ context.spelling().sql(table);
		return context.ddl().becomeIdentity(table, to.name(), next).stream().<Change>map(Sql::change).toList();
	}

	private static List<Change> changeGenerated(AlterColumn change, Column to, TranslationContext context) {
		ObjectName table = change.object();
		if (to.generatedAs() == null) {
			Ddl ddl = context.ddl();
			return List.of(Sql.change(
					ddl.definesWholeColumns() ? ddl.changeType(table, change.from(), context.columnAfter(change), false)
							: ddl.alterColumn(table, to.name()) + "drop expression"));
		}
		List<Change> changes = new ArrayList<>();
		changes.add(context.tables().dropColumn(table, to.name()));
		changes.addAll(context.tables().addColumn(table, to));
		changes.addAll(Dependents.ofColumn(change, context.before()));
		return changes;
	}

}
