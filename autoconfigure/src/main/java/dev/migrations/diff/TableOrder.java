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

package dev.migrations.diff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;

/**
 * Sorts tables so that a referenced table comes before the one that references it. Within
 * a cycle the name decides.
 */
final class TableOrder {

	private final Map<ObjectName, Table> tables = new TreeMap<>();

	private final Set<ObjectName> visited = new TreeSet<>();

	private final Map<ObjectName, Table> sorted = new LinkedHashMap<>();

	private TableOrder(List<Table> tables) {
		tables.forEach((table) -> this.tables.put(table.name(), table));
	}

	static List<Table> sorted(List<Table> tables) {
		TableOrder order = new TableOrder(tables);
		order.tables.values().forEach(order::visit);
		return List.copyOf(order.sorted.values());
	}

	private void visit(Table table) {
		if (!this.visited.add(table.name())) {
			return;
		}
		table.foreignKeys()
			.stream()
			.map((key) -> this.tables.get(key.referencedTable()))
			.filter((referenced) -> referenced != null)
			.sorted(Comparator.comparing(Table::name))
			.forEach(this::visit);
		this.sorted.put(table.name(), table);
	}

}
