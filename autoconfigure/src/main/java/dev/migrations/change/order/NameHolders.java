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

package dev.migrations.change.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Finds what has a name in a database.
 */
public final class NameHolders {

	private NameHolders() {
	}

	/**
	 * Return what has each name, as the change that drops it.
	 * @param database the database
	 * @return the holders by the name
	 */
	public static Map<Name, SchemaChange> of(Schema database) {
		NameSpaces spaces = database.product().nameSpaces();
		Map<Name, SchemaChange> holders = new HashMap<>();
		Stream
			.of(database.tables().stream().flatMap(NameHolders::parts),
					database.sequences().stream().<SchemaChange>map(DropObject::new),
					database.enumTypes().stream().<SchemaChange>map(DropObject::new),
					database.structTypes().stream().<SchemaChange>map(DropObject::new),
					database.views().stream().<SchemaChange>map(DropObject::new),
					database.tables().stream().<SchemaChange>map(DropObject::new))
			.flatMap((changes) -> changes)
			.forEach((holder) -> holder.removed(spaces).forEach((name) -> holders.putIfAbsent(name, holder)));
		return holders;
	}

	private static Stream<SchemaChange> parts(Table table) {
		return Stream
			.of(table.uniqueKeys(), table.indexes(), table.foreignKeys(), table.checks(),
					Stream.ofNullable(table.primaryKey()).toList())
			.flatMap(Collection::stream)
			.map((part) -> new DropPart<>(table, part));
	}

}
