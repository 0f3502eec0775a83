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
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A database product, and how it stores a name that was not quoted. What it answers is
 * said in the package of the product.
 */
public enum Product {

	/** H2 in its regular mode. */
	H2("h2"),

	/** PostgreSQL. */
	POSTGRESQL("postgresql"),

	/** MariaDB, and MySQL, which is not tested. */
	MARIADB("mariadb"),

	/** SQLite. */
	SQLITE("sqlite"),

	/** A product that is not supported: names are left as they are. */
	OTHER("other");

	private final String id;

	Product(String id) {
		this.id = id;
	}

	/** Found late: the answers of a product may speak of it. */
	private DatabaseProduct answers() {
		return Products.find(this.id).orElseGet(Products::other);
	}

	/**
	 * Return the word by which settings and generated files mean this product.
	 * @return a word in lower case
	 */
	public String id() {
		return this.id;
	}

	public String displayName() {
		return answers().displayName();
	}

	/**
	 * Return the answer of this product to the questions of one stage.
	 * @param <T> the type of the stage
	 * @param stage the stage
	 * @param otherwise the answer of a product where nothing is special
	 * @return the answer
	 */
	public <T> T stage(Class<T> stage, T otherwise) {
		return answers().stages().find(stage).orElse(otherwise);
	}

	/**
	 * Return whether two names that differ in nothing but case are the same.
	 * @return whether they are, for names of every kind
	 */
	boolean ignoresCase() {
		return answers().ignoresCase();
	}

	/**
	 * Return whether two columns of one table cannot differ in nothing but case.
	 * @return whether their names are the same then
	 */
	public boolean ignoresCaseOfColumns() {
		return answers().ignoresCaseOfColumns();
	}

	/**
	 * Return whether every table has a column of this name, which nobody can create.
	 * @param storedName the stored name of a column
	 * @return whether the server has it
	 */
	public boolean isSystemColumn(String storedName) {
		return answers().isSystemColumn(storedName);
	}

	/**
	 * Return the form of a stored name that equals that of every other spelling.
	 * @param storedName the stored name
	 * @return the name, in lower case when its case does not count
	 */
	public String comparable(String storedName) {
		return ignoresCase() ? storedName.toLowerCase(Locale.ROOT) : storedName;
	}

	/**
	 * Return the given name as this product stores it when it is written without quotes.
	 * @param name a name as written in a statement, without quotes
	 * @return the stored name
	 */
	public String fold(String name) {
		return answers().fold(name);
	}

	/**
	 * Return a stored name as it is written without quotes, provided that it can be.
	 * @param storedName the stored name
	 * @return the name in lower case where the product folds names
	 */
	public String unquoted(String storedName) {
		return answers().unquoted(storedName);
	}

	/**
	 * Return a stored name as it is written with quotes.
	 * @param storedName the stored name
	 * @return the name in quotes, with those within it doubled
	 */
	public String quoted(String storedName) {
		return answers().quoted(storedName);
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
		return answers().nameSpaces();
	}

	/**
	 * Return the products that are supported.
	 * @return all but {@link #unknown()}
	 */
	public static List<Product> all() {
		return Stream.of(values()).filter((product) -> product != OTHER).toList();
	}

	/**
	 * Return what stands for a product that is not supported, or not known yet.
	 * @return a product where nothing is special
	 */
	public static Product unknown() {
		return OTHER;
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
	 * @return the product, {@link #unknown()} when it is not supported
	 */
	public static Product of(DatabaseProduct answers) {
		return all().stream()
			.filter((product) -> product.answers().getClass().isInstance(answers))
			.findFirst()
			.orElse(OTHER);
	}

}
