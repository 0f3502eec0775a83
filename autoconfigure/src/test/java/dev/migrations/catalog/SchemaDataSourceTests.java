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

package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SchemaDataSource}, with a pool of one connection.
 */
class SchemaDataSourceTests {

	@ParameterizedTest
	@CsvSource({ "H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false", "MARIADB, true", "MARIADB, false" })
	void startsInTheSchemaAndGivesTheConnectionBackAsItCame(TestDatabase database, boolean autoCommit)
			throws SQLException {
		DataSource target = database.create();
		TestDatabase.execute(target, "create schema start_there");
		try (HikariDataSource pool = pool(target)) {
			pool.setAutoCommit(autoCommit);
			String before = place(pool, database);
			try (Connection connection = new SchemaDataSource(pool, "start_there").getConnection()) {
				assertThat(place(connection, database)).containsIgnoringCase("start_there");
				if (!autoCommit) {
					connection.rollback();
					assertThat(place(connection, database)).containsIgnoringCase("start_there");
				}
			}
			assertThat(place(pool, database)).isEqualTo(before);
		}
		finally {
			TestDatabase.execute(target, "drop schema start_there");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void saysThatThereIsNoSuchSchemaAndKeepsNoConnection(TestDatabase database) throws SQLException {
		try (HikariDataSource pool = pool(database.create())) {
			DataSource nowhere = new SchemaDataSource(pool, "nowhere");
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(nowhere::getConnection)
					.withMessage("There is no schema 'nowhere'.");
			}
			assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	private static HikariDataSource pool(DataSource target) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(target);
		pool.setMaximumPoolSize(1);
		return pool;
	}

	private static String place(DataSource dataSource, TestDatabase database) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return place(connection, database);
		}
	}

	private static String place(Connection connection, TestDatabase database) throws SQLException {
		String query = switch (database) {
			case POSTGRESQL -> "show search_path";
			case MARIADB -> "select database()";
			default -> "select current_schema";
		};
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

}
