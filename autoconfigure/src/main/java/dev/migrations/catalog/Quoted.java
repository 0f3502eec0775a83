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

package dev.migrations.catalog;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Stored names as a statement must write them.
 *
 * @param quoting puts one name into quotes
 */
public record Quoted(UnaryOperator<String> quoting) {

	/**
	 * Create it for the product that runs the statement.
	 * @param product the product
	 * @return names as it writes them
	 */
	public static Quoted by(Product product) {
		return new Quoted(product::quoted);
	}

	/**
	 * Create it for the product that runs the statement.
	 * @param product what the product says of itself
	 * @return names as it writes them
	 */
	public static Quoted by(DatabaseProduct product) {
		return new Quoted(product::quoted);
	}

	/**
	 * Return a name as it must be written.
	 * @param name the stored name
	 * @return the name in quotes
	 */
	public String name(String name) {
		return this.quoting.apply(name);
	}

	/**
	 * Return the name of an object as it must be written.
	 * @param name the stored name
	 * @return the name in quotes, behind that of its schema if it has one
	 */
	public String name(ObjectName name) {
		return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
	}

	/**
	 * Return names as a list.
	 * @param names the stored names
	 * @return the names in quotes, with commas in between
	 */
	public String names(List<String> names) {
		return names.stream().map(this::name).collect(Collectors.joining(", "));
	}

}
