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

package dev.migrations.product.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.upgrade.RunTarget;

/**
 * Running changesets on MariaDB, which commits before and after every change of the
 * schema.
 */
final class MariaDbRunTarget implements RunTarget {

	/**
	 * A table may keep its history since a revision was written, and still be altered.
	 */
	@Override
	public void begin(Connection connection) throws SQLException {
		execute(connection, "set @former_alter_history = @@session.system_versioning_alter_history,"
				+ " session system_versioning_alter_history = keep");
	}

	@Override
	public void end(Connection connection) throws SQLException {
		execute(connection, "set session system_versioning_alter_history = @former_alter_history");
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** The message starts with the number of the connection, and holds values. */
	@Override
	public String readable(String message, SQLException failure) {
		return message.replaceAll("^\\(conn=\\d+\\) ", "")
			.replaceAll("^Duplicate entry '.*' for key", "Duplicate entry for key");
	}

}
