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

package dev.migrations.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeGenerated;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableEdition.RenameKey;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * What SQLite cannot do in place: its {@code ALTER TABLE} knows names, new columns, and
 * since 3.53 NOT NULL and checks with a name. It was tried, statement by statement.
 */
final class SqliteInPlace implements AlterLimits {

	/** A default that is the same for every row. */
	private static final Pattern CONSTANT = Pattern
		.compile("(?is)\\(*('([^']|'')*'|[-+]?\\d+(\\.\\d+)?|x'[0-9a-f]*'|true|false|null)\\)*");

	private final Map<Class<?>, BiFunction<SchemaChange, Differences, @Nullable String>> obstacles = new LinkedHashMap<>();

	SqliteInPlace() {
		always(ChangeType.class, "change the type of a column");
		always(ChangeDefault.class, "change a default");
		always(ChangeIdentity.class, "change which column is the row id");
		always(ChangeGenerated.class, "change how a column is computed");
		always(AddPrimaryKey.class, "add a primary key");
		always(ChangePrimaryKey.class, "change a primary key");
		always(RenameKey.class, "rename a key or an index");
		always(ReplaceForeignKey.class, "change a foreign key");
		ofExisting(DropPrimaryKey.class, "drop a primary key");
		ofExisting(DropForeignKey.class, "drop a foreign key");
		add(AddForeignKey.class, SqliteInPlace::foreignKey);
		add(AddColumn.class, (change, ground) -> change.column().identity() ? "add a row id" : null);
		add(DropColumn.class, (change, ground) -> column(change));
		add(DropUniqueKey.class,
				(change, ground) -> uniqueKey(change.uniqueKey(), isDropped(change.table(), ground), "drop"));
		add(ReplaceUniqueKey.class, (change, ground) -> uniqueKey(change.from(), false, "change"));
		add(ReplaceCheck.class,
				(change, ground) -> (change.from().name() == null) ? "change a check without a name" : null);
		add(DropCheck.class, SqliteInPlace::check);
	}

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		return Optional.ofNullable(this.obstacles.get(change.getClass()))
			.map((obstacle) -> obstacle.apply(change, ground))
			.map(Sentences::withNewTable);
	}

	@Override
	public Optional<String> cannotWithRows(SchemaChange change) {
		return (change instanceof AddColumn add && add.column().defaultValue() != null
				&& !CONSTANT.matcher(add.column().defaultValue()).matches())
						? Optional
							.of(Sentences.withNewTable("add a column whose default is computed to a table with rows"))
						: Optional.empty();
	}

	private <C extends SchemaChange> void add(Class<C> kind, BiFunction<C, Differences, @Nullable String> obstacle) {
		this.obstacles.put(kind, (change, ground) -> obstacle.apply(kind.cast(change), ground));
	}

	private <C extends SchemaChange> void always(Class<C> kind, String what) {
		add(kind, (change, ground) -> what);
	}

	private <C extends TableChange> void ofExisting(Class<C> kind, String what) {
		add(kind, (change, ground) -> isDropped(change.table(), ground) ? null : what);
	}

	/** A new table and a new column bring theirs along. */
	private static @Nullable String foreignKey(AddForeignKey change, Differences ground) {
		List<String> columns = change.foreignKey().columns();
		boolean withColumn = columns.size() == 1 && !ground.exist(change.object(), columns);
		return (ground.isNew(change.object()) || withColumn) ? null : "add a foreign key to a table that exists";
	}

	private static @Nullable String uniqueKey(UniqueKey key, boolean gone, String verb) {
		return (key.index() || gone) ? null : verb + " a unique constraint";
	}

	private static @Nullable String check(DropCheck change, Differences ground) {
		List<String> columns = Covering.mentioned(change.table(), change.check().expression());
		boolean goesWithColumn = columns.size() == 1 && ground.unmapped(change.object(), columns.get(0));
		return (change.check().name() != null || goesWithColumn || isDropped(change.table(), ground)) ? null
				: "drop a check without a name";
	}

	private static @Nullable String column(DropColumn change) {
		Table table = change.table();
		String column = change.column().name();
		if (table.primaryKey() != null && table.primaryKey().columns().contains(column)) {
			return "drop a column of the primary key";
		}
		if (table.uniqueKeys().stream().anyMatch((key) -> !key.index() && key.columns().contains(column))) {
			return "drop a column of a unique constraint";
		}
		if (table.foreignKeys().stream().anyMatch((key) -> key.columns().contains(column))) {
			return "drop a column of a foreign key";
		}
		if (table.checks().stream().anyMatch((check) -> keeps(check, column, table))) {
			return "drop a column that a check without a name compares with others";
		}
		return table.columns().stream().anyMatch((other) -> isComputedFrom(other, column))
				? "drop a column that another one is computed from" : null;
	}

	private static boolean keeps(Check check, String column, Table table) {
		List<String> columns = Covering.mentioned(table, check.expression());
		return check.name() == null && columns.size() > 1 && columns.contains(column);
	}

	private static boolean isComputedFrom(Column other, String column) {
		return other.generatedAs() != null && Literals.mentions(other.generatedAs(), column);
	}

	private static boolean isDropped(Table table, Differences ground) {
		return ground.unmapped(table.name());
	}

}
