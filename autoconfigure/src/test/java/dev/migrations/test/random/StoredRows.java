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

package dev.migrations.test.random;

import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** The rows of all tables as text, in which a wider type makes no difference. */
public final class StoredRows {

	private StoredRows() {
	}

	/**
	 * Read all rows.
	 * @param dataSource where
	 * @param wanted tells which columns to read, by table and column
	 * @return the rows of each table, sorted
	 */
	public static Map<String, List<String>> read(DataSource dataSource, BiPredicate<String, String> wanted) {
		try (Connection connection = dataSource.getConnection()) {
			Map<String, List<String>> rows = new TreeMap<>();
			for (Map.Entry<String, List<String>> table : columns(connection).entrySet()) {
				List<String> columns = table.getValue()
					.stream()
					.filter((column) -> wanted.test(table.getKey(), column))
					.toList();
				if (!columns.isEmpty()) {
					rows.put(table.getKey(), rows(connection, table.getKey(), columns));
				}
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Read all rows under other names than those of the database.
	 * @param dataSource where
	 * @param names what tables and columns are called
	 * @return the rows of each table, sorted
	 */
	static Map<String, List<String>> readAs(DataSource dataSource, Names names) {
		try (Connection connection = dataSource.getConnection()) {
			Map<String, List<String>> rows = new TreeMap<>();
			for (Map.Entry<String, List<String>> table : columns(connection).entrySet()) {
				Map<String, String> labels = new TreeMap<>();
				for (String column : table.getValue()) {
					String label = names.of(table.getKey(), column);
					if (label != null) {
						labels.put(label, column);
					}
				}
				String label = names.of(table.getKey(), null);
				if (label != null && !labels.isEmpty()) {
					rows.put(label, rows(connection, table.getKey(), labels));
				}
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Read the columns of all tables, Liquibase's own aside.
	 * @param dataSource where
	 * @return the columns by table
	 */
	public static Map<String, List<String>> columns(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			return columns(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, List<String>> columns(Connection connection) throws SQLException {
		Map<String, List<String>> tables = new TreeMap<>();
		DatabaseMetaData metaData = connection.getMetaData();
		try (ResultSet row = metaData.getTables(connection.getCatalog(), connection.getSchema(), "%",
				new String[] { "TABLE", "BASE TABLE" })) {
			while (row.next()) {
				if (!row.getString("TABLE_NAME").toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
					tables.put(row.getString("TABLE_NAME"), new ArrayList<>());
				}
			}
		}
		try (ResultSet row = metaData.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
			while (row.next()) {
				List<String> columns = tables.get(row.getString("TABLE_NAME"));
				if (columns != null) {
					columns.add(row.getString("COLUMN_NAME"));
				}
			}
		}
		tables.values().forEach((columns) -> columns.sort(null));
		return tables;
	}

	private static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
		Map<String, String> labels = new LinkedHashMap<>();
		columns.forEach((column) -> labels.put(column, column));
		return rows(connection, table, labels);
	}

	private static List<String> rows(Connection connection, String table, Map<String, String> columns)
			throws SQLException {
		String quote = connection.getMetaData().getIdentifierQuoteString();
		List<String> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select "
						+ String.join(", ", columns.values().stream().map((column) -> quote + column + quote).toList())
						+ " from " + quote + table + quote)) {
			while (row.next()) {
				List<String> values = new ArrayList<>();
				int position = 1;
				for (String label : columns.keySet()) {
					values.add(label + "=" + value(row, position++));
				}
				rows.add(String.join(", ", values));
			}
		}
		rows.sort(null);
		return rows;
	}

	private static @Nullable String value(ResultSet row, int column) throws SQLException {
		Object value = row.getObject(column);
		if (value instanceof Blob large) {
			return HexFormat.of().formatHex(large.getBytes(1, (int) large.length()));
		}
		if (value instanceof byte[] bytes) {
			return HexFormat.of().formatHex(bytes);
		}
		String text = row.getString(column);
		if (text == null) {
			return null;
		}
		return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString()
				: text.stripTrailing()
					.replaceAll("(:\\d\\d)\\.(\\d*?)0+(?=\\D|$)", "$1.$2")
					.replaceAll("\\.(?=\\D|$)", "");
	}

	/** What tables and columns are called. */
	interface Names {

		/**
		 * Return a name.
		 * @param table the name of the table in the database
		 * @param column that of the column, {@code null} for the table itself
		 * @return the name, {@code null} for what is not to be read
		 */
		@Nullable String of(String table, @Nullable String column);

	}

}
