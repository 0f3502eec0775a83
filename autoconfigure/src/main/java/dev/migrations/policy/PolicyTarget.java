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

package dev.migrations.policy;

import java.util.Optional;

import dev.migrations.schema.Product;

/**
 * What is special about a product when it is decided what happens to rows, and to what
 * reads them. What it does not say is as in the standard.
 */
public interface PolicyTarget {

	/** A product that says nothing. */
	PolicyTarget STANDARD = new PolicyTarget() {
	};

	/**
	 * Return the type to which any value is cast to be read as a text.
	 * @return the type as it is written in a cast
	 */
	default String textInCast() {
		return "varchar";
	}

	/**
	 * Return a type as it is written in a cast.
	 * @param type the type as it is written for a column
	 * @return the type, empty when no value can be cast to it
	 */
	default Optional<String> inCast(String type) {
		return Optional.of(type);
	}

	/**
	 * Return the default of a column as one of another type.
	 * @param value the default as the product spells it
	 * @param type the type that the column gets
	 * @return the expression
	 */
	default String converted(String value, String type) {
		return value;
	}

	/**
	 * Return the condition that two literals are one value.
	 * @param database the default of the database
	 * @param model the default of the model
	 * @param type the type as it is written in a cast
	 * @return the condition
	 */
	default String sameValue(String database, String model, String type) {
		return "cast(" + database + " as " + type + ") = cast(" + model + " as " + type + ")";
	}

	/**
	 * Return the condition that two literal defaults are one value in two spellings.
	 * @param database the default of the database
	 * @param model the default of the model
	 * @param type the type of the column
	 * @return the condition, empty when a value of the type has one spelling
	 */
	default Optional<String> sameDefault(String database, String model, String type) {
		return inCast(type).map((cast) -> sameValue(database, model, cast));
	}

	/**
	 * Return whether the server keeps the value of an expression of literals in its
	 * place.
	 * @return whether it does
	 */
	default boolean keepsValueOfExpression() {
		return false;
	}

	/**
	 * Return the time zone that the statement names when times gain or lose one.
	 * @return the zone, empty when they are converted in that of the session
	 */
	default Optional<String> zoneOfConversions() {
		return Optional.of("UTC");
	}

	/**
	 * Return an expression that gives every row a UUID of its own.
	 * @return the expression
	 */
	default String randomUuid() {
		return "gen_random_uuid()";
	}

	/**
	 * Return whether the catalog tells everything that reads a table, a column or a
	 * sequence.
	 * @return whether nothing else reads it than what was told
	 */
	default boolean tellsReaders() {
		return false;
	}

	/**
	 * Return whether views and triggers go on to work when what they read is renamed.
	 * @return whether the product renames it there too
	 */
	default boolean followsRenames() {
		return false;
	}

	/**
	 * Return whether a column keeps its type as long as another one is computed from it.
	 * @return whether the product refuses to change it
	 */
	default boolean keepsTypeOfComputed() {
		return false;
	}

	/**
	 * Return whether a foreign key without an index is worth a note, since the product
	 * makes none for it.
	 * @return whether it is
	 */
	default boolean notesUnindexedForeignKeys() {
		return false;
	}

	static PolicyTarget of(Product product) {
		return product.stage(PolicyTarget.class, STANDARD);
	}

}
