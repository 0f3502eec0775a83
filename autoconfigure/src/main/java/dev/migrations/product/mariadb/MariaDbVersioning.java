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

package dev.migrations.product.mariadb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.change.Change;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropObject;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;
import dev.migrations.translate.ColumnTranslation;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * Tables of MariaDB that keep what their rows were before. The two columns that say when
 * a row was valid come together with the versioning itself, in one statement.
 */
public final class MariaDbVersioning {

	/** Without it, such a table cannot be altered. */
	public static final String KEEP = "set statement system_versioning_alter_history=keep for ";

	private MariaDbVersioning() {
	}

	/**
	 * Return whether a table is versioned, or becomes so in the same revision.
	 * @param change a change
	 * @param all all changes of the revision
	 * @return whether its table is
	 */
	static boolean concerns(SchemaChange change, List<SchemaChange> all) {
		return isOfVersioned(change) || (change instanceof TableChange
				&& all.stream().anyMatch((each) -> isTime(each) && each.object().equals(change.object())));
	}

	/** What follows a dropped table on its way back alters it. */
	private static boolean isOfVersioned(SchemaChange change) {
		return (change instanceof TableChange of && of.table().isVersioned()) || (change instanceof DropObject<?> drop
				&& drop.dropped() instanceof Table table && table.isVersioned());
	}

	static void register(Translators translators) {
		translators.addPart(Column.class, (change, context) -> {
			Column column = change.part();
			if (!column.isRowTime()) {
				return List.of(ColumnTranslation.add(change, context));
			}
			return Column.ROW_START.equals(column.generatedAs()) ? List.of(begin(change, context)) : List.of();
		});
	}

	private static Step begin(AddPart<Column> change, TranslationContext context) {
		MariaDbDdl ddl = new MariaDbDdl(context.spelling());
		List<Column> times = context.all()
			.stream()
			.filter((each) -> isTime(each) && each.object().equals(change.object()))
			.map((each) -> (Column) ((AddPart<?>) each).part())
			.toList();
		String begin = Stream
			.concat(times.stream().map((column) -> "add column " + ddl.column(column)),
					Stream.of("add " + ddl.period(times), "add system versioning"))
			.collect(Collectors.joining(", "));
		Change end = Sql.change(ddl.alter(change.object()) + "drop system versioning"
				+ times.stream()
					.map((column) -> ", drop column " + context.spelling().sql(column.name()))
					.collect(Collectors.joining()));
		return Step.of(Sql.change(ddl.alter(change.object()) + begin), List.of(end));
	}

	private static boolean isTime(SchemaChange change) {
		return change instanceof AddPart<?> add && add.part() instanceof Column column && column.isRowTime();
	}

}
