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

package dev.migrations.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.StoredRows;

/**
 * Puts one row into every table. The same text, number and time stand in all columns, so
 * that every foreign key finds what it references, whether the database knows of it or
 * not.
 */
final class OneRowEach {

	private static final Map<TestDatabase, List<String>> SWITCHES = Map.of(TestDatabase.POSTGRESQL,
			List.of("set session_replication_role = replica", "set session_replication_role = origin"),
			TestDatabase.MARIADB, List.of("set foreign_key_checks = 0", "set foreign_key_checks = 1"), TestDatabase.H2,
			List.of("set referential_integrity false", "set referential_integrity true"));

	private OneRowEach() {
	}

	/**
	 * Insert the rows.
	 * @param database the product
	 * @param dataSource the database
	 * @param values what stands in columns where the usual value does not, by table and
	 * column in lower case
	 */
	static void insert(TestDatabase database, DataSource dataSource, Map<String, String> values) {
		Map<String, String> types = types(database, dataSource);
		List<String> switches = SWITCHES.getOrDefault(database, List.of());
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(switches.get(0));
			for (Map.Entry<String, List<String>> table : StoredRows.columns(dataSource).entrySet()) {
				statement.execute(database.spell(insert(table.getKey(), table.getValue(), types, values)));
			}
			statement.execute(switches.get(1));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String insert(String table, List<String> columns, Map<String, String> types,
			Map<String, String> values) {
		List<String> row = columns.stream()
			.map((column) -> values.getOrDefault((table + "." + column).toLowerCase(Locale.ROOT),
					value(types.get(table + "." + column))))
			.toList();
		return "insert into \"" + table + "\" (\"" + String.join("\", \"", columns) + "\") values ("
				+ String.join(", ", row) + ")";
	}

	private static Map<String, String> types(TestDatabase database, DataSource dataSource) {
		String schema = (database == TestDatabase.MARIADB) ? "database()" : "current_schema";
		return Rows
			.of(dataSource,
					"select concat(table_name, '.', column_name, '=', data_type) from information_schema.columns"
							+ " where table_schema = " + schema)
			.stream()
			.map((line) -> line.split("="))
			.collect(Collectors.toMap((parts) -> parts[0], (parts) -> parts[1]));
	}

	private static String value(String type) {
		String name = type.toLowerCase(Locale.ROOT);
		if (name.startsWith("timestamp") || name.equals("datetime")) {
			return "'2026-01-02 03:04:05'";
		}
		if (name.equals("boolean")) {
			return "true";
		}
		if (name.startsWith("json")) {
			return "'{\"a\": 1}'";
		}
		if (name.contains("binary") || name.contains("blob") || name.equals("bytea")) {
			return name.equals("bytea") ? "'x'" : "x'31'";
		}
		return (name.contains("char") || name.contains("text") || name.contains("large object")) ? "'x'" : "1";
	}

}
