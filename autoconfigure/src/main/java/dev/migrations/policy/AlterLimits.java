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

/**
 * What a product cannot do to a table that exists. Such a change is withheld, since the
 * only way is to make the table or a key anew, and that is for a person to write.
 */
interface AlterLimits {

	/**
	 * Return why the product cannot do it at all.
	 * @param change the change
	 * @param ground the differences and the database
	 * @return what it cannot do, and what a person can; empty when it can
	 */
	Optional<String> cannot(SchemaChange change, Differences ground);

	/**
	 * Return why the product can do it only as long as the table holds no row.
	 * @param change the change
	 * @return what it cannot do then, and what a person can; empty when rows do not
	 * matter
	 */
	Optional<String> cannotWithRows(SchemaChange change);

	static AlterLimits of(Product product) {
		return switch (product) {
			case H2 -> new H2InPlace();
			case SQLITE -> new SqliteInPlace();
			case MARIADB -> new MariaDbInPlace();
			default -> new Everything();
		};
	}

	/** The product can do everything. */
	final class Everything implements AlterLimits {

		@Override
		public Optional<String> cannot(SchemaChange change, Differences ground) {
			return Optional.empty();
		}

		@Override
		public Optional<String> cannotWithRows(SchemaChange change) {
			return Optional.empty();
		}

	}

}
