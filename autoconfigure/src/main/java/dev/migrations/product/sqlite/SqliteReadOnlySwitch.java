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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.catalog.ReadOnlySwitch;

/**
 * The driver of SQLite refuses to change an open connection, but SQLite does not.
 *
 * @param connection the connection
 * @param before whether it refused before
 */
record SqliteReadOnlySwitch(Connection connection, boolean before) implements ReadOnlySwitch {

	static SqliteReadOnlySwitch of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("pragma query_only")) {
			return new SqliteReadOnlySwitch(connection, row.next() && row.getBoolean(1));
		}
	}

	@Override
	public void on() throws SQLException {
		set(true);
	}

	@Override
	public void back() throws SQLException {
		set(this.before);
	}

	private void set(boolean value) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("pragma query_only = " + (value ? "on" : "off"));
		}
	}

}
