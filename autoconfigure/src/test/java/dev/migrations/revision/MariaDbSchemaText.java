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

package dev.migrations.revision;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

/**
 * The part of {@link SchemaText} for MariaDB: every line of the statements that the
 * server itself would create its tables with.
 */
final class MariaDbSchemaText {

	private MariaDbSchemaText() {
	}

	static List<String> of(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			List<String> lines = new ArrayList<>();
			for (String[] table : rows(statement, "show full tables")) {
				if (table[0].toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
					continue;
				}
				String kind = table[1].equals("SEQUENCE") ? "sequence" : "table";
				rows(statement, "show create " + kind + " `" + table[0].replace("`", "``") + "`").get(0)[1].lines()
					.map((line) -> table[0] + ": "
							+ line.strip().replaceFirst(",$", "").replaceFirst(" AUTO_INCREMENT=\\d+", ""))
					.forEach(lines::add);
			}
			Collections.sort(lines);
			return lines;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String[]> rows(Statement statement, String sql) throws SQLException {
		List<String[]> rows = new ArrayList<>();
		try (ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				rows.add(new String[] { row.getString(1), row.getString(2) });
			}
		}
		return rows;
	}

}
