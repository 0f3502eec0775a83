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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/**
 * A schema as the database's own tool writes it down, the tables of Liquibase aside.
 * Where a machine does not have the tool, a reader of the catalog stands in and says so
 * once.
 *
 * @param tool whether the database's own tool wrote it
 * @param lines the lines, in the order of the tool
 */
public record SchemaDump(boolean tool, List<String> lines) {

	private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

	public SchemaDump {
		lines = List.copyOf(lines);
	}

	/**
	 * Write a schema down.
	 * @param database the product
	 * @param dataSource where
	 * @return the dump
	 */
	public static SchemaDump of(TestDatabase database, DataSource dataSource) {
		return switch (database) {
			case H2 -> new SchemaDump(true, h2(dataSource));
			case SQLITE -> new SchemaDump(true, sqlite(dataSource));
			case POSTGRESQL -> PostgresDump.of(dataSource);
			case MARIADB -> MariaDbDump.of(dataSource);
		};
	}

	/**
	 * Return the lines without their order: each behind the first line of its statement,
	 * without the comma that tells it from the next one.
	 * @return the lines, sorted
	 */
	public List<String> parts() {
		List<String> parts = new ArrayList<>();
		String head = "";
		for (String line : this.lines) {
			String plain = line.strip().replaceFirst(",$", "");
			parts.add(head.isEmpty() ? plain : head + " | " + plain);
			head = line.endsWith(";") ? "" : head.isEmpty() ? plain : head;
		}
		return parts.stream().sorted().toList();
	}

	/** Passwords have a new salt each time, settings belong to the process. */
	private static List<String> h2(DataSource dataSource) {
		return Rows.of(dataSource, "script nodata nopasswords nosettings")
			.stream()
			.filter((statement) -> !ofLiquibase(statement))
			// how many rows there are
			.filter((statement) -> !statement.startsWith("-- "))
			.flatMap(String::lines)
			.filter((line) -> !line.isBlank())
			// measured by the server itself, now and then
			.map((line) -> line.replaceAll(" SELECTIVITY \\d+", ""))
			.toList();
	}

	/**
	 * The order is that of the names: an index that is created again stands at the end of
	 * the table of all objects. Quotes that a name does not need are left out: a rename
	 * puts the name in quotes wherever it is written, even the former one on the way
	 * back.
	 */
	private static List<String> sqlite(DataSource dataSource) {
		List<String> lines = new ArrayList<>();
		for (String sql : Rows.of(dataSource,
				"select sql from sqlite_schema where sql is not null order by type, name")) {
			if (!ofLiquibase(sql)) {
				String plain = sql.replaceAll("\"(\\w+)\"", "$1");
				lines.addAll(plain.startsWith("CREATE TABLE") ? SqlColumns.lines(plain) : List.of(plain + ";"));
			}
		}
		if (Rows.of(dataSource, "select name from sqlite_schema").contains("sqlite_sequence")) {
			lines.addAll(Rows.of(dataSource,
					"select 'sqlite_sequence ' || name || ' ' || seq || ';' from sqlite_sequence order by name"));
		}
		return lines;
	}

	private static boolean ofLiquibase(String statement) {
		return statement.toLowerCase(Locale.ROOT).contains("databasechangelog");
	}

	/**
	 * Say once that a tool is not there.
	 * @param tool the tool
	 * @param reader what stands in for it
	 */
	@SuppressWarnings("SystemOut")
	static void missing(String tool, String reader) {
		if (SAID.add(tool)) {
			System.out.printf("There is no %s for this server: %s reads the catalog in its place%n", tool, reader);
		}
	}

}
