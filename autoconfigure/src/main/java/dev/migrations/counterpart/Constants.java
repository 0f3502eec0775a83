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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.ListedValues;
import dev.migrations.sql.TypeForm;

/**
 * The values that the columns of a table are limited to. Products hold them in different
 * places: in the type of the column, in a type of its own, or in a check.
 */
final class Constants {

	private final Product product;

	private final Map<String, ListedValues> values;

	private final Map<String, Check> checks;

	private final Set<String> severalTimes;

	/** A check may spell a column in another case than the table. */
	private Constants(Product product) {
		Comparator<String> order = product.ignoresCaseOfColumns() ? String.CASE_INSENSITIVE_ORDER
				: Comparator.naturalOrder();
		this.product = product;
		this.values = new TreeMap<>(order);
		this.checks = new TreeMap<>(order);
		this.severalTimes = new TreeSet<>(order);
	}

	static Constants of(Table table, Schema schema) {
		Constants constants = new Constants(schema.product());
		table.checks().forEach(constants::add);
		table.columns().forEach((column) -> constants.add(column, schema));
		return constants;
	}

	private void add(Check check) {
		ListedValues.of(check, this.product).ifPresent((listed) -> {
			if (this.checks.put(listed.column(), check) != null) {
				this.severalTimes.add(listed.column());
			}
			this.values.put(listed.column(), listed);
		});
	}

	private void add(Column column, Schema schema) {
		TypeForm form = TypeForm.of(column.type(), this.product);
		List<String> literals = form.name().equals("enum") ? form.arguments() : named(column, schema);
		if (!literals.isEmpty()) {
			this.values.put(column.name(), new ListedValues(column.name(), false, literals.stream().sorted().toList()));
		}
	}

	private static List<String> named(Column column, Schema schema) {
		return schema.enumTypes()
			.stream()
			.filter((type) -> type.name().equals(typeName(column)))
			.findFirst()
			.map(Constants::literals)
			.orElse(List.of());
	}

	static ObjectName typeName(Column column) {
		int dot = column.type().indexOf('.');
		return (dot < 0) ? ObjectName.of(column.type())
				: new ObjectName(column.type().substring(0, dot), column.type().substring(dot + 1));
	}

	static List<String> literals(EnumType type) {
		return type.values().stream().map((value) -> "'" + value.replace("'", "''") + "'").toList();
	}

	static List<String> values(ListedValues listed) {
		return listed.literals()
			.stream()
			.map((literal) -> literal.substring(1, literal.length() - 1).replace("''", "'"))
			.toList();
	}

	/**
	 * Return the values of a column.
	 * @param column the stored name
	 * @return the values, empty when the column is not limited
	 */
	Optional<ListedValues> of(String column) {
		return this.severalTimes.contains(column) ? Optional.empty() : Optional.ofNullable(this.values.get(column));
	}

	/**
	 * Return the check that holds the values of a column.
	 * @param column the stored name
	 * @return the check, empty when a type holds them or nothing does
	 */
	Optional<Check> check(String column) {
		return this.severalTimes.contains(column) ? Optional.empty() : Optional.ofNullable(this.checks.get(column));
	}

	boolean holds(Check check) {
		return ListedValues.of(check, this.product)
			.filter((listed) -> !this.severalTimes.contains(listed.column()))
			.isPresent();
	}

	/** Whether the same values are allowed here and there. */
	static boolean alike(Optional<ListedValues> first, Optional<ListedValues> second) {
		return first.map((values) -> values.range() + "" + values.literals())
			.equals(second.map((values) -> values.range() + "" + values.literals()));
	}

}
