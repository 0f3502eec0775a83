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
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.UniqueKey;

/**
 * Indexes of SQLite to steps. What is unique in a table that exists can only be an index.
 */
final class SqliteIndexSteps {

	private SqliteIndexSteps() {
	}

	static void register(Translators translators) {
		translators.add(AddUniqueKey.class, (change, attempt) -> SqliteTables.belongsToTable(change, attempt)
				? List.of() : List.of(add(change.object(), change.uniqueKey(), attempt)));
		translators.add(DropUniqueKey.class,
				(change, attempt) -> (!change.uniqueKey().index() || SqliteTables.belongsToTable(change, attempt))
						? List.of() : List.of(drop(change.object(), change.uniqueKey(), attempt)));
		translators.add(ReplaceUniqueKey.class, (change, attempt) -> {
			UniqueKey to = change.to();
			return replaced(drop(change.object(), change.from(), attempt), add(change.object(), to, attempt),
					Objects.equals(to.name(), change.from().name()));
		});
		translators.add(CreateIndex.class, (change, attempt) -> List.of(add(change.object(), change.index(), attempt)));
		translators.add(DropIndex.class, (change, attempt) -> SqliteTables.belongsToTable(change, attempt) ? List.of()
				: List.of(drop(change.object(), change.index(), attempt)));
		translators.add(ReplaceIndex.class, (change, attempt) -> {
			Index to = change.to();
			return replaced(drop(change.object(), change.from(), attempt), add(change.object(), to, attempt),
					Objects.equals(to.name(), change.from().name()));
		});
	}

	private static List<Step> replaced(Step drop, Step add, boolean sameName) {
		return sameName ? List.of(drop, add) : List.of(add, drop);
	}

	private static Step add(ObjectName table, UniqueKey key, Attempt attempt) {
		return step(create(table, key, attempt), drop(table, key.name(), attempt));
	}

	private static Step drop(ObjectName table, UniqueKey key, Attempt attempt) {
		return step(drop(table, key.name(), attempt), create(table, key, attempt));
	}

	private static Step add(ObjectName table, Index index, Attempt attempt) {
		return step(new SqliteDdl(attempt.spelling()).createIndex(table, index), drop(table, index.name(), attempt));
	}

	private static Step drop(ObjectName table, Index index, Attempt attempt) {
		return step(drop(table, index.name(), attempt), new SqliteDdl(attempt.spelling()).createIndex(table, index));
	}

	private static String create(ObjectName table, UniqueKey key, Attempt attempt) {
		return new SqliteDdl(attempt.spelling()).createIndex(table, key);
	}

	private static String drop(ObjectName table, @Nullable String name, Attempt attempt) {
		return new SqliteDdl(attempt.spelling()).dropIndex(table, Objects.requireNonNull(name));
	}

	private static Step step(String statement, String undo) {
		return Step.of(Sql.change(statement), List.of(Sql.change(undo)));
	}

}
