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
import java.sql.SQLException;

/**
 * Makes a connection refuse to write for a while.
 */
public interface ReadOnlySwitch {

	/**
	 * Refuse to write.
	 * @throws SQLException if that fails
	 */
	void on() throws SQLException;

	/**
	 * Leave the connection as it was.
	 * @throws SQLException if that fails
	 */
	void back() throws SQLException;

	/**
	 * As JDBC has it.
	 *
	 * @param connection the connection
	 * @param before whether it refused before
	 */
	record OfConnection(Connection connection, boolean before) implements ReadOnlySwitch {

		@Override
		public void on() throws SQLException {
			this.connection.setReadOnly(true);
		}

		@Override
		public void back() throws SQLException {
			this.connection.setReadOnly(this.before);
		}

	}

}
