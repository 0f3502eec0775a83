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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.SchemaChange.AddForeignKey;
import dev.migrations.change.SchemaChange.AddPrimaryKey;
import dev.migrations.change.SchemaChange.AddUniqueKey;
import dev.migrations.change.SchemaChange.ChangePrimaryKey;
import dev.migrations.change.SchemaChange.CreateIndex;
import dev.migrations.change.SchemaChange.CreateTable;
import dev.migrations.change.SchemaChange.DropForeignKey;
import dev.migrations.change.SchemaChange.DropIndex;
import dev.migrations.change.SchemaChange.DropPrimaryKey;
import dev.migrations.change.SchemaChange.DropUniqueKey;
import dev.migrations.change.SchemaChange.ReplaceForeignKey;
import dev.migrations.change.SchemaChange.ReplaceIndex;
import dev.migrations.change.SchemaChange.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange.TableChange;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * The foreign keys of a table and the columns of its indexes in the middle of a revision.
 */
final class TableKeys {

	private final List<ForeignKey> foreignKeys = new ArrayList<>();

	private final List<List<String>> indexes = new ArrayList<>();

	private final KeyNames names;

	private TableKeys(KeyNames names) {
		this.names = names;
	}

	/**
	 * Return the keys as they are when the change of an attempt begins, without the one
	 * that it adds, drops or replaces.
	 * @param attempt the change
	 * @param table the table
	 * @return the keys
	 */
	static TableKeys before(Attempt attempt, ObjectName table) {
		TableKeys keys = new TableKeys(attempt.keyNames());
		attempt.database().table(table).ifPresent(keys::addAll);
		for (SchemaChange change : attempt.all()) {
			if (change == attempt.planned().change()) {
				dropped(change).ifPresent(keys.indexes::remove);
				return keys;
			}
			if (change instanceof TableChange of && of.object().equals(table)) {
				keys.apply(of);
			}
		}
		return keys;
	}

	/**
	 * Return the foreign keys that have no index but one over the given columns.
	 * @param columns the columns of an index
	 * @return the foreign keys that would be without an index
	 */
	List<ForeignKey> relyingOn(List<String> columns) {
		return this.foreignKeys.stream()
			.filter((key) -> startsWith(columns, key.columns()))
			.filter((key) -> this.indexes.stream().noneMatch((other) -> startsWith(other, key.columns())))
			.toList();
	}

	/**
	 * Return the foreign keys over the given columns, in whichever order.
	 * @param columns the columns of an index
	 * @return the foreign keys
	 */
	List<ForeignKey> foreignKeysOver(List<String> columns) {
		return this.foreignKeys.stream()
			.filter((key) -> Set.copyOf(key.columns()).equals(Set.copyOf(columns)))
			.toList();
	}

	private static boolean startsWith(List<String> columns, List<String> start) {
		return columns.size() >= start.size() && columns.subList(0, start.size()).equals(start);
	}

	private void addAll(Table table) {
		this.foreignKeys.addAll(table.foreignKeys());
		if (table.primaryKey() != null) {
			this.indexes.add(table.primaryKey().columns());
		}
		table.uniqueKeys().stream().map(UniqueKey::columns).forEach(this.indexes::add);
		table.indexes().stream().map(Index::columns).forEach(this.indexes::add);
	}

	private void apply(TableChange change) {
		dropped(change).ifPresent(this.indexes::remove);
		added(change).ifPresent(this.indexes::add);
		if (change instanceof AddForeignKey add) {
			this.foreignKeys.add(this.names.of(add.object(), add.foreignKey(), null));
		}
		else if (change instanceof ReplaceForeignKey replace) {
			this.foreignKeys.remove(replace.from());
			this.foreignKeys.add(this.names.of(replace.object(), replace.to(), replace.from().name()));
		}
		else if (change instanceof DropForeignKey drop) {
			this.foreignKeys.remove(drop.foreignKey());
		}
	}

	private static Optional<List<String>> dropped(SchemaChange change) {
		if (change instanceof DropPrimaryKey drop) {
			return Optional.of(drop.primaryKey().columns());
		}
		if (change instanceof ChangePrimaryKey replace) {
			return Optional.of(replace.from().columns());
		}
		if (change instanceof DropUniqueKey drop) {
			return Optional.of(drop.uniqueKey().columns());
		}
		if (change instanceof ReplaceUniqueKey replace) {
			return Optional.of(replace.from().columns());
		}
		if (change instanceof DropIndex drop) {
			return Optional.of(drop.index().columns());
		}
		return (change instanceof ReplaceIndex replace) ? Optional.of(replace.from().columns()) : Optional.empty();
	}

	private static Optional<List<String>> added(SchemaChange change) {
		if (change instanceof CreateTable create) {
			return Optional.ofNullable(create.table().primaryKey()).map(PrimaryKey::columns);
		}
		if (change instanceof AddPrimaryKey add) {
			return Optional.of(add.primaryKey().columns());
		}
		if (change instanceof ChangePrimaryKey replace) {
			return Optional.of(replace.to().columns());
		}
		if (change instanceof AddUniqueKey add) {
			return Optional.of(add.uniqueKey().columns());
		}
		if (change instanceof ReplaceUniqueKey replace) {
			return Optional.of(replace.to().columns());
		}
		if (change instanceof CreateIndex create) {
			return Optional.of(create.index().columns());
		}
		return (change instanceof ReplaceIndex replace) ? Optional.of(replace.to().columns()) : Optional.empty();
	}

}
