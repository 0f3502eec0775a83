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

package dev.migrations.product.sqlite;

import java.util.Optional;

import dev.migrations.model.ModelTarget;
import dev.migrations.schema.Column;

/**
 * SQLite as Hibernate's community dialect has it.
 */
final class SqliteModelTarget implements ModelTarget {

	@Override
	public Optional<String> dialect() {
		return Optional.of("org.hibernate.community.dialect.SQLiteDialect");
	}

	@Override
	public Optional<Version> tested() {
		return Optional.of(new Version(3, 50));
	}

	/** The dialect believes that there are comments. */
	@Override
	public boolean keepsComments() {
		return false;
	}

	@Override
	public boolean replacesTypeOfIdentity() {
		return true;
	}

	@Override
	public boolean givesValuesOf(Column column) {
		return column.type().equalsIgnoreCase("integer");
	}

	@Override
	public Optional<String> bulkIdTables() {
		return Optional.of("hibernate.query.mutation_strategy.persistent.create_tables");
	}

}
