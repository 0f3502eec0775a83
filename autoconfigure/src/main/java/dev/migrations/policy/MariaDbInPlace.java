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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.change.TypeChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;

/**
 * What MariaDB cannot do in place: it refuses another type, even a longer text, for
 * either end of a foreign key, whether its checks rest or not, and keys and indexes that
 * are too long. And the two columns of system versioning come and go together.
 */
final class MariaDbInPlace implements AlterLimits {

	private static final Pattern COLLATION = Pattern.compile("\\bcollate (\\w+)");

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		Optional<String> alone = alone(change, ground);
		if (alone.isPresent()) {
			return alone.map(Sentences::withVersioning);
		}
		if (change instanceof ChangeType type) {
			return isKeyed(type, ground)
					? Optional.of(Sentences.withoutKey("change the type of a column of a foreign key"))
					: longer(type, ground);
		}
		return (change instanceof TableChange of) ? made(of, ground) : Optional.empty();
	}

	private static Optional<String> longer(ChangeType change, Differences ground) {
		Table table = ground.database().table(change.object()).orElse(change.table());
		return refusal(change, table, columns(table, ground, change)).map(Sentences::longerThanKey);
	}

	private static Optional<String> refusal(ChangeType change, Table table, Map<String, MariaDbBytes> columns) {
		String column = change.from().name();
		Map<String, MariaDbBytes> after = new HashMap<>(columns);
		after.put(column, after(change, table));
		return MariaDbKey.of(table)
			.stream()
			.filter((key) -> key.parts().containsKey(column))
			.flatMap((key) -> key.refusal(after, table.attributes()).stream())
			.findFirst();
	}

	private static Optional<String> made(TableChange change, Differences ground) {
		Optional<MariaDbKey> key = key(change);
		if (key.isEmpty()) {
			return Optional.empty();
		}
		boolean created = ground.isNew(change.object());
		Table table = created ? change.table() : ground.database().table(change.object()).orElse(change.table());
		String attributes = created ? ground.database().attributes() : table.attributes();
		return key.get()
			.refusal(columns(table, ground, change), attributes)
			.map((figures) -> Sentences.tooLongKey(figures, change instanceof CreateTable));
	}

	private static Optional<MariaDbKey> key(TableChange change) {
		if (change instanceof CreateTable create) {
			return Optional.ofNullable(create.table().primaryKey()).map(MariaDbKey::of);
		}
		if (change instanceof AddPrimaryKey add) {
			return Optional.of(MariaDbKey.of(add.primaryKey()));
		}
		if (change instanceof ChangePrimaryKey replace) {
			return Optional.of(MariaDbKey.of(replace.to()));
		}
		if (change instanceof AddUniqueKey add) {
			return Optional.of(MariaDbKey.of(add.uniqueKey()));
		}
		if (change instanceof ReplaceUniqueKey replace) {
			return Optional.of(MariaDbKey.of(replace.to()));
		}
		if (change instanceof CreateIndex create) {
			return MariaDbKey.of(create.index());
		}
		return (change instanceof ReplaceIndex replace) ? MariaDbKey.of(replace.to()) : Optional.empty();
	}

	/** The columns as they are before a change, as far as what comes first is written. */
	private static Map<String, MariaDbBytes> columns(Table table, Differences ground, SchemaChange until) {
		String collation = collation(ground.isNew(table.name()) ? ground.database().attributes() : table.attributes());
		Map<String, MariaDbBytes> columns = new HashMap<>();
		table.columns().forEach((column) -> columns.put(column.name(), new MariaDbBytes(column, collation)));
		for (SchemaChange change : ground.changes()) {
			if (change == until) {
				return columns;
			}
			if (change instanceof AddColumn add && add.object().equals(table.name())) {
				columns.put(add.column().name(), new MariaDbBytes(add.column(), collation));
			}
			else if (change instanceof ChangeType type && type.object().equals(table.name())
					&& type.kind() == TypeChange.WIDENING && !isKeyed(type, ground)
					&& refusal(type, table, columns).isEmpty()) {
				columns.put(type.from().name(), after(type, table));
			}
		}
		return columns;
	}

	private static MariaDbBytes after(ChangeType change, Table table) {
		Column to = (change.to().collation() != null) ? change.to() : change.to().withCollationOf(change.from());
		return new MariaDbBytes(to, collation(table.attributes()));
	}

	private static @Nullable String collation(@Nullable String attributes) {
		Matcher matcher = COLLATION.matcher(String.valueOf(attributes));
		return matcher.find() ? matcher.group(1) : null;
	}

	private static Optional<String> alone(SchemaChange change, Differences ground) {
		if (change instanceof AddColumn add && add.column().isRowTime()) {
			return canBegin(add, ground) ? Optional.empty() : Optional.of("add one column of system versioning");
		}
		if (change instanceof DropColumn drop && drop.column().isRowTime()) {
			return Optional.of("drop one column of system versioning");
		}
		return (change instanceof ChangeType type && type.from().isRowTime())
				? Optional.of("change the type of a column of system versioning") : Optional.empty();
	}

	private static boolean canBegin(AddColumn change, Differences ground) {
		return !change.table().isVersioned() && ground.changes()
			.stream()
			.filter((each) -> each instanceof AddColumn add && add.column().isRowTime()
					&& add.object().equals(change.object()))
			.count() == 2;
	}

	private static boolean isKeyed(ChangeType change, Differences ground) {
		String column = change.from().name();
		return ground.database()
			.tables()
			.stream()
			.anyMatch((table) -> table.foreignKeys()
				.stream()
				.anyMatch((key) -> (table.name().equals(change.object()) && key.columns().contains(column))
						|| references(key, change.object(), column)));
	}

	private static boolean references(ForeignKey key, ObjectName table, String column) {
		return key.referencedTable().equals(table) && key.referencedColumns().contains(column);
	}

	@Override
	public Optional<String> cannotWithRows(SchemaChange change) {
		return Optional.empty();
	}

}
