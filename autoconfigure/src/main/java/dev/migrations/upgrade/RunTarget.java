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

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import dev.migrations.history.HistoryTables;
import dev.migrations.schema.Product;

/**
 * What is special about a product when changesets run on it.
 */
public interface RunTarget {

	/** A product that says nothing. */
	RunTarget STANDARD = new RunTarget() {
	};

	/**
	 * Return whether a transaction takes back what a failed changeset did.
	 * @return whether statements that change the schema are part of a transaction
	 */
	default boolean takesBackSchemaChanges() {
		return false;
	}

	/**
	 * Refuse a run that Liquibase cannot begin.
	 * @param connection the connection
	 * @param history where the history is
	 * @throws SQLException if the driver cannot tell
	 * @throws dev.migrations.failure.MigrationsException if Liquibase cannot begin
	 */
	default void verify(Connection connection, HistoryTables history) throws SQLException {
	}

	/**
	 * Let a session run changesets.
	 * @param connection the connection
	 * @throws SQLException if that fails
	 */
	default void begin(Connection connection) throws SQLException {
	}

	/**
	 * Leave a session as it was before {@link #begin}.
	 * @param connection the connection
	 * @throws SQLException if that fails, for example when the connection was lost
	 */
	default void end(Connection connection) throws SQLException {
	}

	/**
	 * Return the message of a driver without what nobody needs, and without the values of
	 * rows. Every product is asked about every failure: its driver may be among the
	 * causes of another one.
	 * @param message the first line of the message
	 * @param failure what a driver threw
	 * @return the message, the same when it is of another driver
	 */
	default String readable(String message, SQLException failure) {
		return message;
	}

	static RunTarget of(Product product) {
		return product.stage(RunTarget.class, STANDARD);
	}

	static RunTarget of(Connection connection) throws SQLException {
		return of(Product.of(connection.getMetaData().getDatabaseProductName()));
	}

	static Stream<RunTarget> all() {
		return Product.all().stream().map(RunTarget::of);
	}

}
