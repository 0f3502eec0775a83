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

import java.util.Optional;
import java.util.Set;

import dev.migrations.schema.Column;
import dev.migrations.schema.Product;

/**
 * What is special about a product when Hibernate builds a model for it. What a product
 * does not say is as Hibernate has it.
 */
public interface ModelTarget {

	/** A product that says nothing. */
	ModelTarget STANDARD = new ModelTarget() {
	};

	/**
	 * Return Hibernate's dialect for the product. It is a name, since not every dialect
	 * is on every class path.
	 * @return the name of a class, empty when there is none
	 */
	default Optional<String> dialect() {
		return Optional.empty();
	}

	/**
	 * Return the version that is meant where somebody names the product without one: the
	 * one that this library is tested with.
	 * @return the version, empty when there is none
	 */
	default Optional<Version> tested() {
		return Optional.empty();
	}

	/**
	 * Return whether the catalog of a mapping is what others call a schema.
	 * @return whether Hibernate leaves out the schema of a mapping
	 */
	default boolean hasCatalogsForSchemas() {
		return false;
	}

	/**
	 * Return whether the database keeps comments, if the dialect believes so.
	 * @return whether Hibernate's {@code create} makes a comment
	 */
	default boolean keepsComments() {
		return true;
	}

	/**
	 * Return whether the dialect writes a type of its own for every identity.
	 * @return whether the type of the mapping is not written
	 */
	default boolean replacesTypeOfIdentity() {
		return false;
	}

	/**
	 * Return whether the database gives the values of a key over nothing but this column,
	 * whether they were asked for or not.
	 * @param column the column
	 * @return whether it does
	 */
	default boolean givesValuesOf(Column column) {
		return false;
	}

	/**
	 * Return whether a table with such options takes no row before something else is
	 * created.
	 * @param options the options of a table in the mapping
	 * @return whether they are better not written
	 */
	default boolean needsMoreThan(String options) {
		return false;
	}

	/**
	 * Return a name as the database cuts it.
	 * @param name a name of any length
	 * @return the name that is stored
	 */
	default String cut(String name) {
		return name;
	}

	/**
	 * Return a type as the database stores it.
	 * @param type the type in the words of the dialect
	 * @return the same type, with what the database takes in the place of too much
	 */
	default String stored(String type) {
		return type;
	}

	/**
	 * Return the clauses that may stand behind the default in the definition of a column.
	 * @return the words that they start with, in lower case
	 */
	default Set<String> clausesBehindDefault() {
		return Set.of();
	}

	/**
	 * Return Hibernate's setting that has it create tables for the ids of bulk updates
	 * when it starts.
	 * @return the name of the setting, empty when it creates none
	 */
	default Optional<String> bulkIdTables() {
		return Optional.empty();
	}

	/**
	 * Return what takes the place of these tables in bulk inserts.
	 * @return the name of a class, empty when Hibernate has nothing better
	 */
	default Optional<String> bulkInsertStrategy() {
		return Optional.empty();
	}

	static ModelTarget of(Product product) {
		return product.stage(ModelTarget.class, STANDARD);
	}

	/**
	 * A version of a database.
	 *
	 * @param major the first part
	 * @param minor the second part
	 */
	record Version(int major, int minor) {

	}

}
