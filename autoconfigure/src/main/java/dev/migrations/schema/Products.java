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

package dev.migrations.schema;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The products that are there: every {@link DatabaseProduct} that is registered as a
 * service beside this class.
 */
public final class Products {

	private static final List<DatabaseProduct> ALL = ServiceLoader
		.load(DatabaseProduct.class, Products.class.getClassLoader())
		.stream()
		.map(ServiceLoader.Provider::get)
		.toList();

	private static final DatabaseProduct OTHER = new OtherProduct();

	private Products() {
	}

	/**
	 * Return the products in the order in which they are registered.
	 * @return the products, without the one that stands for all others
	 */
	public static List<DatabaseProduct> all() {
		return ALL;
	}

	/**
	 * Return the product with the name that a JDBC driver reports.
	 * @param databaseProductName the name from
	 * {@link java.sql.DatabaseMetaData#getDatabaseProductName()}
	 * @return the product, one where nothing is special when it is not known
	 */
	public static DatabaseProduct of(String databaseProductName) {
		return ALL.stream()
			.filter((product) -> product.driverNames().contains(databaseProductName))
			.findFirst()
			.orElse(OTHER);
	}

	/**
	 * Return the product that is meant by a word.
	 * @param id the word, in lower case
	 * @return the product, empty when it is not known
	 */
	public static Optional<DatabaseProduct> find(String id) {
		return ALL.stream().filter((product) -> product.id().equals(id)).findFirst();
	}

	/**
	 * Return what stands for a product that is not known.
	 * @return a product where nothing is special
	 */
	static DatabaseProduct other() {
		return OTHER;
	}

	/**
	 * Return the tested products for a sentence.
	 * @param word what to call each
	 * @return for example {@code H2, PostgreSQL or SQLite}
	 */
	public static String anyOf(Function<DatabaseProduct, String> word) {
		List<String> words = ALL.stream().filter(DatabaseProduct::isTested).map(word).toList();
		int last = Math.max(words.size() - 1, 0);
		String rest = String.join(" or ", words.subList(last, words.size()));
		return (last == 0) ? rest : String.join(", ", words.subList(0, last)) + " or " + rest;
	}

}
