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

package dev.migrations.sample.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A database, seen without the application and without the tool. An H2 file can only be
 * looked at while no application runs.
 *
 * @param url where it is
 * @param user who looks
 * @param password the password of the one who looks
 * @param arguments the arguments that lead the application to it
 */
record LiveDatabase(String url, String user, String password, List<String> arguments) {

	private static final HexFormat HEX = HexFormat.of();

	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, this.password);
	}

	/**
	 * Run statements, each in a transaction of its own.
	 * @param statements the statements
	 */
	void execute(String... statements) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Run the statements of a file. A statement ends with a semicolon at the end of a
	 * line.
	 * @param script the file
	 */
	void execute(Path script) {
		try {
			execute(Arrays.stream(Files.readString(script).split(";\\s*(\\n|$)"))
				.filter((sql) -> !sql.isBlank())
				.toArray(String[]::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the names of all tables of the application's schema.
	 * @return the names in lower case, sorted
	 */
	List<String> tables() {
		return relations("TABLE", "BASE TABLE");
	}

	/**
	 * Return the names of all views of the application's schema.
	 * @return the names in lower case, sorted
	 */
	List<String> views() {
		return relations("VIEW");
	}

	private List<String> relations(String... types) {
		TreeSet<String> names = new TreeSet<>();
		try (Connection connection = connect();
				ResultSet result = connection.getMetaData()
					.getTables(connection.getCatalog(), connection.getSchema(), "%", types)) {
			while (result.next()) {
				names.add(result.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return List.copyOf(names);
	}

	/**
	 * Return the whole content of relations, one line a row: the names of the columns and
	 * the values as the bytes of their text.
	 * @param relations the names of tables and views
	 * @return the lines, sorted within each relation
	 */
	List<String> content(List<String> relations) {
		List<String> content = new ArrayList<>();
		for (String relation : relations) {
			content.add(relation);
			content.addAll(rows("select * from " + relation).stream().sorted().toList());
		}
		return content;
	}

	/**
	 * Return the rows of a query, in its order.
	 * @param sql the query
	 * @return a line a row
	 */
	List<String> rows(String sql) {
		List<String> rows = new ArrayList<>();
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				rows.add(row(result));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return rows;
	}

	private static String row(ResultSet result) throws SQLException {
		StringBuilder row = new StringBuilder();
		for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
			Object value = result.getObject(column);
			row.append(result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT)).append('=');
			row.append((value instanceof byte[] bytes) ? HEX.formatHex(bytes) : value).append(' ');
		}
		return row.toString().trim();
	}

}
