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
import java.util.stream.Collectors;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * How the names of a product's objects are shown to people.
 */
public final class NameDisplay {

	private final Product product;

	public NameDisplay(Product product) {
		this.product = product;
	}

	/**
	 * Return a name as a person writes it.
	 * @param stored the stored name
	 * @return the name to show
	 */
	public String name(String stored) {
		return this.product.spell(stored);
	}

	/**
	 * Return a name with its schema as a person writes it.
	 * @param stored the stored name
	 * @return the name to show
	 */
	public String name(ObjectName stored) {
		return this.product.spell(stored);
	}

	/**
	 * Return the name of a part of a table.
	 * @param table the table
	 * @param member the stored name of the part
	 * @return both names with a dot between them
	 */
	public String member(ObjectName table, String member) {
		return name(table) + "." + name(member);
	}

	/**
	 * Return names of columns in parentheses.
	 * @param columns the stored names
	 * @return the list to show
	 */
	public String columns(List<String> columns) {
		return columns.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
	}

	/**
	 * Return a name as it is safe in a statement whatever it contains.
	 * @param stored the stored name
	 * @return the quoted name
	 */
	public static String quoted(String stored) {
		return '"' + stored.replace("\"", "\"\"") + '"';
	}

}
