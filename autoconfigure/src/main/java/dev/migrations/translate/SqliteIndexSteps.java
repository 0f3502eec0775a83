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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.schema.ObjectName;

/**
 * Indexes of SQLite to steps. What is unique in a table that exists can only be an index.
 */
final class SqliteIndexSteps {

	private SqliteIndexSteps() {
	}

	static void register(Translators translators) {
		translators.add(AddUniqueKey.class,
				(change, context) -> (!change.uniqueKey().index() && SqliteTables.comesWithTable(change, context))
						? List.of()
						: List.of(Step.of(Sql.change(ddl(context).createIndex(change.object(), change.uniqueKey())))));
		translators.add(DropUniqueKey.class,
				(change, context) -> List.of(drop(change.object(), change.uniqueKey().name(), context)));
		translators.add(CreateIndex.class, (change, context) -> List
			.of(Step.of(Sql.change(ddl(context).createIndex(change.object(), change.index())))));
		translators.add(DropIndex.class,
				(change, context) -> List.of(drop(change.object(), change.index().name(), context)));
	}

	private static Step drop(ObjectName table, @Nullable String name, TranslationContext context) {
		return Step.of(Sql.change(ddl(context).dropIndex(table, Objects.requireNonNull(name))));
	}

	private static SqliteDdl ddl(TranslationContext context) {
		return new SqliteDdl(context.spelling());
	}

}
