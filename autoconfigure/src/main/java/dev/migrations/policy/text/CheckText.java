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

package dev.migrations.policy.text;

import java.util.List;

import dev.migrations.change.ReplacePart;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.sql.CheckForm;
import dev.migrations.sql.Mention;

/**
 * The lines for changes of checks.
 */
final class CheckText {

	private final NameDisplay spelling;

	private final SqlText sql;

	private final Product product;

	CheckText(NameDisplay spelling, SqlText sql, Product product) {
		this.spelling = spelling;
		this.sql = sql;
		this.product = product;
	}

	String check(Table table, Check check) {
		String name = check.name();
		String line = (name != null) ? "check " + this.spelling.name(name) : "check";
		return line + " on " + this.spelling.name(table.name()) + ": " + this.sql.expression(check.expression());
	}

	String replace(ReplacePart<Check> change) {
		String line = "replace check on " + place(change.table(), change.to());
		String difference = this.sql.difference(Mention.literals(change.from().expression()),
				Mention.literals(change.to().expression()));
		String both = this.sql.expression(change.to().expression()) + " instead of "
				+ this.sql.expression(change.from().expression());
		if (difference.isEmpty()) {
			return line + ": " + both;
		}
		return line + ": "
				+ (CheckForm.widens(change.from(), change.to(), this.product) ? difference : difference + ": " + both);
	}

	private String place(Table table, Check check) {
		List<String> columns = table.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> Mention.of(check.expression(), column))
			.toList();
		return (columns.size() == 1) ? this.spelling.member(table.name(), columns.get(0))
				: this.spelling.name(table.name());
	}

}
