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

import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.translate.IndexTranslation;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * Creates indexes on PostgreSQL while others go on writing, which no transaction can do.
 * A table that is created in the same revision is empty and needs none of it.
 */
final class ConcurrentIndexes {

	private ConcurrentIndexes() {
	}

	static void register(Translators translators) {
		translators.addIndexOnTheWayThere((change, context) -> {
			Index index = change.part();
			boolean created = context.all()
				.stream()
				.anyMatch((other) -> other.adds(Table.class) && other.object().equals(change.object()));
			return List.of((created || index.definition() != null) ? IndexTranslation.create(change, context)
					: step(change.object(), index, context));
		});
	}

	private static Step step(ObjectName table, Index index, TranslationContext context) {
		String create = context.ddl()
			.createIndex(table, index)
			.replaceFirst("^create index ", "create index concurrently ");
		String drop = context.ddl()
			.dropIndex(table, String.valueOf(index.name()))
			.replaceFirst("^drop index ", "drop index concurrently ");
		return Step.of(Sql.change(create), List.of(Sql.change(drop)))
			.outsideTransaction()
			.withComment("If it stops half-way, PostgreSQL keeps an invalid index: drop it, then upgrade again.");
	}

}
