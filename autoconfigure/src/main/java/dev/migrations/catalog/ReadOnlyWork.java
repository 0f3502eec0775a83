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
import java.sql.Savepoint;

/**
 * Runs reads so that the server itself would refuse to write, and so that a read that
 * fails does not break a transaction of the caller.
 */
public final class ReadOnlyWork {

	private ReadOnlyWork() {
	}

	/**
	 * Run the reads: in a read-only transaction of their own when the connection commits
	 * by itself, otherwise behind a savepoint in the transaction that is under way. What
	 * they set for their session ends with them.
	 * @param <T> the type of the result
	 * @param connection the connection; it is left as it was
	 * @param reads the reads
	 * @return what they return
	 * @throws SQLException if a read fails
	 */
	public static <T> T run(Connection connection, Reads<T> reads) throws SQLException {
		return connection.getAutoCommit() ? inOwnTransaction(connection, reads) : behindSavepoint(connection, reads);
	}

	private static <T> T inOwnTransaction(Connection connection, Reads<T> reads) throws SQLException {
		ReadOnlySwitch readOnly = Session.of(connection).readOnly(connection);
		readOnly.on();
		connection.setAutoCommit(false);
		try {
			return reads.run();
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
			readOnly.back();
		}
	}

	private static <T> T behindSavepoint(Connection connection, Reads<T> reads) throws SQLException {
		Savepoint savepoint = connection.setSavepoint();
		try {
			return reads.run();
		}
		finally {
			connection.rollback(savepoint);
			connection.releaseSavepoint(savepoint);
		}
	}

	/** Something that only reads. */
	public interface Reads<T> {

		T run() throws SQLException;

	}

}
