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
import java.sql.SQLException;

import dev.migrations.catalog.Place;
import dev.migrations.catalog.ReadOnlySwitch;
import dev.migrations.catalog.Session;

/**
 * A session of SQLite. Its main schema is the file of the URL.
 */
final class SqliteSession implements Session {

	@Override
	public Place place(Connection connection) throws SQLException {
		return Place.of(connection, "select file, null, false from pragma_database_list where name = 'main'");
	}

	@Override
	public String start(Connection connection) {
		return "main";
	}

	@Override
	public void start(Connection connection, String schema) {
		// there is no other
	}

	@Override
	public ReadOnlySwitch readOnly(Connection connection) throws SQLException {
		return SqliteReadOnlySwitch.of(connection);
	}

}
