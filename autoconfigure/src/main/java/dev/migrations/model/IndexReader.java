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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Index;
import dev.migrations.schema.UniqueKey;

/**
 * Reads the indexes of a table.
 */
final class IndexReader {

	private final ModelContext context;

	private final Table table;

	IndexReader(ModelContext context, Table table) {
		this.context = context;
		this.table = table;
	}

	/**
	 * Read the indexes that are not unique.
	 * @return the indexes
	 */
	List<Index> indexes() {
		return this.table.getIndexes()
			.values()
			.stream()
			.filter((index) -> !index.isUnique())
			.map(this::index)
			.sorted(Comparator.comparing(Index::name, Comparator.nullsFirst(Comparator.naturalOrder())))
			.toList();
	}

	/**
	 * Read the indexes that are unique, which an XML mapping can declare.
	 * @return the unique keys
	 */
	List<UniqueKey> uniqueIndexes() {
		return this.table.getIndexes()
			.values()
			.stream()
			.filter(org.hibernate.mapping.Index::isUnique)
			.map((index) -> new UniqueKey(name(index), index(index).columns(), true))
			.toList();
	}

	private Index index(org.hibernate.mapping.Index index) {
		List<Index.Part> parts = parts(index);
		if (parts == null || (index.getOptions() != null && !index.getOptions().isBlank())) {
			return new Index(name(index), List.of(), definition(index));
		}
		return new Index(name(index), parts, null);
	}

	private @Nullable List<Index.Part> parts(org.hibernate.mapping.Index index) {
		List<Index.Part> result = new ArrayList<>();
		for (Selectable selectable : index.getSelectables()) {
			String order = index.getSelectableOrderMap()
				.getOrDefault(selectable, "asc")
				.trim()
				.toLowerCase(Locale.ROOT);
			if (selectable.isFormula() || !(order.equals("asc") || order.equals("desc"))) {
				return null;
			}
			String column = this.context.names().ofRendered(selectable.getText(this.context.dialect()));
			result.add(new Index.Part(column, order.equals("desc")));
		}
		return result;
	}

	private String definition(org.hibernate.mapping.Index index) {
		return String.join("; ",
				this.context.dialect()
					.getIndexExporter()
					.getSqlCreateStrings(index, this.context.metadata(), this.context.sqlContext()));
	}

	/** Where the name is not qualified, Hibernate writes it without its quotes. */
	private String name(org.hibernate.mapping.Index index) {
		return this.context.names()
			.ofRendered(this.context.dialect().qualifyIndexName() ? index.getQuotedName(this.context.dialect())
					: index.getName());
	}

}
