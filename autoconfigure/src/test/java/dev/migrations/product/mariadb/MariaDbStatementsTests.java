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

package dev.migrations.product.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MariaDbStatements}.
 */
class MariaDbStatementsTests {

	@ParameterizedTest
	@ValueSource(strings = { MariaDbStatements.TABLES, MariaDbStatements.COLUMNS, MariaDbStatements.KEYS,
			MariaDbStatements.INDEXES, MariaDbStatements.INDEXES_WITH_IGNORED, MariaDbStatements.CHECKS,
			MariaDbStatements.PERIODS, MariaDbStatements.OTHERS })
	void opensNoTableOfAnotherDatabase(String statement) throws SQLException {
		List<String> plan = new ArrayList<>();
		try (Connection connection = TestDatabase.MARIADB.create().getConnection()) {
			new CatalogQuery(connection).forSchema("explain " + statement, null,
					(row) -> plan.add(String.valueOf(row.textOrNull("Extra"))));
		}
		assertThat(plan).isNotEmpty().noneMatch((extra) -> extra.contains("Scanned all databases"));
	}

}
