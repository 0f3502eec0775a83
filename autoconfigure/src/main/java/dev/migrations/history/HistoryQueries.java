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

package dev.migrations.history;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.schema.Product;

/**
 * What is special about a product when the history of Liquibase is read.
 */
public interface HistoryQueries {

	/** The queries of a product that says nothing. */
	HistoryQueries STANDARD = new HistoryQueries() {
	};

	/**
	 * Return the query that finds the tables of Liquibase. Its parameters are the names
	 * of the two tables in any case, and the schema, {@code null} for that in which the
	 * connection starts.
	 * @return a query with {@code schema_name}, {@code name}, whether it is a
	 * {@code plain} table, whether it is {@code readable}, and its {@code columns} in
	 * lower case with commas in between; what is better comes later
	 */
	default String tables() {
		// in upper case, for a database that is told not to fold names
		return """
				select t.TABLE_SCHEMA as schema_name, t.TABLE_NAME as name, t.TABLE_TYPE = 'BASE TABLE' as plain,
					true as readable, (select listagg(lower(c.COLUMN_NAME), ',') from INFORMATION_SCHEMA.COLUMNS c
						where c.TABLE_SCHEMA = t.TABLE_SCHEMA and c.TABLE_NAME = t.TABLE_NAME) as columns
				from INFORMATION_SCHEMA.TABLES t
				where lower(t.TABLE_NAME) in (lower(?), lower(?))
					and lower(t.TABLE_SCHEMA) = lower(coalesce(?, current_schema))
				order by 1, 2
				""";
	}

	/**
	 * Return how the time of a changeset is read.
	 * @return the way to read it
	 */
	default HistoryTime time() {
		return HistoryTime.ZONED;
	}

	static HistoryQueries of(Product product) {
		return product.stage(HistoryQueries.class, STANDARD);
	}

	static HistoryQueries of(Connection connection) throws SQLException {
		return of(Product.of(connection.getMetaData().getDatabaseProductName()));
	}

}
