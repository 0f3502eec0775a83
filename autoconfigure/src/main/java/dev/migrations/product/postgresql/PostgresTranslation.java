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

package dev.migrations.product.postgresql;

import java.util.List;
import java.util.Objects;

import dev.migrations.change.AddPart;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * What PostgreSQL needs other steps for: a foreign key of a table with rows is checked in
 * a step of its own, which locks nobody out.
 */
final class PostgresTranslation {

	private PostgresTranslation() {
	}

	static void register(Translators translators) {
		translators.addPart(ForeignKey.class, PostgresTranslation::add);
	}

	private static List<Step> add(AddPart<ForeignKey> change, TranslationContext context) {
		return (hasRows(change, context) && isPlain(change.object(), context.before()))
				? validatedLater(change.object(), change.part(), context)
				: List.of(Step.of(context.keys(change.object()).addForeignKey(change.part())));
	}

	private static boolean hasRows(AddPart<ForeignKey> change, TranslationContext context) {
		return context.filled()
			.stream()
			.filter((table) -> table.name().equals(change.object()))
			.anyMatch((
					table) -> table.columns().stream().map(Column::name).toList().containsAll(change.part().columns()));
	}

	/** PostgreSQL refuses NOT VALID on a partitioned table. */
	private static boolean isPlain(ObjectName table, Schema database) {
		return database.notCompared().stream().noneMatch((found) -> found.object().equals("table " + table));
	}

	/** Rows that exist are looked at without a lock that keeps others from writing. */
	private static List<Step> validatedLater(ObjectName table, ForeignKey key, TranslationContext context) {
		String name = context.spelling().sql(Objects.requireNonNull(key.name()));
		return List.of(
				Step.of(Sql.change(context.ddl().addForeignKey(table, key) + " not valid"))
					.withComment("New rows must satisfy it from here on, existing ones from the next changeset on."),
				Step.of(Sql.change("alter table " + context.spelling().sql(table) + " validate constraint " + name),
						List.of()));
	}

}
