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

package dev.migrations.product.sqlite;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import liquibase.change.Change;
import liquibase.precondition.core.SqlPrecondition;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.sql.Mention;
import dev.migrations.translate.BackfillSteps;
import dev.migrations.translate.Step;
import dev.migrations.translate.Step.Condition;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * Columns of SQLite to steps, with the checks and foreign keys that stand with them.
 */
final class SqliteColumns {

	/** The first version that adds and drops checks and NOT NULL: 3.53. */
	private static final int VERSION = 53;

	private SqliteColumns() {
	}

	static void register(Translators translators) {
		translators.addPart(Column.class, (change, context) -> List.of(add(change, context)));
		translators.dropPart(Column.class, (change, context) -> List.of(Step.of(SqliteTables
			.sql(new SqliteDdl(context.spelling()).dropColumn(change.object(), change.part().name())))));
		translators.alterColumn(ColumnProperty.NULLABILITY, SqliteColumns::changeNullability);
		translators.addPart(Check.class, SqliteColumns::addCheck);
		translators.dropPart(Check.class,
				(change, context) -> List.of(recent(Step.of(SqliteTables.sql(new SqliteDdl(context.spelling())
					.dropCheck(change.object(), Objects.requireNonNull(change.part().name())))))));
		translators.addPart(ForeignKey.class, (change, context) -> List.of());
	}

	private static Step add(AddPart<Column> change, TranslationContext context) {
		ObjectName table = change.object();
		Column column = change.part();
		List<Check> checks = SqliteTables.added(context, table, Check.class)
			.stream()
			.filter((check) -> mentioned(change.table(), check, context).equals(List.of(column.name())))
			.toList();
		List<ForeignKey> keys = SqliteTables.added(context, table, ForeignKey.class)
			.stream()
			.filter((key) -> key.columns().equals(List.of(column.name())))
			.toList();
		SqliteDdl ddl = new SqliteDdl(context.spelling());
		Change added = SqliteTables.sql(ddl.addColumn(table, column, checks, keys));
		List<String> names = checks.stream().flatMap((check) -> Stream.ofNullable(check.name())).toList();
		return names.isEmpty() ? Step.of(added) : Step.of(added, dropped(table, column, names, ddl));
	}

	/** A check that was replaced meanwhile is one of the table, and does not go along. */
	private static List<Change> dropped(ObjectName table, Column column, List<String> checks, SqliteDdl ddl) {
		return Stream
			.concat(checks.stream().map((name) -> ddl.dropCheck(table, name)),
					Stream.of(ddl.dropColumn(table, column.name())))
			.map(SqliteTables::sql)
			.toList();
	}

	private static List<Step> changeNullability(AlterColumn change, TranslationContext context) {
		Step step = notNull(change.object(), change.from(), change.refusesNull(), context);
		return List.of(change.refusesNull() ? BackfillSteps.filling(step, context) : step);
	}

	private static Step notNull(ObjectName table, Column column, boolean notNull, TranslationContext context) {
		return recent(
				Step.of(SqliteTables.sql(new SqliteDdl(context.spelling()).setNotNull(table, column.name(), notNull))));
	}

	/** A check of a new column comes with it. */
	private static List<Step> addCheck(AddPart<Check> change, TranslationContext context) {
		List<String> mentioned = mentioned(change.table(), change.part(), context);
		boolean comesWithColumn = mentioned.size() == 1 && SqliteTables.added(context, change.object(), Column.class)
			.stream()
			.map(Column::name)
			.toList()
			.containsAll(mentioned);
		return (comesWithColumn || SqliteTables.comesWithTable(change, context)) ? List.of() : List.of(recent(
				Step.of(SqliteTables.sql(new SqliteDdl(context.spelling()).addCheck(change.object(), change.part())))));
	}

	private static List<String> mentioned(Table table, Check check, TranslationContext context) {
		List<Column> columns = Stream
			.concat(table.columns().stream(), SqliteTables.added(context, table.name(), Column.class).stream())
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
