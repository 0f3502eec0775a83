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
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * What {@code pg_dump} writes. It refuses a server that is newer than itself, and the
 * embedded server comes without it.
 */
final class PostgresDump {

	private PostgresDump() {
	}

	static SchemaDump of(DataSource dataSource) {
		int server = Integer
			.parseInt(Rows.of(dataSource, "select current_setting('server_version_num')::int / 10000").get(0));
		Optional<Path> tool = DumpTool.find("pg_dump", Path.of("/usr/lib/postgresql/" + server + "/bin"))
			.filter((found) -> version(found) >= server);
		if (tool.isEmpty()) {
			SchemaDump.missing("pg_dump", "PostgresDefinitions");
			return new SchemaDump(false,
					PostgresDefinitions.of(dataSource).stream().flatMap((row) -> (row.strip() + ";").lines()).toList());
		}
		return new SchemaDump(true, lines(tool.get(), dataSource));
	}

	private static int version(Path tool) {
		String version = DumpTool.run(Map.of(), List.of(tool.toString(), "--version")).get(0);
		return Integer.parseInt(version.replaceFirst("^\\D*(\\d+).*$", "$1"));
	}

	private static List<String> lines(Path tool, DataSource dataSource) {
		ServerAddress address = ServerAddress.of(dataSource, System.getProperty("test.postgresql.url"));
		List<String> command = List.of(tool.toString(), "--schema-only", "--exclude-table=databasechangelog*",
				"--host=" + address.host(), "--port=" + address.port(), "--username=" + address.user(), "--no-password",
				address.database());
		return DumpTool.run(Map.of("PGPASSWORD", address.password()), command)
			.stream()
			// repeats what a statement says, and names the versions
			.filter((line) -> !line.startsWith("--") && !line.isEmpty())
			// a new token in every dump
			.filter((line) -> !line.matches("\\\\(un)?restrict .*"))
			// before version 16, views of one table write its name before each column
			.map((line) -> line.replaceAll("(?<![.\\w])tenant\\.", ""))
			.toList();
	}

}
