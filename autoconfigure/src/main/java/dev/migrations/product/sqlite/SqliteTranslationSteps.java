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
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.translate.Translators;

/**
 * What SQLite needs other steps for: most of a table comes and goes with it.
 */
final class SqliteTranslationSteps implements TranslationSteps {

	@Override
	public void register(Translators translators) {
		SqliteTables.register(translators);
		SqliteColumns.register(translators);
		SqliteIndexSteps.register(translators);
	}

	/** Keys of a new table, and foreign keys, are known without a name. */
	@Override
	public boolean staysNameless(AddPart<?> add, List<SchemaChange> all) {
		return add.adds(ForeignKey.class)
				|| (add.adds(UniqueKey.class) && SqliteTables.isCreatedOrDropped(add.object(), all));
	}

	/** Most of a table can only go with the whole table or with its column. */
	@Override
	public boolean goesWithTheRest(DropPart<?> drop, List<SchemaChange> all) {
		if (drop.drops(Column.class)) {
			return false;
		}
		return drop.drops(ForeignKey.class) || SqliteTables.isCreatedOrDropped(drop.object(), all)
				|| (drop.part() instanceof UniqueKey key && !key.index())
				|| (drop.part() instanceof Check check && check.name() == null);
	}

	/** A check may speak of a column that comes in the same revision. */
	@Override
	public List<Column> columns(TableChange change, List<SchemaChange> all) {
		return Stream
			.concat(change.table().columns().stream(), SqliteTables.added(all, change.object(), Column.class).stream())
			.distinct()
			.toList();
	}

	@Override
	public Optional<TablePart> replacement(ReplacePart<?> replace) {
		return (replace.to() instanceof Check check)
				? Optional
					.of(new Check(Objects.requireNonNullElse(check.name(), replace.from().name()), check.expression()))
				: Optional.empty();
	}

}
