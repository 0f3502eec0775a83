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
import java.sql.SQLException;

import dev.migrations.history.HistoryTables;
import dev.migrations.upgrade.RunTarget;

/**
 * Running changesets on H2, which commits before and after every change of the schema.
 */
final class H2RunTarget implements RunTarget {

	private static final String DATA_EXCEPTION = "22";

	@Override
	public void verify(Connection connection, HistoryTables history) throws SQLException {
		CaseSensitiveHistoryCheck.verify(connection, history);
	}

	/** The message itself holds values, and behind it the whole statement. */
	@Override
	public String readable(String message, SQLException failure) {
		String line = message.replaceAll("; SQL statement:.*", "");
		boolean own = failure.getClass().getName().startsWith("org.h2.");
		return (own && !String.valueOf(failure.getSQLState()).startsWith(DATA_EXCEPTION))
				? line.replaceAll("(REFERENCES [^(]*\\([^)]*\\)) \\(.*", "$1\"").replaceAll(" VALUES \\(.*", "\"")
				: line;
	}

}
