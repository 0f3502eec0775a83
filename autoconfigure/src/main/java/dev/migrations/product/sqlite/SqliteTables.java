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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import liquibase.change.Change;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.IdentifierQuoting;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.Step.Condition;
import dev.migrations.translate.TableTranslation;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * Tables of SQLite to steps. Liquibase would make the table anew for many of its own
 * changes and lose a part of it, so every statement is written here.
 */
final class SqliteTables {

	private SqliteTables() {
	}

	static void register(Translators translators) {
		translators.createObject(Table.class, SqliteTables::create);
		translators.dropObject(Table.class,
				(change, context) -> List.of(Step.of(sql("drop table " + context.spelling().sql(change.object())))));
	}

	private static List<Step> create(CreateObject<Table> change, TranslationContext context) {
		Table table = withParts(change, context);
		List<Step> steps = new ArrayList<>();
		String definition = Objects.requireNonNullElseGet(change.created().definition(),
				() -> new SqliteDdl(context.spelling()).createTable(table));
		steps.add(Step.of(sql(definition)).when(List.of(absent(table.name(), context.spelling()))));
		steps.addAll(TableTranslation.firstRows(context, change.created()));
		return steps;
	}

	/**
	 * Return whether a part of a table needs no step, since it comes with the whole
	 * table.
	 * @param change the change of the part
	 * @param context the translation
	 * @return whether the same revision creates the table
	 */
	static boolean comesWithTable(SchemaChange change, TranslationContext context) {
		return context.all()
			.stream()
			.anyMatch((other) -> other.adds(Table.class) && other.object().equals(change.object()));
	}

	static boolean isCreatedOrDropped(ObjectName table, List<SchemaChange> all) {
		return all.stream()
			.anyMatch((change) -> (change.adds(Table.class) || change.drops(Table.class))
					&& change.object().equals(table));
	}

	static Change sql(String statement) {
		return Sql.change(statement);
	}

	static <P extends TablePart> List<P> added(TranslationContext context, ObjectName table, Class<P> kind) {
		return added(context.all(), table, kind);
	}

	/**
	 * Return the parts that other changes of the revision add to a table.
	 * @param <P> the kind of part
	 * @param all the changes
	 * @param table the table
	 * @param kind the kind of part
	 * @return the parts
	 */
	static <P extends TablePart> List<P> added(List<SchemaChange> all, ObjectName table, Class<P> kind) {
		return all.stream()
			.filter((change) -> change.adds(kind) && change.object().equals(table))
			.map((change) -> kind.cast(((AddPart<?>) change).part()))
			.toList();
	}

	/** The table as the other changes of the revision leave it, but for its indexes. */
	private static Table withParts(CreateObject<Table> change, TranslationContext context) {
		Schema schema = change.appliedTo(Schema.of(context.product()));
		for (SchemaChange other : context.all()) {
			if (other instanceof AddPart<?> add && add.object().equals(change.object()) && !add.adds(Index.class)) {
				schema = add.appliedTo(schema);
			}
		}
		return schema.table(change.object()).orElseThrow();
	}

	private static Condition absent(ObjectName table, IdentifierQuoting spelling) {
		return Condition.none(
				"select count(*) from sqlite_schema where type in ('table', 'view') and name = "
						+ Ddl.literal(table.name()) + " collate nocase",
				TableTranslation.existsAlready(table, spelling));
	}

}
