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

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * There is no connection to the database.
 */
public class UnreachableException extends MigrationsException {

	private final Reason reason;

	UnreachableException(Reason reason, Failure failure, Throwable cause) {
		super(failure, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why there is no connection. */
	public enum Reason {

		/** Nothing listens at the host and port. */
		DOWN(true),

		/** The name of the host cannot be resolved. */
		UNKNOWN_HOST(false),

		/** The host accepts the connection and says nothing in time. */
		SILENT(true),

		/** The server is there and is still starting, or shutting down. */
		NOT_READY(true),

		/** The server accepts no more connections. */
		TOO_MANY_CONNECTIONS(true),

		/** Another process holds the file of an embedded database. */
		IN_USE(true),

		/** The password is wrong, or nobody has that name. */
		WRONG_CREDENTIALS(false),

		/** The rules of the server do not let the user in. */
		USER_REFUSED(false),

		/** There is no database with that name. */
		UNKNOWN_DATABASE(false),

		/** Both sides do not agree on encryption. */
		ENCRYPTION(false),

		/** No driver understands the URL, or its class is missing. */
		NO_DRIVER(false),

		/** Something else that the driver reports. */
		OTHER(false);

		private final boolean passing;

		Reason(boolean passing) {
			this.passing = passing;
		}

		/**
		 * Return whether it can pass by itself, so that another attempt makes sense.
		 * @return {@code false} when somebody has to correct something first
		 */
		public boolean isPassing() {
			return this.passing;
		}

	}

}
