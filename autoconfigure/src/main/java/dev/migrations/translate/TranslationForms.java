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

package dev.migrations.translate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;

/**
 * How a product wants its statements written, and what Liquibase's own changes can say to
 * it.
 */
public interface TranslationForms {

	/** A product of which nothing is known. */
	TranslationForms STANDARD = new TranslationForms() {
	};

	/**
	 * Return the forms of a product.
	 * @param product the product
	 * @return its forms
	 */
	static TranslationForms of(Product product) {
		return product.stage(TranslationForms.class, STANDARD);
	}

	/**
	 * Return the statements of this product.
	 * @param spelling how names are written
	 * @return the statements
	 */
	default Ddl ddl(IdentifierQuoting spelling) {
		return new Ddl(spelling);
	}

	/**
	 * Return what changes the keys, indexes and checks of a table.
	 * @param context the translation
	 * @param table the table
	 * @return the changes
	 */
	default KeyOperations keys(TranslationContext context, ObjectName table) {
		return new KeyOperations(context.spelling(), table);
	}

	/**
	 * Return the names by which Liquibase means this product in {@code dbms}.
	 * @param id the word for this product
	 * @return one or more words
	 */
	default List<String> dbms(String id) {
		return List.of(id);
	}

	/**
	 * Return the words that cannot be a name without quotes.
	 * @return the words in lower case, empty when nobody knows
	 */
	default Optional<Set<String>> reservedWords() {
		return Optional.empty();
	}

	/**
	 * Return whether every name in an expression that the database gives back stands in
	 * quotes.
	 * @return whether it does
	 */
	default boolean quotesEveryName() {
		return false;
	}

	/**
	 * Return whether Liquibase writes a type as it is.
	 * @param type the type in lower case
	 * @return whether it does, as far as that was tried
	 */
	default boolean carriesType(String type) {
		return false;
	}

	/**
	 * Return whether Liquibase's own change renames a column and loses nothing of it.
	 * @return whether it does
	 */
	default boolean carriesColumnRenames() {
		return true;
	}

	/**
	 * Return whether Liquibase's own change can give a sequence another increment.
	 * @return whether it can
	 */
	default boolean carriesIncrements() {
		return true;
	}

	/**
	 * Return whether Liquibase's own change can create a table, as far as the product is
	 * concerned.
	 * @param table the table
	 * @return whether it can
	 */
	default boolean carriesTable(Table table) {
		return true;
	}

	/**
	 * Return the name that the server gives the primary key of a new table by itself.
	 * @param table the table
	 * @return the stored name, empty when the key excludes no other name
	 */
	default Optional<String> generatedKeyName(ObjectName table) {
		return Optional.empty();
	}

	/**
	 * Return a value as a column takes it, for a place where nothing but the column says
	 * what type is meant.
	 * @param value the value, an expression of SQL
	 * @param type the type of the column
	 * @return an expression of that type
	 */
	default String assigned(String value, String type) {
		return value;
	}

	/**
	 * Return whether keys and checks can have comments.
	 * @return whether there is a statement for one
	 */
	default boolean commentsOnConstraints() {
		return true;
	}

}
