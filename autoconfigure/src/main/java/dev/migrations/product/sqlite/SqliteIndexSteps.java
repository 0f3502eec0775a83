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

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.UniqueKey;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.Translators;

/**
 * Indexes of SQLite to steps. What is unique in a table that exists can only be an index.
 */
final class SqliteIndexSteps {

	private SqliteIndexSteps() {
	}

	static void register(Translators translators) {
		translators.addPart(UniqueKey.class,
				(change, context) -> (!change.part().index() && SqliteTables.comesWithTable(change, context))
						? List.of()
						: List.of(Step.of(Sql.change(ddl(context).createIndex(change.object(), change.part())))));
		translators.dropPart(UniqueKey.class,
				(change, context) -> List.of(drop(change.object(), change.part().name(), context)));
		translators.addPart(Index.class, (change, context) -> List
			.of(Step.of(Sql.change(ddl(context).createIndex(change.object(), change.part())))));
		translators.dropPart(Index.class,
				(change, context) -> List.of(drop(change.object(), change.part().name(), context)));
	}

	private static Step drop(ObjectName table, @Nullable String name, TranslationContext context) {
		return Step.of(Sql.change(ddl(context).dropIndex(table, Objects.requireNonNull(name))));
	}

	private static SqliteDdl ddl(TranslationContext context) {
		return new SqliteDdl(context.spelling());
	}

}
