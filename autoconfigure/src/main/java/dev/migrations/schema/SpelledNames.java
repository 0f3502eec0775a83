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

package dev.migrations.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spells the names of a model as the database does, where they differ in nothing but
 * case.
 */
final class SpelledNames {

	private final Product product;

	private final Map<String, Names> tables;

	SpelledNames(Schema database) {
		this.product = database.product();
		this.tables = new TreeMap<>(Comparator.comparing(this.product::comparable));
		database.tables().forEach((table) -> add(table.name(), table.columns().stream().map(Column::name)));
		database.views().forEach((view) -> add(view.name(), view.columns().stream()));
	}

	private void add(ObjectName name, Stream<String> columns) {
		Map<String, String> spelled = columns.collect(Collectors.toMap(Function.identity(), Function.identity(),
				(first, second) -> first, () -> new TreeMap<>(Comparator.comparing(this.product::withoutCase))));
		this.tables.putIfAbsent(name.toString(), new Names(name, spelled));
	}

	Table of(Table table) {
		Names names = names(table.name());
		PrimaryKey key = table.primaryKey();
		return new Table(names.table(), table.columns().stream().map(names::column).toList(),
				(key != null) ? new PrimaryKey(key.name(), names.all(key.columns())) : null,
				table.uniqueKeys()
					.stream()
					.map((unique) -> new UniqueKey(unique.name(), names.all(unique.columns()), unique.index()))
					.toList(),
				table.foreignKeys().stream().map((foreign) -> of(foreign, names)).toList(),
				table.indexes().stream().map((index) -> of(index, names)).toList(), table.checks(), table.comment(),
				table.firstRows(), table.settings(), table.options());
	}

	IdSource of(IdSource source) {
		Names names = names(source.table());
		return source.named(names(source.source()).table(), names.table(), names.one(source.column()));
	}

	private ForeignKey of(ForeignKey key, Names names) {
		Names referenced = names(key.referencedTable());
		return new ForeignKey(key.name(), names.all(key.columns()), referenced.table(),
				referenced.all(key.referencedColumns()), key.onDelete(), key.onUpdate(), key.deferral());
	}

	private static Index of(Index index, Names names) {
		return new Index(index.name(),
				index.parts()
					.stream()
					.map((part) -> new Index.Part(names.one(part.column()), part.descending()))
					.toList(),
				index.definition());
	}

	private Names names(ObjectName table) {
		return this.tables.getOrDefault(table.toString(), new Names(table, Map.of()));
	}

	/**
	 * The names of one table.
	 *
	 * @param table the table
	 * @param columns the columns, found in any case
	 */
	private record Names(ObjectName table, Map<String, String> columns) {

		String one(String column) {
			return this.columns.getOrDefault(column, column);
		}

		List<String> all(List<String> names) {
			return names.stream().map(this::one).toList();
		}

		Column column(Column column) {
			return column.withName(one(column.name()));
		}

	}

}
