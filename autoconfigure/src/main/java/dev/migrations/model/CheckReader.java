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
import java.util.List;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;

/**
 * Reads the checks of a table, of its columns, and those that the dialect makes for
 * structures inside a column.
 */
final class CheckReader {

	private final ModelContext context;

	private final Table table;

	CheckReader(ModelContext context, Table table) {
		this.context = context;
		this.table = table;
	}

	/**
	 * Read the checks, those of the columns first.
	 * @return the checks
	 */
	List<Check> read() {
		List<Check> result = new ArrayList<>();
		Dialect dialect = this.context.dialect();
		if (dialect.supportsColumnCheck() || dialect.supportsTableCheck()) {
			this.context.columns(this.table).forEach((column) -> addColumnChecks(column, result));
		}
		if (dialect.supportsTableCheck()) {
			this.table.getChecks().forEach((check) -> result.add(check(check)));
			this.context.columns(this.table).forEach((column) -> addStructureCheck(column, result));
		}
		return result;
	}

	/** Hibernate joins the unnamed checks of a column to a single one. */
	private void addColumnChecks(Column column, List<Check> result) {
		List<String> unnamed = column.getCheckConstraints()
			.stream()
			.filter(CheckConstraint::isAnonymous)
			.map(CheckConstraint::getConstraint)
			.map((check) -> this.context.isDiscriminator(column) ? SortedValues.in(check) : check)
			.toList();
		if (unnamed.size() == 1) {
			result.add(new Check(null, unnamed.get(0).trim()));
		}
		else if (!unnamed.isEmpty()) {
			result.add(new Check(null, "(" + String.join(") and (", unnamed) + ")"));
		}
		column.getCheckConstraints()
			.stream()
			.filter(CheckConstraint::isNamed)
			.forEach((check) -> result.add(check(check)));
	}

	private Check check(CheckConstraint check) {
		if (check.getOptions() != null && !check.getOptions().isBlank()) {
			this.context.notCompared("options of a check of table " + this.context.tableName(this.table),
					"options of constraints are not compared");
		}
		return new Check(name(check.getName()), check.getConstraint().trim());
	}

	private @Nullable String name(@Nullable String name) {
		return (name == null || name.isBlank()) ? null : this.context.names().ofRendered(name);
	}

	private void addStructureCheck(Column column, List<Check> result) {
		if (column instanceof AggregateColumn aggregate) {
			String expression = new StructureChecks(this.context.dialect()).expression(aggregate);
			if (expression != null) {
				result.add(new Check(null, expression));
			}
		}
	}

}
