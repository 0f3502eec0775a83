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

package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where a connection works.
 *
 * @param name the name of the database
 * @param schema the schema that names without one belong to, {@code null} for none
 * @param readOnly whether nothing can be written
 */
public record Place(String name, @Nullable String schema, boolean readOnly) {

	static Place of(Connection connection) throws SQLException {
		return new Place(Objects.requireNonNullElse(connection.getCatalog(), ""), connection.getSchema(),
				connection.isReadOnly());
	}

	/**
	 * Ask the server.
	 * @param connection the connection
	 * @param query gives one row: the database, the schema, whether it is read-only
	 * @return what it says
	 * @throws SQLException if the query fails
	 */
	public static Place of(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return new Place(Objects.requireNonNullElse(row.getString(1), ""), row.getString(2),
					row.getBoolean(3) || connection.isReadOnly());
		}
	}

}
