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

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.schema.Namespace;
import dev.migrations.translate.BackfillSteps;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * What MariaDB needs other steps for: every change of a column is a new definition of the
 * whole column, for which none of Liquibase's own changes will do.
 */
final class MariaDbTranslation {

	/** A computed column is dropped and added again. */
	private static final Set<ColumnProperty> MODIFIED = EnumSet.complementOf(EnumSet.of(ColumnProperty.GENERATED));

	private MariaDbTranslation() {
	}

	static void register(Translators translators) {
		for (ColumnProperty property : MODIFIED) {
			translators.alterColumn(property, MariaDbTranslation::modify);
		}
		translators.alterColumn(ColumnProperty.NULLABILITY, (change, context) -> {
			Step modified = modified(change, context);
			return List.of(change.refusesNull() ? BackfillSteps.filling(modified, context) : modified);
		});
		translators.createObject(Namespace.class,
				(change, context) -> List.of(Step
					.of(Sql.change("create schema if not exists " + context.spelling().sql(change.object())), List.of())
					.withComment("A downgrade leaves the schema: MariaDB would drop it with all that it holds.")));
		MariaDbVersioning.register(translators);
	}

	private static List<Step> modify(AlterColumn change, TranslationContext context) {
		return List.of(modified(change, context));
	}

	private static Step modified(AlterColumn change, TranslationContext context) {
		MariaDbDdl ddl = new MariaDbDdl(context.spelling());
		return Step.of(Sql.change(ddl.modify(change.object(), context.columnAfter(change))));
	}

}
