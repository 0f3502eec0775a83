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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Product;

/**
 * The schema that names without one belong to, as each product calls it.
 *
 * @param connection the connection
 * @param product its product
 */
record StartSchema(Connection connection, Product product) {

	static StartSchema of(Connection connection) throws SQLException {
		return new StartSchema(connection, Product.of(connection.getMetaData().getDatabaseProductName()));
	}

	/**
	 * Return what {@link #set} takes to come back.
	 * @return the search path of PostgreSQL, the database of MariaDB, otherwise the
	 * stored name
	 * @throws SQLException if the database does not tell
	 */
	String get() throws SQLException {
		return switch (this.product) {
			case POSTGRESQL -> text("select current_setting('search_path')");
			case MARIADB -> this.connection.getCatalog();
			case SQLITE -> "main";
			default -> this.connection.getSchema();
		};
	}

	/**
	 * Start in a schema. On PostgreSQL what was found before is found after it: types of
	 * extensions above all.
	 * @param schema the schema, spelled as in SQL without quotes or as it is stored
	 * @throws SQLException if there is no such schema
	 */
	void enter(String schema) throws SQLException {
		String stored = stored(schema);
		set((this.product == Product.POSTGRESQL) ? new Quoted(this.product).name(stored) + ", " + get() : stored);
	}

	void set(String schema) throws SQLException {
		switch (this.product) {
			case POSTGRESQL -> path(schema);
			case MARIADB -> this.connection.setCatalog(schema);
			case SQLITE -> {
			}
			default -> this.connection.setSchema(schema);
		}
	}

	/** In a transaction the path would come back with a rollback. */
	private void path(String path) throws SQLException {
		boolean ownTransaction = !this.connection.getAutoCommit();
		if (ownTransaction) {
			this.connection.rollback();
		}
		try (PreparedStatement statement = this.connection
			.prepareStatement("select pg_catalog.set_config('search_path', ?, false)")) {
			statement.setString(1, path);
			statement.execute();
		}
		if (ownTransaction) {
			this.connection.commit();
		}
	}

	private String stored(String schema) throws SQLException {
		List<String> names = new ArrayList<>();
		boolean catalogs = this.product == Product.MARIADB;
		try (ResultSet rows = catalogs ? this.connection.getMetaData().getCatalogs()
				: this.connection.getMetaData().getSchemas()) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names.contains(schema) ? schema
				: names.stream()
					.filter((name) -> name.equalsIgnoreCase(schema))
					.findFirst()
					.orElseThrow(() -> new SQLException("There is no schema '" + schema + "'.", "3F000"));
	}

	private String text(String query) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(query);
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getString(1);
		}
	}

}
