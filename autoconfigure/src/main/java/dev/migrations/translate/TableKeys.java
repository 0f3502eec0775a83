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
import java.util.Set;

import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * The foreign keys of a table, and the columns of the indexes that they can rely on.
 *
 * @param foreignKeys the foreign keys
 * @param indexes the columns of keys and indexes in their order
 */
public record TableKeys(List<ForeignKey> foreignKeys, List<List<String>> indexes) {

	/**
	 * Return the keys as they are when a change begins, without the index that it drops.
	 * @param context the change
	 * @param table the table
	 * @return the keys
	 */
	public static TableKeys before(TranslationContext context, ObjectName table) {
		return context.before().table(table).map((former) -> {
			TableKeys keys = of(former);
			SchemaChange change = context.change();
			List<List<String>> indexes = new ArrayList<>(keys.indexes());
			if (change instanceof DropPart<?> drop && drop.object().equals(table)) {
				indexes.remove(columns(drop.part()));
			}
			return new TableKeys(keys.foreignKeys(), indexes);
		}).orElseGet(() -> new TableKeys(List.of(), List.of()));
	}

	public static TableKeys of(Table table) {
		return new TableKeys(table.foreignKeys(), indexes(table));
	}

	/**
	 * Return the foreign keys that have no index but one over the given columns.
	 * @param columns the columns of an index
	 * @return the foreign keys that would be without an index
	 */
	public List<ForeignKey> relyingOn(List<String> columns) {
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
	public List<ForeignKey> foreignKeysOver(List<String> columns) {
		return this.foreignKeys.stream()
			.filter((key) -> Set.copyOf(key.columns()).equals(Set.copyOf(columns)))
			.toList();
	}

	private static boolean startsWith(List<String> columns, List<String> start) {
		return columns.size() >= start.size() && columns.subList(0, start.size()).equals(start);
	}

	private static List<List<String>> indexes(Table table) {
		List<List<String>> indexes = new ArrayList<>();
		PrimaryKey primaryKey = table.primaryKey();
		if (primaryKey != null) {
			indexes.add(primaryKey.columns());
		}
		table.uniqueKeys().stream().map(UniqueKey::columns).forEach(indexes::add);
		table.indexes().stream().map(Index::columns).forEach(indexes::add);
		return indexes;
	}

	/**
	 * Return the columns of a key or an index.
	 * @param part any part of a table
	 * @return the stored names; none for other parts
	 */
	public static List<String> columns(TablePart part) {
		if (part instanceof PrimaryKey key) {
			return key.columns();
		}
		if (part instanceof UniqueKey key) {
			return key.columns();
		}
		return (part instanceof Index index) ? index.columns() : List.of();
	}

}
