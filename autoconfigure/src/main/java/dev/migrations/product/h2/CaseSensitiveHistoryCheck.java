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

package dev.migrations.product.h2;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.history.HistoryTables;

/**
 * Where H2 does not store names in upper case, Liquibase creates its tables but does not
 * find them again: its second run would try to create them once more.
 */
final class CaseSensitiveHistoryCheck {

	private CaseSensitiveHistoryCheck() {
	}

	/**
	 * Refuse a run that Liquibase cannot begin.
	 * @param connection the connection
	 * @param history where the history is
	 * @throws SQLException if the driver cannot tell
	 */
	static void verify(Connection connection, HistoryTables history) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		if (!metaData.storesUpperCaseIdentifiers() && exists(metaData,
				Objects.requireNonNullElse(history.schema(), connection.getSchema()), history.changeLogTable())) {
			throw new MigrationsException(Failure.refused(
					"This H2 database does not store names in upper case, and there Liquibase does not find its own tables again.",
					"Create a new database whose URL leaves out DATABASE_TO_LOWER and DATABASE_TO_UPPER, and copy the rows of this"
							+ " one, which stays as it is; names without quotes mean the same there."));
		}
	}

	private static boolean exists(DatabaseMetaData metaData, String schema, String table) throws SQLException {
		try (ResultSet tables = metaData.getTables(null, null, null, null)) {
			while (tables.next()) {
				if (tables.getString("TABLE_SCHEM").equalsIgnoreCase(schema)
						&& tables.getString("TABLE_NAME").equalsIgnoreCase(table)) {
					return true;
				}
			}
			return false;
		}
	}

}
