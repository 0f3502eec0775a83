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

package dev.migrations.diff;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrations.schema.Product;
import dev.migrations.test.TestDatabase;

/**
 * Lets a real database say how it spells what was written.
 */
final class Spellings {

	private static final String COLUMNS = """
			id bigint, status varchar(20), code char(3), title varchar(100) , qty integer, small smallint,
			price numeric(10,2), ratio double precision, active boolean, created timestamp(6), born date, type varchar(10),
			seen timestamp(6) with time zone, ref uuid, "Mixed" varchar(10), position integer, at_time time(6)""";

	private final DataSource dataSource;

	private final Product product;

	Spellings(TestDatabase database) {
		this.dataSource = database.create();
		this.product = database.product();
	}

	/** Return how the database spells a condition, empty when it refuses it. */
	Optional<String> check(String condition) {
		return spelling("create table t (" + COLUMNS + ", constraint c check (" + condition + "))",
				(this.product == TestDatabase.H2.product())
						? "select check_clause from information_schema.check_constraints where constraint_name = 'C'"
						: "select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'c'");
	}

	/** Return how the database spells a default. */
	Optional<String> defaultValue(String type, String expression) {
		return spelling("create table t (x " + type + " default " + expression + ")",
				(this.product == TestDatabase.H2.product())
						? "select column_default from information_schema.columns where table_name = 'T'"
						: "select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 't'::regclass");
	}

	/** Return how the database spells the expression of a generated column. */
	Optional<String> generated(String type, String expression) {
		boolean h2 = this.product == TestDatabase.H2.product();
		return spelling(
				"create table t (" + COLUMNS + ", x " + type + " generated always as (" + expression + ")"
						+ (h2 ? "" : " stored") + ")",
				h2 ? "select generation_expression from information_schema.columns where table_name = 'T' and column_name = 'X'"
						: "select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 't'::regclass");
	}

	/** Return how the database spells a type. */
	Optional<String> type(String type) {
		return spelling("create table t (x " + type + ")",
				(this.product == TestDatabase.H2.product())
						? """
								select data_type
								  || case when data_type = 'ENUM' then '(' || (select listagg('''' || value_name || '''', ', ')
								within group (order by value_ordinal) from information_schema.enum_values where object_name = 'T') || ')'
								when data_type in ('CHARACTER', 'CHARACTER VARYING', 'BINARY', 'BINARY VARYING',
								    'CHARACTER LARGE OBJECT', 'BINARY LARGE OBJECT', 'VARCHAR_IGNORECASE') then '(' || character_maximum_length || ')'
								    when data_type in ('NUMERIC') then '(' || numeric_precision || ',' || numeric_scale || ')'
								    when data_type in ('DECFLOAT') then '(' || numeric_precision || ')'
								    when data_type in ('TIME', 'TIMESTAMP') then '(' || datetime_precision || ')'
								    else '' end
								from information_schema.columns where table_name = 'T'"""
						: """
								select format_type(atttypid, atttypmod) from pg_attribute
								where attrelid = 't'::regclass and attname = 'x'""");
	}

	private Optional<String> spelling(String create, String query) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("drop table if exists t");
			statement.execute(create);
			try (ResultSet rows = statement.executeQuery(query)) {
				return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
			}
		}
		catch (SQLException ex) {
			throw new IllegalArgumentException(create + ": " + ex.getMessage(), ex);
		}
	}

}
