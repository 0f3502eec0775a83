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

import java.util.Locale;
import java.util.Set;

/**
 * What one database product says of itself: how it names things, and its answers to the
 * questions of each stage. A product is a package with an implementation of this, which
 * is found as a service. What it does not say is as it is for a product nobody knows.
 */
public interface DatabaseProduct {

	/**
	 * Return the word by which settings, generated files and URLs mean this product.
	 * @return a word in lower case
	 */
	String id();

	/**
	 * Return the name to show.
	 * @return the name as the vendor writes it
	 */
	String displayName();

	/**
	 * Return the names that JDBC drivers report for this product.
	 * @return the names as they are reported
	 */
	default Set<String> driverNames() {
		return Set.of(displayName());
	}

	/**
	 * Return whether the tests of this library run on this product.
	 * @return whether it may be recommended
	 */
	default boolean isTested() {
		return true;
	}

	/**
	 * Return whether two names that differ in nothing but case are the same.
	 * @return whether they are, for names of every kind
	 */
	default boolean ignoresCase() {
		return false;
	}

	/**
	 * Return a name without its case.
	 * @param name the name
	 * @return the same for all names that differ in nothing but what the product takes
	 * for case
	 */
	default String withoutCase(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether two columns of one table cannot differ in nothing but case.
	 * @return whether their names are the same then
	 */
	default boolean ignoresCaseOfColumns() {
		return ignoresCase();
	}

	/**
	 * Return whether every table has a column of this name, which nobody can create.
	 * @param storedName the stored name of a column
	 * @return whether the server has it
	 */
	default boolean isSystemColumn(String storedName) {
		return false;
	}

	/**
	 * Return the given name as this product stores it when it is written without quotes.
	 * @param name a name as written in a statement, without quotes
	 * @return the stored name
	 */
	default String fold(String name) {
		return name;
	}

	/**
	 * Return a stored name as it is written without quotes, provided that it can be.
	 * @param storedName the stored name
	 * @return the name in lower case where the product folds names
	 */
	default String unquoted(String storedName) {
		return storedName;
	}

	/**
	 * Return the quote before and behind a name, which is doubled within it.
	 * @return one character
	 */
	default String identifierQuote() {
		return "\"";
	}

	/**
	 * Return a stored name as it is written with quotes.
	 * @param storedName the stored name
	 * @return the name in quotes, with those within it doubled
	 */
	default String quoted(String storedName) {
		String quote = identifierQuote();
		return quote + storedName.replace(quote, quote + quote) + quote;
	}

	/**
	 * Return which objects exclude each other's names.
	 * @return the name spaces
	 */
	default NameSpaces nameSpaces() {
		return new NameSpaces();
	}

	/**
	 * Return the answers of this product to the questions of the stages.
	 * @return the answers, none for a stage where nothing is special
	 */
	Stages stages();

	/**
	 * Return a query for the value that a sequence gave last.
	 * @param sequence the sequence
	 * @param written its name as a statement spells it
	 * @return the query; one increment less than the first value when it gave none
	 */
	default String lastValue(Sequence sequence, String written) {
		return "select last_value from " + written;
	}

}
