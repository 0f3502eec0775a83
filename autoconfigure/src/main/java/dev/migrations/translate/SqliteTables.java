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
import java.util.function.Function;

import liquibase.change.Change;

import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.schema.Check;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.translate.Step.Condition;

/**
 * Tables of SQLite to steps. Liquibase would make the table anew for many of its own
 * changes and lose a part of it, so every statement is written here.
 */
final class SqliteTables {

	private SqliteTables() {
	}

	static void register(Translators translators) {
		translators.add(CreateTable.class, SqliteTables::create);
		translators.add(DropTable.class,
				(change, context) -> List.of(Step.of(sql("drop table " + context.spelling().sql(change.object())))));
	}

	private static List<Step> create(CreateTable change, TranslationContext context) {
		Table table = withParts(change.table(), context);
		List<Step> steps = new ArrayList<>();
		String definition = Objects.requireNonNullElseGet(change.table().definition(),
				() -> new SqliteDdl(context.spelling()).createTable(table));
		steps.add(Step.of(sql(definition)).when(List.of(absent(table.name(), context.spelling()))));
		steps.addAll(TableTranslation.firstRows(table));
		return steps;
	}

	/**
	 * Return whether a part of a table needs no step, since it comes with the whole
	 * table.
	 * @param change the change of the part
	 * @param context the translation
	 * @return whether the same revision creates the table
	 */
	static boolean comesWithTable(TableChange change, TranslationContext context) {
		return context.all()
			.stream()
			.anyMatch((other) -> other instanceof CreateTable && other.object().equals(change.object()));
	}

	static boolean isCreatedOrDropped(ObjectName table, List<SchemaChange> all) {
		return all.stream()
			.anyMatch((change) -> (change instanceof CreateTable || change instanceof DropTable)
					&& change.object().equals(table));
	}

	static Change sql(String statement) {
		return Sql.change(statement);
	}

	static <C extends TableChange, P> List<P> parts(TranslationContext context, ObjectName table, Class<C> kind,
			Function<C, P> part) {
		return parts(context.all(), table, kind, part);
	}

	static <C extends TableChange, P> List<P> parts(List<SchemaChange> all, ObjectName table, Class<C> kind,
			Function<C, P> part) {
		return all.stream()
			.filter((change) -> kind.isInstance(change) && change.object().equals(table))
			.map((change) -> part.apply(kind.cast(change)))
			.toList();
	}

	private static Table withParts(Table table, TranslationContext context) {
		List<Check> checks = parts(context, table.name(), AddCheck.class, AddCheck::check);
		return new Table(table.name(), table.columns(), table.primaryKey(),
				parts(context, table.name(), AddUniqueKey.class, AddUniqueKey::uniqueKey),
				parts(context, table.name(), AddForeignKey.class, AddForeignKey::foreignKey), List.of(), checks, null,
				table.firstRows(), null, table.options());
	}

	private static Condition absent(ObjectName table, IdentifierQuoting spelling) {
		return Condition.none(
				"select count(*) from sqlite_schema where type in ('table', 'view') and name = "
						+ Ddl.literal(table.name()) + " collate nocase",
				TableTranslation.existsAlready(table, spelling));
	}

}
