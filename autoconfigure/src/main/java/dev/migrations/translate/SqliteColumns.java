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
import java.util.Objects;
import java.util.stream.Stream;

import liquibase.precondition.core.SqlPrecondition;

import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.sql.Mention;
import dev.migrations.translate.Step.Condition;

/**
 * Columns of SQLite to steps, with the checks and foreign keys that stand with them.
 */
final class SqliteColumns {

	/** The first version that adds and drops checks and NOT NULL: 3.53. */
	private static final int VERSION = 53;

	private SqliteColumns() {
	}

	static void register(Translators translators) {
		translators.add(AddColumn.class, SqliteColumns::add);
		translators.add(DropColumn.class, SqliteColumns::drop);
		translators.add(SetNotNull.class, SqliteColumns::refuseNull);
		translators.add(DropNotNull.class,
				(change, attempt) -> List.of(notNull(change.object(), change.from(), false, attempt)));
		translators.add(AddCheck.class, SqliteColumns::addCheck);
		translators.add(DropCheck.class, SqliteColumns::dropCheck);
		translators.add(ReplaceCheck.class, SqliteColumns::replaceCheck);
		translators.add(AddForeignKey.class, (change, attempt) -> List.of());
		translators.add(DropForeignKey.class, (change, attempt) -> List.of());
	}

	private static List<Step> add(AddColumn change, Attempt attempt) {
		ObjectName table = change.object();
		Column column = change.column();
		SqliteDdl ddl = new SqliteDdl(attempt.spelling());
		List<Check> checks = SqliteTables.parts(attempt, table, AddCheck.class, AddCheck::check)
			.stream()
			.filter((check) -> mentioned(change.table(), check, attempt).equals(List.of(column.name())))
			.toList();
		List<ForeignKey> keys = SqliteTables.parts(attempt, table, AddForeignKey.class, AddForeignKey::foreignKey)
			.stream()
			.filter((key) -> key.columns().equals(List.of(column.name())))
			.toList();
		boolean filled = !attempt.backfills().isEmpty();
		Column added = filled ? column.withNullable(true) : column;
		List<Step> steps = new ArrayList<>();
		steps.add(Step.of(SqliteTables.sql(ddl.addColumn(table, added, checks, keys)),
				List.of(SqliteTables.sql(ddl.dropColumn(table, column.name())))));
		if (filled) {
			steps.addAll(backfill(table, column, attempt));
		}
		return steps;
	}

	private static List<Step> drop(DropColumn change, Attempt attempt) {
		SqliteDdl ddl = new SqliteDdl(attempt.spelling());
		Table table = change.table();
		String column = change.column().name();
		List<Check> left = attempt.before().table(table.name()).orElse(table).checks();
		List<Check> checks = table.checks()
			.stream()
			.filter((check) -> Mention.in(check, table.columns()).equals(List.of(column)))
			.filter((check) -> check.name() == null || left.contains(check))
			.toList();
		return List.of(Step.of(SqliteTables.sql(ddl.dropColumn(table.name(), column)),
				List.of(SqliteTables.sql(ddl.addColumn(table.name(), change.column(), checks, List.of())))));
	}

	private static List<Step> refuseNull(SetNotNull change, Attempt attempt) {
		return attempt.backfills().isEmpty() ? List.of(notNull(change.object(), change.to(), true, attempt))
				: backfill(change.object(), change.to(), attempt);
	}

	private static List<Step> backfill(ObjectName table, Column column, Attempt attempt) {
		List<Step> steps = new ArrayList<>();
		attempt.backfills().forEach((backfill) -> steps.add(Backfills.step(backfill, attempt.spelling())));
		steps.add(notNull(table, column, true, attempt)
			.when(List.of(new GuardConditions(attempt.spelling()).noNulls(table, column.name()))));
		return steps;
	}

	private static Step notNull(ObjectName table, Column column, boolean notNull, Attempt attempt) {
		SqliteDdl ddl = new SqliteDdl(attempt.spelling());
		return recent(Step.of(SqliteTables.sql(ddl.setNotNull(table, column.name(), notNull)),
				List.of(SqliteTables.sql(ddl.setNotNull(table, column.name(), !notNull)))));
	}

	/** A check of a new column comes with it. */
	private static List<Step> addCheck(AddCheck change, Attempt attempt) {
		List<String> mentioned = mentioned(change.table(), change.check(), attempt);
		boolean comesWithColumn = mentioned.size() == 1
				&& SqliteTables.parts(attempt, change.object(), AddColumn.class, (add) -> add.column().name())
					.containsAll(mentioned);
		return (comesWithColumn || SqliteTables.belongsToTable(change, attempt)) ? List.of()
				: List.of(add(change.object(), change.check(), attempt));
	}

	/** What has no name stands with its column and goes with it. */
	private static List<Step> dropCheck(DropCheck change, Attempt attempt) {
		return (change.check().name() == null || SqliteTables.belongsToTable(change, attempt)) ? List.of()
				: List.of(drop(change.object(), change.check(), attempt));
	}

	private static List<Step> replaceCheck(ReplaceCheck change, Attempt attempt) {
		String name = Objects.requireNonNullElse(change.to().name(), change.from().name());
		return List.of(drop(change.object(), change.from(), attempt),
				add(change.object(), new Check(name, change.to().expression()), attempt));
	}

	private static Step add(ObjectName table, Check check, Attempt attempt) {
		SqliteDdl ddl = new SqliteDdl(attempt.spelling());
		return recent(Step.of(SqliteTables.sql(ddl.addCheck(table, check)),
				List.of(SqliteTables.sql(ddl.dropCheck(table, Objects.requireNonNull(check.name()))))));
	}

	private static Step drop(ObjectName table, Check check, Attempt attempt) {
		SqliteDdl ddl = new SqliteDdl(attempt.spelling());
		return recent(Step.of(SqliteTables.sql(ddl.dropCheck(table, Objects.requireNonNull(check.name()))),
				List.of(SqliteTables.sql(ddl.addCheck(table, check)))));
	}

	private static List<String> mentioned(Table table, Check check, Attempt attempt) {
		List<Column> columns = Stream
			.concat(table.columns().stream(),
					SqliteTables.parts(attempt, table.name(), AddColumn.class, AddColumn::column).stream())
			.distinct()
			.toList();
		return Mention.in(check, columns);
	}

	private static Step recent(Step step) {
		SqlPrecondition precondition = new SqlPrecondition();
		precondition.setExpectedResult("1");
		precondition.setSql("select cast(substr(v, 3) as integer) >= " + VERSION
				+ " or v not like '3.%' from (select sqlite_version() as v)");
		return step.when(List.of(new Condition(precondition, "This needs SQLite 3." + VERSION
				+ " or newer, which comes with the driver. Use a newer driver, then run the upgrade again.")));
	}

}
