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

package dev.migrations.translate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import dev.migrations.test.Rows;

/**
 * The part of {@link CatalogDump} for MariaDB: every line of the statements that the
 * server itself would create its tables with.
 */
final class MariaDbCatalogDump {

	private MariaDbCatalogDump() {
	}

	static List<String> of(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			List<String> lines = new ArrayList<>();
			for (String[] table : Rows.all(connection, "show full tables")) {
				if (table[0].toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
					continue;
				}
				String kind = table[1].equals("SEQUENCE") ? "sequence" : "table";
				Rows.all(connection, "show create " + kind + " `" + table[0].replace("`", "``") + "`").get(0)[1].lines()
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

}
