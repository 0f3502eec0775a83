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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.TypeForm;

/**
 * What types become on another product. The two models are the dictionary: a type that
 * any of their columns has is translated as Hibernate does it.
 */
final class TargetTypes {

	private final Product from;

	private final Product to;

	private final Map<TypeForm, String> known = new HashMap<>();

	private final Map<String, String> pattern = new HashMap<>();

	private TargetTypes(TargetNames names) {
		this.from = names.from();
		this.to = names.to();
	}

	static TargetTypes of(TargetNames names, Schema model) {
		TargetTypes types = new TargetTypes(names);
		model.tables()
			.forEach((table) -> names.mappedTable(table.name()).ifPresent((other) -> types.learn(names, table, other)));
		return types;
	}

	private void learn(TargetNames names, Table table, Table other) {
		for (Column column : table.columns()) {
			other.column(names.column(table.name(), column.name()))
				.ifPresent((twin) -> learn(TypeForm.of(column.type(), this.from), column.type(), twin.type()));
		}
	}

	private void learn(TypeForm form, String here, String there) {
		if (!form.name().equals("enum")) {
			this.known.putIfAbsent(form, there);
			if (arguments(here).equals(arguments(there))) {
				this.pattern.putIfAbsent(form.name(), there);
			}
		}
	}

	/**
	 * Return the type on the other product.
	 * @param type the type as the live database spells it
	 * @return the type as the other product spells it
	 */
	String of(String type) {
		TypeForm form = TypeForm.of(type, this.from);
		if (form.name().equals("enum")) {
			return hasEnums(this.to) ? type : "varchar(255)";
		}
		return Optional.ofNullable(this.known.get(form)).orElseGet(() -> like(form, type));
	}

	private String like(TypeForm form, String type) {
		String sample = this.pattern.get(form.name());
		if (sample != null) {
			return withArguments(sample, arguments(type));
		}
		String spelling = CounterpartTarget.of(this.to).spellings().get(form.name());
		return (spelling != null) ? spelling : type;
	}

	/** Whether the constants of an enum are part of the type of a column. */
	static boolean hasEnums(Product product) {
		return CounterpartTarget.of(product).hasEnumColumns();
	}

	private static String arguments(String type) {
		int start = type.indexOf('(');
		return (start < 0) ? "" : type.substring(start, type.indexOf(')', start) + 1).replace(" ", "");
	}

	private static String withArguments(String sample, String arguments) {
		int start = sample.indexOf('(');
		return (start < 0) ? sample + arguments
				: sample.substring(0, start) + arguments + sample.substring(sample.indexOf(')', start) + 1);
	}

}
