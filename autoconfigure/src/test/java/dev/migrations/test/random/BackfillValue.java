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

package dev.migrations.test.random;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrations.policy.Decision;
import dev.migrations.policy.RowGuard;

/** What a person would give for a new column where nothing can be suggested. */
final class BackfillValue {

	/** Columns of random models are never that long. */
	private static final int MOST = 1_000_000;

	private BackfillValue() {
	}

	/**
	 * Return the columns that a decision wants to be filled.
	 * @param decision the decision
	 * @return the columns
	 */
	static List<RowGuard.Backfill> wanted(Decision decision) {
		return decision.planned()
			.stream()
			.flatMap((planned) -> planned.guards().stream())
			.filter(RowGuard.Backfill.class::isInstance)
			.map(RowGuard.Backfill.class::cast)
			.toList();
	}

	/**
	 * Return a value for each of these columns, as {@code --default} takes them.
	 * @param database a database that has the columns
	 * @param decision the decision
	 * @return the expressions by column
	 */
	static Map<String, String> all(ScratchDatabase database, Decision decision) {
		Map<String, String> values = new LinkedHashMap<>();
		wanted(decision).forEach((fill) -> values.put(quoted(fill.table().name()) + "." + quoted(fill.column()),
				(fill.suggestion() != null) ? fill.suggestion() : of(database, fill)));
		return values;
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Return an expression that fits a column.
	 * @param database a database that has the column
	 * @param fill the column
	 * @return an SQL expression
	 */
	private static String of(ScratchDatabase database, RowGuard.Backfill fill) {
		try (Connection connection = database.dataSource().getConnection();
				ResultSet column = connection.getMetaData()
					.getColumns(connection.getCatalog(), connection.getSchema(), fill.table().name(), fill.column())) {
			if (!column.next()) {
				throw new IllegalStateException("No column " + fill);
			}
			return literal(column.getInt("DATA_TYPE"), column.getString("TYPE_NAME"), column.getInt("COLUMN_SIZE"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(String name, int size) {
		if (name.equals("oid")) {
			return "lo_from_bytea(0, 'x')";
		}
		if (name.equalsIgnoreCase("uuid")) {
			return "'00000000-0000-4000-8000-000000000077'";
		}
		// a boolean with a converter accepts Y and N only; SQLite does not tell its size
		boolean character = name.toLowerCase(Locale.ROOT).matches("(bp)?char.*");
		return (size == 1 || (character && size > MOST)) ? "'Y'" : "'A'";
	}

	private static String literal(int type, String name, int size) {
		return switch (type) {
			case Types.VARBINARY, Types.BINARY, Types.LONGVARBINARY, Types.BLOB ->
				name.equals("bytea") ? "'\\x01'::bytea" : "x'01'";
			case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.REAL,
					Types.FLOAT, Types.DOUBLE ->
				"77";
			case Types.BOOLEAN, Types.BIT -> "true";
			case Types.DATE -> "current_date";
			case Types.TIME, Types.TIME_WITH_TIMEZONE -> "current_time";
			case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "current_timestamp";
			default -> text(name, size);
		};
	}

}
