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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnUse;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Differences;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;

/**
 * What SQLite cannot do to a table that exists, in the words for it; empty for what it
 * can.
 *
 * @param ground the differences and the database
 */
record SqliteObstacles(Differences ground) implements SchemaChange.Visitor<Optional<String>> {

	private static final Pattern STRICT = Pattern.compile("(?i)\\)[^)]*\\bstrict\\b[^)]*$");

	private static final Set<String> STRICT_TYPES = Set.of("int", "integer", "real", "text", "blob", "any");

	@Override
	public Optional<String> create(CreateObject<?> change) {
		return Optional.empty();
	}

	@Override
	public Optional<String> drop(DropObject<?> change) {
		return Optional.empty();
	}

	@Override
	public Optional<String> alter(AlterObject<?> change) {
		return Optional.empty();
	}

	@Override
	public Optional<String> add(AddPart<?> change) {
		TablePart part = change.part();
		if (part instanceof PrimaryKey) {
			return Optional.of("add a primary key");
		}
		if (part instanceof ForeignKey key) {
			return added(change.object(), key);
		}
		if (part instanceof Column column && column.identity()) {
			return Optional.of("add a row id");
		}
		return (part instanceof Column column && isStrict(change.object()) && !isStrict(column.type()))
				? Optional.of("add a column of the type " + column.type() + " to a STRICT table") : Optional.empty();
	}

	private boolean isStrict(ObjectName name) {
		return this.ground.database()
			.table(name)
			.map(Table::definition)
			.filter((definition) -> STRICT.matcher(definition).find())
			.isPresent();
	}

	private static boolean isStrict(String type) {
		return STRICT_TYPES.contains(type.toLowerCase(Locale.ROOT));
	}

	@Override
	public Optional<String> drop(DropPart<?> change) {
		Table table = change.table();
		TablePart part = change.part();
		if (part instanceof Column column) {
			return dropped(table, column.name());
		}
		if (part instanceof Check check) {
			return dropped(table, check);
		}
		if (part instanceof UniqueKey key) {
			return uniqueKey(key, isDropped(table), "drop");
		}
		if (!(part instanceof PrimaryKey || part instanceof ForeignKey) || isDropped(table)) {
			return Optional.empty();
		}
		return Optional.of((part instanceof PrimaryKey) ? "drop a primary key" : "drop a foreign key");
	}

	@Override
	public Optional<String> replace(ReplacePart<?> change) {
		if (change.from() instanceof PrimaryKey) {
			return Optional.of("change a primary key");
		}
		if (change.from() instanceof ForeignKey) {
			return Optional.of("change a foreign key");
		}
		if (change.from() instanceof UniqueKey key) {
			return uniqueKey(key, false, "change");
		}
		return (change.from() instanceof Check check && check.name() == null)
				? Optional.of("change a check without a name") : Optional.empty();
	}

	@Override
	public Optional<String> alter(AlterColumn change) {
		return switch (change.property()) {
			case TYPE -> Optional.of("change the type of a column");
			case DEFAULT -> Optional.of("change a default");
			case IDENTITY -> Optional.of("change which column is the row id");
			case GENERATED -> Optional.of("change how a column is computed");
			case NULLABILITY, COMMENT, CHECK -> Optional.empty();
		};
	}

	@Override
	public Optional<String> rename(RenameTable change) {
		return Optional.empty();
	}

	@Override
	public Optional<String> rename(RenameColumn change) {
		return Optional.empty();
	}

	@Override
	public Optional<String> rename(RenameKey change) {
		return Optional.of("rename a key or an index");
	}

	@Override
	public Optional<String> comment(ChangeTableComment change) {
		return Optional.empty();
	}

	/** A new table and a new column bring theirs along. */
	private Optional<String> added(ObjectName table, ForeignKey key) {
		boolean withColumn = key.columns().size() == 1 && !this.ground.exist(table, key.columns());
		return (this.ground.isNew(table) || withColumn) ? Optional.empty()
				: Optional.of("add a foreign key to a table that exists");
	}

	private static Optional<String> uniqueKey(UniqueKey key, boolean gone, String verb) {
		return (key.index() || gone) ? Optional.empty() : Optional.of(verb + " a unique constraint");
	}

	private Optional<String> dropped(Table table, Check check) {
		List<String> columns = Mention.in(check, table.columns());
		boolean goesWithColumn = columns.size() == 1 && this.ground.unmapped(table.name(), columns.get(0));
		return (check.name() != null || goesWithColumn || isDropped(table)) ? Optional.empty()
				: Optional.of("drop a check without a name");
	}

	private Optional<String> dropped(Table table, String column) {
		if (table.primaryKey() != null && table.primaryKey().columns().contains(column)) {
			return Optional.of("drop a column of the primary key");
		}
		if (table.uniqueKeys().stream().anyMatch((key) -> !key.index() && key.columns().contains(column))) {
			return Optional.of("drop a column of a unique constraint");
		}
		if (table.foreignKeys().stream().anyMatch((key) -> key.columns().contains(column))) {
			return Optional.of("drop a column of a foreign key");
		}
		if (table.checks().stream().anyMatch((check) -> keeps(check, column, table))) {
			return Optional.of("drop a column that a check without a name compares with others");
		}
		return ColumnUse.computedFrom(column, table)
			.stream()
			.anyMatch((other) -> !this.ground.unmapped(table.name(), other.name()))
					? Optional.of("drop a column that another one is computed from") : Optional.empty();
	}

	private static boolean keeps(Check check, String column, Table table) {
		List<String> columns = Mention.in(check, table.columns());
		return check.name() == null && columns.size() > 1 && columns.contains(column);
	}

	private boolean isDropped(Table table) {
		return this.ground.unmapped(table.name());
	}

}
