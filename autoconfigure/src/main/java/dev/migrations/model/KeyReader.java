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

package dev.migrations.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.UniqueKey;

/**
 * Reads the primary key and the unique keys of a table.
 */
final class KeyReader {

	private static final Comparator<UniqueKey> ORDER = Comparator
		.comparing((UniqueKey key) -> String.join(",", key.columns()))
		.thenComparing(UniqueKey::name, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final ModelContext context;

	private final Table table;

	KeyReader(ModelContext context, Table table) {
		this.context = context;
		this.table = table;
	}

	@Nullable PrimaryKey primaryKey() {
		if (!this.table.hasPrimaryKey()) {
			return null;
		}
		// asking for the unique keys is what makes Hibernate find the one that names the
		// primary key
		this.table.getUniqueKeys();
		org.hibernate.mapping.PrimaryKey key = this.table.getPrimaryKey();
		org.hibernate.mapping.UniqueKey ordering = key.getOrderingUniqueKey();
		String name = (ordering != null && ordering.isNameExplicit())
				? this.context.names().ofRendered(ordering.getName()) : null;
		return new PrimaryKey(name, names(KeyOrder.of(key, this.context.metadata())));
	}

	/**
	 * Read the unique keys. One over a single column that is marked unique itself loses
	 * its name, as in Hibernate's {@code create}.
	 * @return the keys
	 */
	List<UniqueKey> uniqueKeys() {
		List<UniqueKey> result = new ArrayList<>();
		for (Column column : this.context.columns(this.table)) {
			if (column.isUnique() && !this.table.isPrimaryKey(column)) {
				result.add(new UniqueKey(null, names(List.of(column)), false));
			}
		}
		for (org.hibernate.mapping.UniqueKey key : this.table.getUniqueKeys().values()) {
			if (!isMarkedOnColumn(key) && isCreated(key)) {
				result.add(uniqueKey(key));
			}
		}
		return result;
	}

	static List<UniqueKey> sorted(Collection<UniqueKey> keys) {
		return keys.stream().distinct().sorted(ORDER).toList();
	}

	private UniqueKey uniqueKey(org.hibernate.mapping.UniqueKey key) {
		String name = key.isNameExplicit() ? this.context.names().ofRendered(key.getName()) : null;
		UniqueKey result = new UniqueKey(name, names(key.getColumns()), false);
		if (key.getOptions() != null && !key.getOptions().isBlank()) {
			this.context.notCompared("options of unique key " + this.context.tableName(this.table) + result.columns(),
					"options of constraints are not compared");
		}
		return result;
	}

	/** The dialect of SQLite creates only what a column says of itself. */
	private boolean isCreated(org.hibernate.mapping.UniqueKey key) {
		UniqueDelegate delegate = this.context.dialect().getUniqueDelegate();
		boolean created = !delegate.getTableCreationUniqueConstraintsFragment(this.table, this.context.sqlContext())
			.isBlank()
				|| !delegate.getAlterTableToAddUniqueKeyCommand(key, this.context.metadata(), this.context.sqlContext())
					.isBlank();
		if (!created) {
			this.context.notCompared("unique key over " + String.join(", ", names(key.getColumns())) + " of "
					+ this.context.tableName(this.table), "Hibernate does not create it on this database");
		}
		return created;
	}

	private boolean isMarkedOnColumn(org.hibernate.mapping.UniqueKey key) {
		if (key.getColumns().size() != 1) {
			return false;
		}
		Column column = key.getColumn(0);
		Column own = this.table.getColumn(column);
		return column.isUnique() || (own != null && own.isUnique());
	}

	private List<String> names(Collection<Column> columns) {
		return columns.stream().map((column) -> this.context.names().ofRendered(column.getQuotedName())).toList();
	}

}
