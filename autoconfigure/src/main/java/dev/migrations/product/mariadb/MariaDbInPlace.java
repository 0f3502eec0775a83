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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.policy.ForeignKeys;
import dev.migrations.policy.PartitionKeys;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ColumnAttributes.Storage;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.TableSettings;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;

/**
 * What MariaDB cannot do in place: it refuses another type, even a longer text, for
 * either end of a foreign key, whether its checks rest or not, and keys and indexes that
 * are too long. And the two columns of system versioning come and go together.
 */
final class MariaDbInPlace implements AlterLimits {

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		Optional<String> partitioned = partitioned(change, ground.database());
		if (partitioned.isPresent()) {
			return partitioned;
		}
		Optional<String> alone = alone(change, ground);
		if (alone.isPresent()) {
			return alone.map(MariaDbSentences::withVersioning);
		}
		if (change instanceof AlterColumn computed && computed.alters(ColumnProperty.GENERATED)
				&& computed.from().attributes().storage() == Storage.VIRTUAL && computed.to().generatedAs() == null) {
			return Optional.of(MariaDbSentences.VIRTUAL);
		}
		if (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)) {
			if (isOfPeriod(type, ground)) {
				return Optional.of(MariaDbSentences.PERIOD);
			}
			return ForeignKeys.use(type.object(), type.from().name(), ground.database())
					? Optional.of(MariaDbSentences.withoutKey("change the type of a column of a foreign key"))
					: longer(type, ground);
		}
		if (change instanceof AlterColumn identity && identity.alters(ColumnProperty.IDENTITY)
				&& identity.to().identity()) {
			return numbered(identity, ground);
		}
		return made(change, ground);
	}

	private static Optional<String> partitioned(SchemaChange change, Schema database) {
		boolean reference = change instanceof AddPart<?> add && add.part() instanceof ForeignKey key
				&& (PartitionKeys.has(add.object(), database) || PartitionKeys.has(key.referencedTable(), database));
		return reference ? Optional.of(MariaDbSentences.PARTITIONED) : PartitionKeys.leftOut(change, database);
	}

	/**
	 * What counts has to be a key when it is added, and the others are numbered by it.
	 */
	@Override
	public Optional<String> cannotWithRows(SchemaChange change) {
		return (change instanceof AddPart<?> add && add.part() instanceof Column column && column.identity())
				? Optional.of(MariaDbSentences.NUMBERED) : Optional.empty();
	}

	private static Optional<String> numbered(AlterColumn change, Differences ground) {
		String name = change.from().name();
		Table table = ground.now().table(change.object()).orElse(change.table());
		Optional<String> other = table.columns()
			.stream()
			.filter((column) -> column.identity() && !column.name().equals(name))
			.map(Column::name)
			.findFirst();
		if (other.isPresent()) {
			return other.map(MariaDbSentences::numberedAlready);
		}
		boolean key = MariaDbKey.of(table)
			.stream()
			.anyMatch((each) -> each.parts().keySet().stream().findFirst().filter(name::equals).isPresent())
				|| ground.changes()
					.stream()
					.anyMatch((each) -> each instanceof AddPart<?> add && add.object().equals(change.object())
							&& key(add.part()).isPresent());
		return key ? Optional.empty() : Optional.of(MariaDbSentences.NO_KEY);
	}

	/** What has to be dropped before its columns is a period, and nothing else. */
	private static boolean isOfPeriod(AlterColumn change, Differences ground) {
		return ground.database()
			.usages()
			.stream()
			.anyMatch((usage) -> usage.kind() == Usage.Kind.NEEDED && usage.object().equals(change.object())
					&& change.from().name().equals(usage.column()));
	}

	private static Optional<String> longer(AlterColumn change, Differences ground) {
		Table table = ground.database().table(change.object()).orElse(change.table());
		return refusal(change, table, columns(table, ground), ground.database().product())
			.map(MariaDbSentences::longerThanKey);
	}

	private static Optional<String> refusal(AlterColumn change, Table table, Map<String, MariaDbBytes> columns,
			Product product) {
		String column = change.from().name();
		Map<String, MariaDbBytes> after = new HashMap<>(columns);
		after.put(column, after(change, table, product));
		return MariaDbKey.of(table)
			.stream()
			.filter((key) -> key.parts().containsKey(column))
			.flatMap((key) -> key.refusal(after, table.settings().rowFormat()).stream())
			.findFirst();
	}

	private static Optional<String> made(SchemaChange change, Differences ground) {
		if (change instanceof CreateObject<?> create && create.created() instanceof Table table
				&& table.primaryKey() != null) {
			return tooLong(change, table, table.primaryKey(), ground);
		}
		if (change instanceof AddPart<?> add && add.part() instanceof ForeignKey key) {
			return new MariaDbForeignKey(add, key, ground).refusal();
		}
		if (change instanceof ReplacePart<?> replace && replace.to() instanceof ForeignKey key) {
			return new MariaDbForeignKey(replace, key, ground).refusal();
		}
		if (change instanceof AddPart<?> add) {
			return tooLong(change, add.table(), add.part(), ground);
		}
		return (change instanceof ReplacePart<?> replace) ? tooLong(change, replace.table(), replace.to(), ground)
				: Optional.empty();
	}

	private static Optional<String> tooLong(SchemaChange change, Table wanted, TablePart part, Differences ground) {
		Optional<MariaDbKey> key = key(part);
		if (key.isEmpty()) {
			return Optional.empty();
		}
		boolean created = ground.isNew(wanted.name());
		Table table = created ? wanted : ground.database().table(wanted.name()).orElse(wanted);
		return key.get()
			.refusal(columns(table, ground), settings(table, ground).rowFormat())
			.map((figures) -> MariaDbSentences.tooLongKey(figures, change.adds(Table.class)));
	}

	private static Optional<MariaDbKey> key(TablePart part) {
		if (part instanceof PrimaryKey key) {
			return Optional.of(MariaDbKey.of(key));
		}
		if (part instanceof UniqueKey key) {
			return Optional.of(MariaDbKey.of(key));
		}
		return (part instanceof Index index) ? MariaDbKey.of(index) : Optional.empty();
	}

	/** The columns as they are before a change. */
	private static Map<String, MariaDbBytes> columns(Table wanted, Differences ground) {
		Product product = ground.database().product();
		String collation = settings(wanted, ground).collation();
		Map<String, MariaDbBytes> columns = new HashMap<>();
		ground.now()
			.table(wanted.name())
			.orElse(wanted)
			.columns()
			.forEach((column) -> columns.put(column.name(), new MariaDbBytes(column, collation, product)));
		return columns;
	}

	private static MariaDbBytes after(AlterColumn change, Table table, Product product) {
		ColumnAttributes attributes = change.to().attributes();
		String kept = change.from().attributes().collation();
		Column to = (attributes.collation() != null) ? change.to()
				: change.to().withAttributes(attributes.withCollation(kept));
		return new MariaDbBytes(to, table.settings().collation(), product);
	}

	private static TableSettings settings(Table table, Differences ground) {
		return ground.isNew(table.name()) ? ground.database().tableDefaults() : table.settings();
	}

	private static Optional<String> alone(SchemaChange change, Differences ground) {
		if (change instanceof AddPart<?> add && add.part() instanceof Column column && column.isRowTime()) {
			return canBegin(add.table(), ground) ? Optional.empty()
					: Optional.of("add one column of system versioning");
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column && column.isRowTime()) {
			return Optional.of("drop one column of system versioning");
		}
		return (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE) && type.from().isRowTime())
				? Optional.of("change the type of a column of system versioning") : Optional.empty();
	}

	private static boolean canBegin(Table table, Differences ground) {
		return !table.isVersioned() && ground.changes()
			.stream()
			.filter((each) -> each instanceof AddPart<?> add && add.part() instanceof Column column
					&& column.isRowTime() && add.object().equals(table.name()))
			.count() == 2;
	}

}
