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

package dev.migrations.product.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.catalog.Place;
import dev.migrations.catalog.Session;

/**
 * A session of PostgreSQL, which looks for names in several schemas one after the other.
 */
final class PostgresSession implements Session {

	@Override
	public Place place(Connection connection) throws SQLException {
		return Place.of(connection,
				"select current_database(), current_schema(), current_setting('transaction_read_only')");
	}

	@Override
	public String start(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select current_setting('search_path')");
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getString(1);
		}
	}

	/** In a transaction the path would come back with a rollback. */
	@Override
	public void start(Connection connection, String path) throws SQLException {
		boolean ownTransaction = !connection.getAutoCommit();
		if (ownTransaction) {
			connection.rollback();
		}
		try (PreparedStatement statement = connection
			.prepareStatement("select pg_catalog.set_config('search_path', ?, false)")) {
			statement.setString(1, path);
			statement.execute();
		}
		if (ownTransaction) {
			connection.commit();
		}
	}

	/** What was found before is found after it: types of extensions above all. */
	@Override
	public String entering(Connection connection, String schema) throws SQLException {
		return new PostgresProduct().quoted(schema) + ", " + start(connection);
	}

}
