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
import java.util.regex.Pattern;

import liquibase.change.Change;
import liquibase.change.core.AddNotNullConstraintChange;
import liquibase.change.core.DropNotNullConstraintChange;

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeGenerated;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.TypeChange;
import dev.migrations.policy.Guard;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Columns to steps.
 */
final class ColumnTranslation {

	/** What can have a collation. */
	private static final Pattern TEXT = Pattern.compile("(?is)(.*char|character varying|text|citext)\\b.*");

	private ColumnTranslation() {
	}

	static void register(Translators translators) {
		translators.add(AddColumn.class, ColumnTranslation::add);
		translators.add(DropColumn.class, ColumnTranslation::drop);
		translators.add(ChangeType.class, ColumnTranslation::changeType);
		translators.add(SetNotNull.class, ColumnTranslation::setNotNull);
		translators.add(DropNotNull.class, (change, attempt) -> {
			Change undo = refuseNull(change.object(), change.from(), attempt.spelling());
			return List.of(Step.derived(List.of(acceptNull(change.object(), change.from(), attempt.spelling())), undo));
		});
		translators.add(ChangeDefault.class,
				(change, attempt) -> List.of(Step.of(changeDefault(change.object(), change.to(), attempt),
						List.of(changeDefault(change.object(), change.from(), attempt)))));
		translators.add(ChangeIdentity.class,
				(change, attempt) -> List.of(Step.of(changeIdentity(change.object(), change.to(), attempt),
						changeIdentity(change.object(), change.from(), attempt))));
		translators.add(ChangeGenerated.class,
				(change, attempt) -> List.of(Step.of(changeGenerated(change.object(), change.to(), attempt),
						changeGenerated(change.object(), change.from(), attempt))));
		translators.add(ChangeColumnCheck.class, (change, attempt) -> {
			throw new IllegalStateException("Only MariaDB has a check within a column.");
		});
		translators.add(ChangeColumnComment.class,
				(change, attempt) -> List.of(Step.of(attempt.tables().columnComment(change.object(), change.to()),
						List.of(attempt.tables().columnComment(change.object(), change.from())))));
	}

	static List<Step> add(AddColumn change, Attempt attempt) {
		ObjectName table = change.object();
		Column column = change.column();
		Change undo = attempt.tables().dropColumn(table, column.name());
		List<Guard.Backfill> backfills = attempt.backfills();
		if (backfills.isEmpty()) {
			return List.of(Step.derived(attempt.tables().addColumn(table, column), undo));
		}
		List<Step> steps = new ArrayList<>();
		steps.add(Step.derived(attempt.tables().addColumn(table, column.withNullable(true)), undo));
		steps.addAll(backfill(backfills, table, column, attempt));
		return steps;
	}

	private static List<Step> backfill(List<Guard.Backfill> backfills, ObjectName table, Column column,
			Attempt attempt) {
		List<Step> steps = new ArrayList<>();
		backfills.forEach((backfill) -> steps.add(Backfills.step(backfill, attempt.spelling())));
		steps.add(notNull(table, column, attempt)
			.when(List.of(new GuardConditions(attempt.spelling()).noNulls(table, column.name()))));
		return steps;
	}

	private static List<Step> drop(DropColumn change, Attempt attempt) {
		List<Change> undo = new ArrayList<>(attempt.tables().addColumn(change.object(), change.column()));
		undo.addAll(new Dependents(attempt, change.table()).restoreCovering(change.column().name()));
		return List.of(Step.of(attempt.tables().dropColumn(change.object(), change.column().name()), undo));
	}

	private static List<Step> changeType(ChangeType change, Attempt attempt) {
		boolean convert = change.kind() == TypeChange.INCOMPATIBLE;
		Ddl ddl = attempt.ddl();
		Column to = change.to().withCollationOf(TEXT.matcher(change.to().type()).matches() ? change.from() : null);
		return List.of(Step.of(Sql.change(ddl.changeType(change.object(), to, convert)),
				List.of(Sql.change(ddl.changeType(change.object(), change.from(), convert)))));
	}

	private static List<Step> setNotNull(SetNotNull change, Attempt attempt) {
		if (attempt.backfills().isEmpty()) {
			return List.of(notNull(change.object(), change.to(), attempt));
		}
		return backfill(attempt.backfills(), change.object(), change.to(), attempt);
	}

	private static Step notNull(ObjectName table, Column column, Attempt attempt) {
		return Step.derived(List.of(refuseNull(table, column, attempt.spelling())),
				acceptNull(table, column, attempt.spelling()));
	}

	private static Change refuseNull(ObjectName table, Column column, Spelling spelling) {
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

	private static Change acceptNull(ObjectName table, Column column, Spelling spelling) {
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

	private static Change changeDefault(ObjectName table, Column to, Attempt attempt) {
		String action = (to.defaultValue() != null) ? "set default " + to.defaultValue() : "drop default";
		return Sql.change(attempt.ddl().alterColumn(table, to.name()) + action);
	}

	private static List<Change> changeIdentity(ObjectName table, Column to, Attempt attempt) {
		String alter = attempt.ddl().alterColumn(table, to.name());
		if (!to.identity()) {
			Change drop = Sql.change(alter + "drop identity");
			return (to.defaultValue() != null) ? List.of(drop, changeDefault(table, to, attempt)) : List.of(drop);
		}
		String name = attempt.spelling().sql(table);
		String next = "select coalesce(max(" + attempt.spelling().sql(to.name()) + "), 0) + 1 from " + name;
		List<Change> changes = new ArrayList<>();
		if (attempt.product() == Product.POSTGRESQL) {
			changes.add(Sql.change(alter + "drop default"));
			changes.add(Sql.change(alter + "add generated by default as identity"));
			changes.add(Sql.change("select setval(pg_get_serial_sequence(" + Ddl.literal(name) + ", "
					+ Ddl.literal(to.name()) + "), (" + next + "), false)"));
		}
		else {
			changes.add(Sql.change(alter + "set generated by default"));
			changes.add(Sql.change(alter + "restart with (" + next + ")"));
		}
		return changes;
	}

	private static List<Change> changeGenerated(ObjectName table, Column to, Attempt attempt) {
		if (to.generatedAs() == null) {
			return List.of(Sql.change(attempt.ddl().alterColumn(table, to.name()) + "drop expression"));
		}
		List<Change> changes = new ArrayList<>();
		changes.add(attempt.tables().dropColumn(table, to.name()));
		changes.addAll(attempt.tables().addColumn(table, to));
		return changes;
	}

}
