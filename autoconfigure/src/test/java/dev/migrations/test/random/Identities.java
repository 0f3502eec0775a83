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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Decision;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;

/**
 * Which table and which column is which in the course of a life: with another name it is
 * the same, and what takes its old name is another one.
 */
final class Identities {

	/** By the names of the table and of the column, which is empty for the table. */
	private final Map<String, Map<String, String>> tables;

	private Identities(Map<String, Map<String, String>> tables) {
		this.tables = tables;
	}

	static Identities none() {
		return new Identities(Map.of());
	}

	/**
	 * Return what is left when a report comes true, under its new names.
	 * @param changes what the report says
	 * @return the identities, without what is new
	 */
	Identities after(List<SchemaChange> changes) {
		Map<String, Map<String, String>> left = new TreeMap<>();
		this.tables.forEach((table, columns) -> left.put(table, new TreeMap<>(columns)));
		for (SchemaChange change : changes) {
			String table = change.object().name();
			if (change instanceof RenameTable rename) {
				left.put(rename.to().name(), left.remove(table));
			}
			else if (change instanceof RenameColumn rename) {
				left.get(table).put(rename.to(), left.get(table).remove(rename.column().name()));
			}
			else if (change.drops(Table.class)) {
				left.remove(table);
			}
			else if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
				left.get(table).remove(column.name());
			}
		}
		return new Identities(left);
	}

	/**
	 * Return these identities with those of what is new.
	 * @param now the columns of all tables
	 * @param fresh gives an identity
	 * @return the identities
	 */
	Identities with(Map<String, List<String>> now, Supplier<String> fresh) {
		Map<String, Map<String, String>> all = new TreeMap<>();
		now.forEach((table, columns) -> {
			Map<String, String> known = this.tables.getOrDefault(table, Map.of());
			Map<String, String> identities = new TreeMap<>();
			List<String> names = new ArrayList<>(columns);
			names.add("");
			names.forEach((name) -> identities.put(name, known.containsKey(name) ? known.get(name) : fresh.get()));
			all.put(table, identities);
		});
		return new Identities(all);
	}

	/**
	 * Return what has other values when a decision comes true: what is filled, what is
	 * computed anew, and what is converted because a person asked for it.
	 * @param decision the decision
	 * @param converts whether a person asked for other types
	 * @return the identities
	 */
	Set<String> altered(Decision decision, boolean converts) {
		List<SchemaChange> changes = decision.planned().stream().map(PlannedChange::change).toList();
		Identities renamed = after(changes.stream()
			.filter((change) -> change instanceof RenameTable || change instanceof RenameColumn)
			.toList());
		Set<String> altered = new HashSet<>();
		BackfillValue.wanted(decision)
			.forEach((fill) -> altered.add(String.valueOf(renamed.of(fill.table().name(), fill.column()))));
		changes.stream()
			.filter((change) -> (converts && change.alters(ColumnProperty.TYPE))
					|| change.alters(ColumnProperty.GENERATED))
			.map(AlterColumn.class::cast)
			.forEach((change) -> altered.add(String.valueOf(renamed.of(change.object().name(), change.from().name()))));
		return altered;
	}

	/**
	 * Return what is not in the database.
	 * @param now the columns of all tables
	 * @return names of tables and columns
	 */
	List<String> missing(Map<String, List<String>> now) {
		List<String> missing = new ArrayList<>();
		this.tables.forEach((table, columns) -> columns.keySet()
			.stream()
			.filter((column) -> column.isEmpty() ? !now.containsKey(table)
					: !now.getOrDefault(table, List.of()).contains(column))
			.forEach((column) -> missing.add(table + "." + column)));
		return missing;
	}

	@Nullable String of(String table, @Nullable String column) {
		return this.tables.getOrDefault(table, Map.of()).get((column != null) ? column : "");
	}

	/**
	 * Return what these and others both have.
	 * @param other the others
	 * @return the identities
	 */
	Set<String> common(Identities other) {
		Set<String> common = new HashSet<>(all());
		common.retainAll(other.all());
		return common;
	}

	Set<String> tables() {
		return this.tables.keySet();
	}

	Set<String> all() {
		Set<String> all = new TreeSet<>();
		this.tables.values().forEach((columns) -> all.addAll(columns.values()));
		return all;
	}

}
