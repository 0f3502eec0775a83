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

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * What {@code mariadb-dump} writes, or what the server's {@code SHOW CREATE} says of
 * everything that it lists.
 */
final class MariaDbDump {

	private static final Map<String, String> KINDS = Map.of("table",
			"select table_name from information_schema.tables"
					+ " where table_schema = database() and table_type not like '%VIEW' and table_type <> 'SEQUENCE'"
					+ " and table_name not like 'DATABASECHANGELOG%'",
			"view", "select table_name from information_schema.views where table_schema = database()", "sequence",
			"select table_name from information_schema.tables where table_schema = database() and table_type = 'SEQUENCE'",
			"trigger", "select trigger_name from information_schema.triggers where trigger_schema = database()",
			"procedure",
			"select routine_name from information_schema.routines where routine_schema = database()"
					+ " and routine_type = 'PROCEDURE'",
			"function",
			"select routine_name from information_schema.routines where routine_schema = database()"
					+ " and routine_type = 'FUNCTION'",
			"event", "select event_name from information_schema.events where event_schema = database()");

	private MariaDbDump() {
	}

	static SchemaDump of(DataSource dataSource) {
		Optional<Path> base = MariaDbServer.directory();
		Optional<Path> tool = base.map((directory) -> directory.resolve("bin/mariadb-dump"))
			.filter((file) -> file.toFile().setExecutable(true))
			.or(() -> DumpTool.find("mariadb-dump"));
		if (tool.isEmpty()) {
			SchemaDump.missing("mariadb-dump", "SHOW CREATE");
			return new SchemaDump(false, shown(dataSource));
		}
		return new SchemaDump(true, dumped(tool.get(), base.orElse(tool.get()).resolve("libs"), dataSource));
	}

	private static List<String> dumped(Path tool, Path libraries, DataSource dataSource) {
		ServerAddress address = ServerAddress.of(dataSource, System.getProperty("test.mariadb.url"));
		List<String> command = new ArrayList<>(
				List.of(tool.toString(), "--no-defaults", "--no-data", "--routines", "--events", "--triggers",
						// comments repeat what a statement says, and the date
						"--skip-comments", "--host=" + address.host(), "--port=" + address.port(), "--protocol=tcp",
						"--user=" + address.user()));
		for (String table : List.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK")) {
			command.add("--ignore-table=" + address.database() + "." + table);
		}
		command.add(address.database());
		return DumpTool.run(Map.of("MYSQL_PWD", address.password(), "LD_LIBRARY_PATH", libraries.toString()), command)
			.stream()
			.filter((line) -> !line.isEmpty())
			// what keeps the session of the reader as it was
			.filter((line) -> !line.matches("DELIMITER.*|.*@saved_.*|/\\*!40101 SET character_set_client = .*"))
			.toList();
	}

	private static List<String> shown(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			List<String> lines = new ArrayList<>();
			for (Map.Entry<String, String> kind : KINDS.entrySet()) {
				for (String[] name : Rows.all(connection, kind.getValue() + " order by 1")) {
					show(connection, kind.getKey(), name[0]).lines().forEach(lines::add);
				}
			}
			return lines;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The statement is the first column that is one. */
	private static String show(Connection connection, String kind, String name) throws SQLException {
		String[] row = Rows.all(connection, "show create " + kind + " `" + name.replace("`", "``") + "`").get(0);
		for (String column : row) {
			if (column != null && column.startsWith("CREATE ")) {
				return column + ";";
			}
		}
		throw new IllegalStateException("no statement for " + kind + " " + name);
	}

}
