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

package dev.migrations.counterpart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * Keys and indexes on the other product: over the same columns. Hibernate leaves some of
 * them out on some products, all foreign keys on SQLite: what only the other model asks
 * for is there as soon as its columns are, and what only this one asks for is not.
 */
final class TargetKeys {

	private final TargetNames names;

	TargetKeys(TargetNames names) {
		this.names = names;
	}

	/**
	 * Return a table with its keys and indexes retold.
	 * @param live the table, with the names of this product
	 * @param columns its columns on the other product
	 * @return the table without checks and comment
	 */
	Table of(Table live, List<Column> columns) {
		ObjectName name = live.name();
		return new Table(this.names.table(name), columns, key(name, live.primaryKey()),
				live.uniqueKeys().stream().map((key) -> key(name, key)).toList(),
				live.foreignKeys().stream().map((key) -> key(name, key)).toList(),
				live.indexes().stream().map((index) -> index(name, index)).toList(), List.of(), null);
	}

	/**
	 * Return a table of the model with its keys and indexes retold, and with those that
	 * only the other model asks for.
	 * @param twins the table in the database and in both models
	 * @param columns its columns on the other product
	 * @return the table without checks and comment
	 */
	Table of(MappedTableTriple twins, List<Column> columns) {
		Table other = of(twins.live(), columns);
		Table here = of(twins.here(), columns);
		Set<String> present = new HashSet<>(columns.stream().map(Column::name).toList());
		return new Table(other.name(), columns, other.primaryKey(),
				joined(other.uniqueKeys(), here.uniqueKeys(), twins.there().uniqueKeys(), UniqueKey::columns,
						(key) -> key.columns().stream().sorted().toList(), present),
				joined(other.foreignKeys(), here.foreignKeys(), twins.there().foreignKeys(), ForeignKey::columns,
						(key) -> Set.of(key.referencedTable(), key.columns()), present),
				joined(other.indexes(), here.indexes(), twins.there().indexes(), Index::columns, Index::parts, present),
				List.of(), null);
	}

	private static <T> List<T> joined(List<T> live, List<T> here, List<T> there, Function<T, List<String>> columns,
			Function<T, Object> effect, Set<String> present) {
		Set<Object> mappedHere = new HashSet<>(here.stream().map(effect).toList());
		Set<Object> mappedThere = new HashSet<>(there.stream().map(effect).toList());
		Predicate<T> onlyHere = (key) -> mappedHere.contains(effect.apply(key))
				&& !mappedThere.contains(effect.apply(key));
		List<T> keys = new ArrayList<>(live.stream().filter(onlyHere.negate()).toList());
		Set<Object> known = new HashSet<>(mappedHere);
		known.addAll(live.stream().map(effect).toList());
		there.stream()
			.filter((key) -> present.containsAll(columns.apply(key)) && known.add(effect.apply(key)))
			.forEach(keys::add);
		return keys;
	}

	private @Nullable PrimaryKey key(ObjectName table, @Nullable PrimaryKey key) {
		if (key == null) {
			return null;
		}
		boolean named = CounterpartTarget.of(this.names.from()).namesPrimaryKeys()
				&& CounterpartTarget.of(this.names.to()).namesPrimaryKeys();
		return new PrimaryKey(named ? this.names.ofNullable(key.name()) : null,
				this.names.columns(table, key.columns()));
	}

	private UniqueKey key(ObjectName table, UniqueKey key) {
		return new UniqueKey(this.names.ofNullable(key.name()), this.names.columns(table, key.columns()), key.index());
	}

	private ForeignKey key(ObjectName table, ForeignKey key) {
		return new ForeignKey(this.names.ofNullable(key.name()), this.names.columns(table, key.columns()),
				this.names.table(key.referencedTable()),
				this.names.columns(key.referencedTable(), key.referencedColumns()), key.onDelete(), key.onUpdate(),
				key.deferral());
	}

	private Index index(ObjectName table, Index index) {
		return new Index(this.names.ofNullable(index.name()),
				index.parts()
					.stream()
					.map((part) -> new Index.Part(this.names.column(table, part.column()), part.descending()))
					.toList(),
				index.definition());
	}

}
