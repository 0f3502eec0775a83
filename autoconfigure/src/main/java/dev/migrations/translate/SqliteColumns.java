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
		translators.add(AddColumn.class, (change, context) -> List.of(add(change, context)));
		translators.add(DropColumn.class, (change, context) -> List.of(Step.of(SqliteTables
			.sql(new SqliteDdl(context.spelling()).dropColumn(change.object(), change.column().name())))));
		translators.add(SetNotNull.class, (change, context) -> BackfillSteps.before(change,
				notNull(change.object(), change.from(), true, context), context));
		translators.add(DropNotNull.class,
				(change, context) -> List.of(notNull(change.object(), change.from(), false, context)));
		translators.add(AddCheck.class, SqliteColumns::addCheck);
		translators.add(DropCheck.class,
				(change, context) -> List.of(recent(Step.of(SqliteTables.sql(new SqliteDdl(context.spelling())
					.dropCheck(change.object(), Objects.requireNonNull(change.check().name())))))));
		translators.add(AddForeignKey.class, (change, context) -> List.of());
	}

	private static Step add(AddColumn change, TranslationContext context) {
		ObjectName table = change.object();
		Column column = change.column();
		List<Check> checks = SqliteTables.parts(context, table, AddCheck.class, AddCheck::check)
			.stream()
			.filter((check) -> mentioned(change.table(), check, context).equals(List.of(column.name())))
			.toList();
		List<ForeignKey> keys = SqliteTables.parts(context, table, AddForeignKey.class, AddForeignKey::foreignKey)
			.stream()
			.filter((key) -> key.columns().equals(List.of(column.name())))
			.toList();
		return Step.of(SqliteTables.sql(new SqliteDdl(context.spelling()).addColumn(table, column, checks, keys)));
	}

	private static Step notNull(ObjectName table, Column column, boolean notNull, TranslationContext context) {
		return recent(
				Step.of(SqliteTables.sql(new SqliteDdl(context.spelling()).setNotNull(table, column.name(), notNull))));
	}

	/** A check of a new column comes with it. */
	private static List<Step> addCheck(AddCheck change, TranslationContext context) {
		List<String> mentioned = mentioned(change.table(), change.check(), context);
		boolean comesWithColumn = mentioned.size() == 1
				&& SqliteTables.parts(context, change.object(), AddColumn.class, (add) -> add.column().name())
					.containsAll(mentioned);
		return (comesWithColumn || SqliteTables.comesWithTable(change, context)) ? List.of() : List.of(recent(Step
			.of(SqliteTables.sql(new SqliteDdl(context.spelling()).addCheck(change.object(), change.check())))));
	}

	private static List<String> mentioned(Table table, Check check, TranslationContext context) {
		List<Column> columns = Stream
			.concat(table.columns().stream(),
					SqliteTables.parts(context, table.name(), AddColumn.class, AddColumn::column).stream())
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
