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

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A database product, by which a schema says where it belongs. What is special about one
 * is said in the package of the product; nobody else knows which products there are.
 */
public final class Product implements Comparable<Product> {

	private static final Comparator<Product> ORDER = Comparator.comparingInt((product) -> product.order);

	private final DatabaseProduct answers;

	private final int order;

	private Product(DatabaseProduct answers, int order) {
		this.answers = answers;
		this.order = order;
	}

	/**
	 * Return the word by which settings and generated files mean this product.
	 * @return a word in lower case
	 */
	public String id() {
		return this.answers.id();
	}

	public String displayName() {
		return this.answers.displayName();
	}

	/**
	 * Return the answer of this product to the questions of one stage.
	 * @param <T> the type of the stage
	 * @param stage the stage
	 * @param otherwise the answer of a product where nothing is special
	 * @return the answer
	 */
	public <T> T stage(Class<T> stage, T otherwise) {
		return this.answers.stages().find(stage).orElse(otherwise);
	}

	/**
	 * Return a query for the value that a sequence gave last.
	 * @param sequence the sequence
	 * @param written its name as a statement spells it
	 * @return the query; one increment less than the first value when it gave none
	 */
	public String lastValue(Sequence sequence, String written) {
		return this.answers.lastValue(sequence, written);
	}

	/**
	 * Return whether two names that differ in nothing but case are the same.
	 * @return whether they are, for names of every kind
	 */
	boolean ignoresCase() {
		return this.answers.ignoresCase();
	}

	/**
	 * Return whether two columns of one table cannot differ in nothing but case.
	 * @return whether their names are the same then
	 */
	public boolean ignoresCaseOfColumns() {
		return this.answers.ignoresCaseOfColumns();
	}

	/**
	 * Return whether every table has a column of this name, which nobody can create.
	 * @param storedName the stored name of a column
	 * @return whether the server has it
	 */
	public boolean isSystemColumn(String storedName) {
		return this.answers.isSystemColumn(storedName);
	}

	/**
	 * Return the form of a stored name that equals that of every other spelling.
	 * @param storedName the stored name
	 * @return the name, in lower case when its case does not count
	 */
	public String comparable(String storedName) {
		return ignoresCase() ? withoutCase(storedName) : storedName;
	}

	String withoutCase(String storedName) {
		return this.answers.withoutCase(storedName);
	}

	/**
	 * Return the given name as this product stores it when it is written without quotes.
	 * @param name a name as written in a statement, without quotes
	 * @return the stored name
	 */
	public String fold(String name) {
		return this.answers.fold(name);
	}

	/**
	 * Return a stored name as it is written without quotes, provided that it can be.
	 * @param storedName the stored name
	 * @return the name in lower case where the product folds names
	 */
	public String unquoted(String storedName) {
		return this.answers.unquoted(storedName);
	}

	/**
	 * Return a stored name as it is written with quotes.
	 * @param storedName the stored name
	 * @return the name in quotes, with those within it doubled
	 */
	public String quoted(String storedName) {
		return this.answers.quoted(storedName);
	}

	/**
	 * Return a stored name as a person writes it: in lower case when it needs no quotes.
	 * @param storedName the stored name
	 * @return the name to show
	 */
	public String spell(String storedName) {
		return fold(storedName).equals(storedName) ? unquoted(storedName) : storedName;
	}

	/**
	 * Return a stored name with its schema as a person writes it.
	 * @param storedName the stored name
	 * @return the name to show
	 */
	public String spell(ObjectName storedName) {
		String schema = storedName.schema();
		return (schema != null) ? spell(schema) + "." + spell(storedName.name()) : spell(storedName.name());
	}

	/**
	 * Return which objects exclude each other's names.
	 * @return the name spaces
	 */
	public NameSpaces nameSpaces() {
		return this.answers.nameSpaces();
	}

	/**
	 * Compare by the order in which the products are registered.
	 * @param other another product
	 * @return which comes first; one that is not known comes last
	 */
	@Override
	public int compareTo(Product other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return displayName();
	}

	/**
	 * Return the products that are supported.
	 * @return all but {@link #unknown()}
	 */
	public static List<Product> all() {
		return Known.ALL;
	}

	/**
	 * Return what stands for a product that is not supported, or not known yet.
	 * @return a product where nothing is special
	 */
	public static Product unknown() {
		return Known.UNKNOWN;
	}

	/**
	 * Return the product with the name that a JDBC driver reports.
	 * @param databaseProductName the name from
	 * {@link java.sql.DatabaseMetaData#getDatabaseProductName()}
	 * @return the product, {@link #unknown()} when it is not supported
	 */
	public static Product of(String databaseProductName) {
		return of(Products.of(databaseProductName));
	}

	/**
	 * Return the product that answers so.
	 * @param answers what a product says of itself
	 * @return the product, {@link #unknown()} when it is not registered
	 */
	public static Product of(DatabaseProduct answers) {
		return all().stream().filter((product) -> product.answers == answers).findFirst().orElseGet(Product::unknown);
	}

	/** Found late: the answers of a product may speak of it. */
	private static final class Known {

		private static final List<Product> ALL = IntStream.range(0, Products.all().size())
			.mapToObj((order) -> new Product(Products.all().get(order), order))
			.toList();

		private static final Product UNKNOWN = new Product(Products.other(), Integer.MAX_VALUE);

	}

}
