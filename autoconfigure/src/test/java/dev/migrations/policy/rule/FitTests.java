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

package dev.migrations.policy.rule;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conditions that guard a change of type, held against real databases: one value that
 * survives and one that does not.
 */
class FitTests {

	private static final String CASES = """
			bigint           | integer          | 2147483647           | 2147483648
			integer          | smallint         | -32768               | 32768
			numeric(10,2)    | integer          | 3.00                 | 3.50
			double precision | integer          | 3                    | 3.5
			numeric(10,2)    | numeric(8,1)     | 1234567.5            | 1.25
			numeric(10,2)    | numeric(5,2)     | 999.99               | 1000.00
			double precision | real             | 0.5                  | 0.1
			double precision | numeric(6,2)     | 0.25                 | 0.125
			timestamp(6)     | timestamp(0)     | timestamp '2026-01-01 10:00:00' | timestamp '2026-01-01 10:00:00.5'
			timestamp(6)     | date             | timestamp '2026-01-01 00:00:00' | timestamp '2026-01-01 10:00:00'
			integer          | character varying(3) | 999              | 1000
			varchar(10)      | integer          | '7'                  | '007'
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = CASES)
	void tellsOnH2WhichValuesSurvive(String from, String to, String fits, String doesNot) throws SQLException {
		tells(TestDatabase.H2, from, to, fits, doesNot);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = CASES)
	void tellsOnPostgresqlWhichValuesSurvive(String from, String to, String fits, String doesNot) throws SQLException {
		tells(TestDatabase.POSTGRESQL, from, to, fits, doesNot);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			bigint           | integer          | 2147483647           | 2147483648
			decimal(10,2)    | integer          | 3.00                 | 3.50
			decimal(10,2)    | decimal(8,1)     | 1234567.5            | 1.25
			double           | float            | 0.5                  | 0.1
			double           | decimal(6,2)     | 0.25                 | 0.125
			float(53)        | decimal(6,2)     | 0.25                 | 0.125
			decimal(38,0)    | float(53)        | 9007199254740992     | 9007199254740993
			decimal(38,0)    | float(24)        | 16777216             | 16777217
			datetime(6)      | datetime(0)      | '2026-01-01 10:00:00' | '2026-01-01 10:00:00.5'
			datetime(6)      | date             | '2026-01-01 00:00:00' | '2026-01-01 10:00:00'
			integer          | varchar(3)       | 999                  | 1000
			""")
	void tellsOnMariaDbWhichValuesSurvive(String from, String to, String fits, String doesNot) throws SQLException {
		tells(TestDatabase.MARIADB, from, to, fits, doesNot);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void tellsWhichEnumValuesSurvive(TestDatabase database) throws SQLException {
		tells(database, "enum('A','B')", "enum('A')", "'A'", "'B'");
	}

	@Test
	void measuresTexts() {
		assertThat(fit("character varying(20)", "character varying(10)")).contains(new Fit(10, "", true));
		assertThat(fit("character varying(20)", "text")).isEmpty();
	}

	@Test
	void saysNothingAboutTypesThatItDoesNotKnow() {
		assertThat(fit("jsonb", "integer")).isEmpty();
		assertThat(fit("integer[]", "integer")).isEmpty();
		assertThat(fit("text", "geometry(Point,4326)")).isEmpty();
	}

	@Test
	void countsOnlyWhatCannotFailHalfWay() {
		assertThat(fit("text", "integer")).get().returns(false, Fit::countable);
		assertThat(fit("bigint", "integer")).get().returns(true, Fit::countable);
	}

	private static void tells(TestDatabase database, String from, String to, String fits, String doesNot)
			throws SQLException {
		String condition = Fit.of(change(from, to), database.product()).orElseThrow().condition();
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, database.spell("create table t (\"v\" " + from + ")"),
				"insert into t values (" + fits + "), (" + doesNot + "), (null)");
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select count(*), count(case when v = " + doesNot + " then 1 end) from " + "(select "
							+ database.spell("\"v\"") + " as v from t where not (" + condition + ")) r")) {
			rows.next();
			assertThat(rows.getInt(1)).isEqualTo(1);
			assertThat(rows.getInt(2)).isEqualTo(1);
		}
	}

	private static Optional<Fit> fit(String from, String to) {
		return Fit.of(change(from, to), TestDatabase.POSTGRESQL.product());
	}

	private static AlterColumn change(String from, String to) {
		Column column = Column.of("v", from, true);
		return new AlterColumn(Table.of("t", column), column, column.withType(to), ColumnProperty.TYPE);
	}

}
