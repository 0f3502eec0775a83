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

package dev.migrations.product.mariadb;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.sql.TypeForm;

/**
 * The order of the values of an enum of MariaDB, which are stored by their numbers.
 */
final class EnumOrder {

	private EnumOrder() {
	}

	/**
	 * Return a change that keeps the numbers of the values that are there. Values that
	 * come in between keep their places in the list, as Hibernate writes it; where the
	 * database has another order, they follow at the end.
	 * @param change a change of type
	 * @param before the schema before it
	 * @return the change
	 */
	static AlterColumn kept(AlterColumn change, Schema before) {
		String current = before.table(change.object())
			.flatMap((table) -> table.column(change.from().name()))
			.orElse(change.from())
			.type();
		// the standard form keeps the values in their order
		TypeForm from = TypeForm.of(current, Product.unknown());
		TypeForm to = TypeForm.of(change.to().type(), Product.unknown());
		if (!from.name().equals("enum") || !to.name().equals("enum") || !to.arguments().containsAll(from.arguments())) {
			return change;
		}
		List<String> kept = to.arguments().stream().filter(from.arguments()::contains).toList();
		return kept.equals(from.arguments()) ? change : new AlterColumn(change.table(), change.from(),
				change.to().withType("enum(" + String.join(",", appended(from, to)) + ")"), ColumnProperty.TYPE);
	}

	private static List<String> appended(TypeForm from, TypeForm to) {
		return Stream.concat(from.arguments().stream(), to.arguments().stream()).distinct().toList();
	}

}
