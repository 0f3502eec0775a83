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

package dev.migrations.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Looks at a database with plain JDBC.
 */
public final class Rows {

	private Rows() {
	}

	/**
	 * Return the first column of a query as text.
	 * @param dataSource where
	 * @param sql the query
	 * @return one text a row, {@code NULL} for null
	 */
	public static List<String> of(DataSource dataSource, String sql) {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			List<String> rows = new ArrayList<>();
			while (row.next()) {
				rows.add(String.valueOf(row.getString(1)));
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return all columns of a query as text.
	 * @param connection where
	 * @param sql the query
	 * @return one array a row, with {@code null} for null
	 * @throws SQLException if the query fails
	 */
	public static List<String[]> all(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			List<String[]> rows = new ArrayList<>();
			while (row.next()) {
				String[] values = new String[row.getMetaData().getColumnCount()];
				for (int i = 0; i < values.length; i++) {
					values[i] = row.getString(i + 1);
				}
				rows.add(values);
			}
			return rows;
		}
	}

	/**
	 * Return the tables of the default schema, Liquibase's own among them.
	 * @param dataSource where
	 * @return the names in lower case, sorted
	 */
	public static List<String> tables(DataSource dataSource) {
		return of(dataSource, queryForTables(dataSource));
	}

	private static String queryForTables(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
				return "select lower(name) from sqlite_schema where type in ('table', 'view')"
						+ " and name not like 'sqlite%' order by 1";
			}
			String schema = (connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog();
			return "select lower(table_name) from information_schema.tables where table_schema = '" + schema
					+ "' order by 1";
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
