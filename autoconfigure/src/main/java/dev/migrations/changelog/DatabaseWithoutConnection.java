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

import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * What Liquibase knows about a product without a connection to it.
 */
final class DatabaseWithoutConnection {

	private DatabaseWithoutConnection() {
	}

	static @Nullable Database of(ChangelogSettings settings) {
		Database database = ChangelogTarget.of(settings.product()).database().orElse(null);
		if (database != null && settings.defaultSchema() != null) {
			setDefaultSchema(database, settings.defaultSchema());
		}
		return database;
	}

	private static void setDefaultSchema(Database database, String schema) {
		try {
			database.setDefaultSchemaName(schema);
		}
		catch (DatabaseException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
