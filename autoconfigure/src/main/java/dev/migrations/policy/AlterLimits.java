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

import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.sql.TypeForm;

/**
 * What a product cannot do to a table that exists. Such a change is withheld, since the
 * only way is to make the table or a key anew, and that is for a person to write. What a
 * product does not say it can do.
 */
public interface AlterLimits {

	/** A product that can do everything. */
	AlterLimits STANDARD = new AlterLimits() {
	};

	/**
	 * Return why the product cannot do it at all.
	 * @param change the change
	 * @param ground the differences and the database
	 * @return what it cannot do, and what a person can; empty when it can
	 */
	default Optional<String> cannot(SchemaChange change, Differences ground) {
		return Optional.empty();
	}

	/**
	 * Return what others made that keeps the product from a change, whatever else is
	 * changed with it.
	 * @param change the change
	 * @param database the database; behind a rename, as it is then
	 * @return what it cannot do, empty when nothing keeps it
	 */
	default Optional<String> held(SchemaChange change, Schema database) {
		return Optional.empty();
	}

	/**
	 * Return why the product can do it only as long as the table holds no row.
	 * @param change the change
	 * @return what it cannot do then, and what a person can; empty when rows do not
	 * matter
	 */
	default Optional<String> cannotWithRows(SchemaChange change) {
		return Optional.empty();
	}

	/**
	 * Return whether a column can be added to a table with rows with a default.
	 * @param defaultValue the default
	 * @return whether each row gets its value
	 */
	default boolean givesRows(String defaultValue) {
		return true;
	}

	/**
	 * Return why no statement of a revision can create a schema.
	 * @return what a schema is instead, empty when there is such a statement
	 */
	default Optional<String> cannotCreateSchema() {
		return Optional.empty();
	}

	/**
	 * Return whether a column can be part of a key or an index.
	 * @param type the type of the column
	 * @return whether there are any over such columns
	 */
	default boolean canBeKey(TypeForm type) {
		return true;
	}

	static AlterLimits of(Product product) {
		return product.stage(AlterLimits.class, STANDARD);
	}

}
