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

package dev.migrations.upgrade;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What a database says about a failure, without the values of rows: some quote them
 * behind the first line, some in the message itself.
 */
final class SqlMessage {

	private static final String DATA_EXCEPTION = "22";

	private SqlMessage() {
	}

	static String of(SQLException failure) {
		String message = String.valueOf(failure.getMessage());
		String line = message.lines().findFirst().orElse("").strip();
		for (RunTarget target : RunTarget.all().toList()) {
			line = target.readable(line, failure);
		}
		if (String.valueOf(failure.getSQLState()).startsWith(DATA_EXCEPTION)) {
			line = line.replaceAll("\"(?:[^\"]|\"\")*\"?", "...").replaceAll("'(?:[^']|'')*'?", "...");
		}
		return line;
	}

	/**
	 * Return a failure to keep as the cause: the same place, without the values.
	 * @param failure what the driver threw
	 * @return the copy
	 */
	static SQLException withoutValues(SQLException failure) {
		SQLException copy = new SQLException(of(failure), failure.getSQLState(), failure.getErrorCode());
		copy.setStackTrace(failure.getStackTrace());
		return copy;
	}

	static @Nullable SQLException in(Throwable failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return sql;
			}
		}
		return null;
	}

}
