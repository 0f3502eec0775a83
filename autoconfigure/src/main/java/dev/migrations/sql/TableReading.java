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

package dev.migrations.sql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.sql.NameCollector.Use;
import dev.migrations.sql.QueryScope.Source;

/**
 * What the definition of a view or a trigger reads, by its text. What cannot be told
 * apart counts.
 */
public final class TableReading {

	private final Product product;

	private final ObjectName owner;

	private final @Nullable String currentSchema;

	private final Collection<Table> tables;

	private final Map<ObjectName, Set<String>> read = new LinkedHashMap<>();

	private TableReading(Product product, ObjectName owner, @Nullable String currentSchema, Collection<Table> tables) {
		this.product = product;
		this.owner = owner;
		this.currentSchema = currentSchema;
		this.tables = tables;
	}

	/**
	 * Return what a view or a trigger reads. A trigger sees the rows of its own table as
	 * {@code new} and {@code old}.
	 * @param definition the statement, the query or the expression
	 * @param owner the view, or the table of the trigger or the expression
	 * @param product the product that it is written for
	 * @param currentSchema the schema whose name the tables do not tell, {@code null} for
	 * none
	 * @param tables all tables of the schemas
	 * @return the tables that it reads, and the stored names of their columns that it
	 * reads; nothing when the definition is not understood
	 */
	public static Map<ObjectName, Set<String>> of(String definition, ObjectName owner, Product product,
			@Nullable String currentSchema, Collection<Table> tables) {
		TableReading reading = new TableReading(product, owner, currentSchema, tables);
		try {
			NameCollector names = DefinitionReader.read(definition, product);
			names.sources().stream().map(reading::tables).forEach((found) -> found.forEach(reading::columns));
			names.uses().forEach(reading::add);
		}
		catch (SqlSyntaxException ex) {
			return Map.of();
		}
		return reading.read;
	}

	private void add(Use use) {
		String column = use.column();
		List<Table> found = (use.name().size() > 1) ? qualified(use) : unqualified(use.scope(), column);
		for (Table table : found) {
			table.columns()
				.stream()
				.map(Column::name)
				.filter((name) -> isSame(name, column))
				.forEach((name) -> columns(table).add(name));
		}
	}

	private Set<String> columns(Table table) {
		return this.read.computeIfAbsent(table.name(), (name) -> new LinkedHashSet<>());
	}

	private List<Table> qualified(Use use) {
		List<String> qualifier = use.name().subList(0, use.name().size() - 1);
		for (QueryScope scope : use.scope().outwards()) {
			List<Source> sources = scope.sources().stream().filter((source) -> isCalled(source, qualifier)).toList();
			if (!sources.isEmpty()) {
				return tables(sources);
			}
		}
		String row = qualifier.get(0).toLowerCase(Locale.ROOT);
		if (row.equals("new") || row.equals("old")) {
			return select((table) -> table.name().equals(this.owner));
		}
		return tables(use.scope().outwards().stream().flatMap((scope) -> scope.sources().stream()).toList());
	}

	private boolean isCalled(Source source, List<String> qualifier) {
		String last = qualifier.get(qualifier.size() - 1);
		if (source.alias() != null || source.name().isEmpty()) {
			return source.alias() != null && isSame(source.alias(), last);
		}
		return isSame(source.last(), last)
				&& (qualifier.size() < 2 || source.schema() == null || isSame(source.schema(), qualifier.get(0)));
	}

	/** A name belongs to the nearest table that has such a column. */
	private List<Table> unqualified(QueryScope scope, String column) {
		for (QueryScope next : scope.outwards()) {
			List<Table> having = tables(next.sources()).stream()
				.filter((table) -> table.columns().stream().anyMatch((each) -> isSame(each.name(), column)))
				.toList();
			if (!having.isEmpty()) {
				return having;
			}
		}
		return List.of();
	}

	private List<Table> tables(List<Source> sources) {
		return sources.stream().flatMap((source) -> tables(source).stream()).distinct().toList();
	}

	private List<Table> tables(Source source) {
		if (!source.table()) {
			return List.of();
		}
		@Nullable String named = (source.schema() != null) ? source.schema() : this.owner.schema();
		boolean current = named != null && this.currentSchema != null && isSame(named, this.currentSchema);
		@Nullable String schema = current ? null : named;
		return select((table) -> isSame(table.name().name(), source.last()) && isSchema(schema, table.name().schema()));
	}

	private boolean isSchema(@Nullable String first, @Nullable String second) {
		return (first == null || second == null) ? Objects.equals(first, second) : isSame(first, second);
	}

	private List<Table> select(Predicate<Table> condition) {
		return this.tables.stream().filter(condition).toList();
	}

	private boolean isSame(String first, String second) {
		return this.product.ignoresCaseOfColumns() ? first.equalsIgnoreCase(second) : first.equals(second);
	}

}
