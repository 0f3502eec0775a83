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

package dev.migrations.changelog;

import java.util.Optional;

import liquibase.database.Database;

import dev.migrations.schema.Product;

/**
 * What is special about a product when Liquibase reads a changelog for it.
 */
public interface ChangelogTarget {

	/** A product that Liquibase does not know. */
	ChangelogTarget STANDARD = new ChangelogTarget() {
	};

	/**
	 * Return what Liquibase knows about the product without a connection to it.
	 * @return a new database, empty when Liquibase does not know the product
	 */
	default Optional<Database> database() {
		return Optional.empty();
	}

	static ChangelogTarget of(Product product) {
		return product.stage(ChangelogTarget.class, STANDARD);
	}

}
