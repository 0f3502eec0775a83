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

package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.SchemaChange;
import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.AddPrimaryKey;
import dev.migrations.diff.SchemaChange.AddUniqueKey;
import dev.migrations.diff.SchemaChange.CreateIndex;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.DropForeignKey;
import dev.migrations.diff.SchemaChange.DropIndex;
import dev.migrations.diff.SchemaChange.DropUniqueKey;
import dev.migrations.diff.SchemaChange.ReplaceIndex;
import dev.migrations.diff.SchemaChange.ReplaceUniqueKey;
import dev.migrations.diff.SchemaChange.TableChange;
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

	/** Whether the key that is asked about is among the indexes. */
	private boolean withOwn = true;

	private TableKeys() {
	}

	/**
	 * Return the keys as they are when the change of an attempt begins, without the one
	 * that it adds, drops or replaces.
	 * @param attempt the change
	 * @param table the table
	 * @return the keys
	 */
	static TableKeys before(Attempt attempt, ObjectName table) {
		TableKeys keys = new TableKeys();
		attempt.database().table(table).ifPresent(keys::addAll);
		for (SchemaChange change : attempt.all()) {
			if (change == attempt.planned().change()) {
				keys.leaveOut(change);
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
		List<List<String>> others = new ArrayList<>(this.indexes);
		if (this.withOwn) {
			others.remove(columns);
		}
		return this.foreignKeys.stream()
			.filter((key) -> startsWith(columns, key.columns()))
			.filter((key) -> others.stream().noneMatch((other) -> startsWith(other, key.columns())))
			.toList();
	}

	/** An index over the same columns that somebody else made is another one. */
	private void leaveOut(SchemaChange change) {
		this.withOwn = false;
		if (change instanceof DropUniqueKey drop) {
			this.indexes.remove(drop.uniqueKey().columns());
		}
		else if (change instanceof ReplaceUniqueKey replace) {
			this.indexes.remove(replace.from().columns());
		}
		else if (change instanceof DropIndex drop) {
			this.indexes.remove(drop.index().columns());
		}
		else if (change instanceof ReplaceIndex replace) {
			this.indexes.remove(replace.from().columns());
		}
		else {
			this.withOwn = !(change instanceof AddPrimaryKey || change instanceof AddUniqueKey
					|| change instanceof CreateIndex);
		}
	}

	private static boolean startsWith(List<String> columns, List<String> start) {
		return columns.size() >= start.size() && columns.subList(0, start.size()).equals(start);
	}

	private void addAll(Table table) {
		this.foreignKeys.addAll(table.foreignKeys());
		addPrimaryKey(table);
		table.uniqueKeys().stream().map(UniqueKey::columns).forEach(this.indexes::add);
		table.indexes().stream().map(Index::columns).forEach(this.indexes::add);
	}

	private void addPrimaryKey(Table table) {
		PrimaryKey key = table.primaryKey();
		if (key != null) {
			this.indexes.add(key.columns());
		}
	}

	private void apply(TableChange change) {
		if (change instanceof CreateTable create) {
			addPrimaryKey(create.table());
		}
		else if (change instanceof AddPrimaryKey add) {
			this.indexes.add(add.primaryKey().columns());
		}
		else if (change instanceof AddUniqueKey add) {
			this.indexes.add(add.uniqueKey().columns());
		}
		else if (change instanceof CreateIndex create) {
			this.indexes.add(create.index().columns());
		}
		else if (change instanceof AddForeignKey add) {
			this.foreignKeys.add(add.foreignKey());
		}
		else if (change instanceof DropUniqueKey drop) {
			this.indexes.remove(drop.uniqueKey().columns());
		}
		else if (change instanceof DropIndex drop) {
			this.indexes.remove(drop.index().columns());
		}
		else if (change instanceof DropForeignKey drop) {
			this.foreignKeys.remove(drop.foreignKey());
		}
	}

}
