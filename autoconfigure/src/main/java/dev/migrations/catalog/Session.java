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
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.Product;

/**
 * What is special about a session of a product: where it works, and how it is kept from
 * writing. What a product does not say is as JDBC has it.
 */
public interface Session {

	/** A session of a product that says nothing. */
	Session STANDARD = new Session() {
	};

	/**
	 * Return where a connection works.
	 * @param connection the connection
	 * @return the place
	 * @throws SQLException if the database does not tell
	 */
	default Place place(Connection connection) throws SQLException {
		return Place.of(connection);
	}

	/**
	 * Return what {@link #start} takes to come back.
	 * @param connection the connection
	 * @return the stored name of the schema that names without one belong to, or more
	 * where the product looks into several
	 * @throws SQLException if the database does not tell
	 */
	default String start(Connection connection) throws SQLException {
		return connection.getSchema();
	}

	/**
	 * Start in a schema.
	 * @param connection the connection
	 * @param schema what {@link #start(Connection)} or {@link #entering} returned
	 * @throws SQLException if there is no such schema
	 */
	default void start(Connection connection, String schema) throws SQLException {
		connection.setSchema(schema);
	}

	/**
	 * Return what {@link #start} takes to start in another schema.
	 * @param connection the connection
	 * @param schema the stored name of the schema
	 * @return the name, or more where the product looks into several
	 * @throws SQLException if the database does not tell
	 */
	default String entering(Connection connection, String schema) throws SQLException {
		return schema;
	}

	/**
	 * Return the schemas there are.
	 * @param connection the connection
	 * @return rows with the stored name in their first column
	 * @throws SQLException if the database does not tell
	 */
	default ResultSet schemas(Connection connection) throws SQLException {
		return connection.getMetaData().getSchemas();
	}

	/**
	 * Return how a connection is made to refuse to write.
	 * @param connection the connection
	 * @return what does it and undoes it
	 * @throws SQLException if the database does not tell how it is now
	 */
	default ReadOnlySwitch readOnly(Connection connection) throws SQLException {
		return new ReadOnlySwitch.OfConnection(connection, connection.isReadOnly());
	}

	static Session of(Product product) {
		return product.stage(Session.class, STANDARD);
	}

	static Session of(Connection connection) throws SQLException {
		return of(Product.of(connection.getMetaData().getDatabaseProductName()));
	}

}
