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
import java.util.ArrayList;
import java.util.List;

/**
 * The schema that names without one belong to, as each product calls it.
 *
 * @param connection the connection
 * @param session what is special about a session of its product
 */
record StartSchema(Connection connection, Session session) {

	static StartSchema of(Connection connection) throws SQLException {
		return new StartSchema(connection, Session.of(connection));
	}

	/**
	 * Return what {@link #set} takes to come back.
	 * @return the schema, or all into which the product looks
	 * @throws SQLException if the database does not tell
	 */
	String get() throws SQLException {
		return this.session.start(this.connection);
	}

	/**
	 * Start in a schema.
	 * @param schema the schema, spelled as in SQL without quotes or as it is stored
	 * @throws SQLException if there is no such schema
	 */
	void enter(String schema) throws SQLException {
		set(this.session.entering(this.connection, stored(schema)));
	}

	void set(String schema) throws SQLException {
		this.session.start(this.connection, schema);
	}

	private String stored(String schema) throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet rows = this.session.schemas(this.connection)) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names.contains(schema) ? schema
				: names.stream()
					.filter((name) -> name.equalsIgnoreCase(schema))
					.findFirst()
					.orElseThrow(() -> new SQLException("There is no schema '" + schema + "'.", "3F000"));
	}

}
