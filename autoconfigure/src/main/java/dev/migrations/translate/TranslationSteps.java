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

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.TablePart;

/**
 * Which steps a product needs for a change, where they are others than usual.
 */
public interface TranslationSteps {

	/** A product that needs nothing special. */
	TranslationSteps STANDARD = new TranslationSteps() {
	};

	/**
	 * Return the steps of a product.
	 * @param product the product
	 * @return what it needs
	 */
	static TranslationSteps of(Product product) {
		return product.stage(TranslationSteps.class, STANDARD);
	}

	/**
	 * Set the translations that differ from the usual ones.
	 * @param translators takes them
	 */
	default void register(Translators translators) {
	}

	/**
	 * Set the translation that makes an index while others write.
	 * @param translators takes it
	 */
	default void registerConcurrently(Translators translators) {
	}

	/**
	 * Return whether a table keeps what its rows were before.
	 * @param change a change of the table
	 * @param all all changes of the revision
	 * @return whether it does, or begins to in this revision
	 */
	default boolean keepsHistory(SchemaChange change, List<SchemaChange> all) {
		return false;
	}

	/**
	 * Return whether a setting of a column has to be made again when its type changes.
	 * @param from the former type
	 * @param to the new type
	 * @return whether both types have it
	 */
	default boolean keepsSettings(String from, String to) {
		return true;
	}

	/**
	 * Return whether something that hangs on a table is gone after a change of it,
	 * although the table stays.
	 * @param change the change
	 * @param dependent what hangs on the table
	 * @return whether it has to be made again
	 */
	default boolean isLostBy(SchemaChange change, Dependent dependent) {
		return false;
	}

	/**
	 * Return a change as this product can do it.
	 * @param change the change
	 * @param before the schema before it
	 * @return the change
	 */
	default SchemaChange exact(SchemaChange change, Schema before) {
		return change;
	}

	/**
	 * Return the changes that are written in place of one.
	 * @param exact the change
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	default List<ExactChange> apart(ExactChange exact, Schema before) {
		return List.of(exact);
	}

	/**
	 * Return whether a part is known without a name.
	 * @param add what adds it
	 * @param all all changes of the revision
	 * @return whether none is made up for it
	 */
	default boolean staysNameless(AddPart<?> add, List<SchemaChange> all) {
		return false;
	}

	/**
	 * Return whether a part goes with its table or its column, and cannot go alone.
	 * @param drop what drops it
	 * @param all all changes of the revision
	 * @return whether nothing is written for it
	 */
	default boolean goesWithTheRest(DropPart<?> drop, List<SchemaChange> all) {
		return false;
	}

	/**
	 * Return the columns that a part can speak of.
	 * @param change the change of the part
	 * @param all all changes of the revision
	 * @return the columns of its table
	 */
	default List<Column> columns(TableChange change, List<SchemaChange> all) {
		return change.table().columns();
	}

	/**
	 * Return what takes the place of a part.
	 * @param replace the replacement
	 * @return the part, empty when it only needs its name
	 */
	default Optional<TablePart> replacement(ReplacePart<?> replace) {
		return Optional.empty();
	}

}
