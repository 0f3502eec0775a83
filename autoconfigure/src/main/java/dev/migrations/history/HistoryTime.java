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

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Reads when a changeset was recorded. Liquibase writes the local time of its session,
 * and only the database knows the zone.
 */
public interface HistoryTime {

	/** The database converts to a time with its zone. */
	HistoryTime ZONED = new HistoryTime() {

		@Override
		public String expression(String column) {
			return "cast(" + column + " as timestamp with time zone)";
		}

		@Override
		public @Nullable Instant read(ResultSet row, String label) throws SQLException {
			OffsetDateTime time = row.getObject(label, OffsetDateTime.class);
			return (time != null) ? time.toInstant() : null;
		}

	};

	/**
	 * Return what to select.
	 * @param column the column that holds the time
	 * @return an expression
	 */
	String expression(String column);

	/**
	 * Read what was selected.
	 * @param row the row
	 * @param label the label of the expression
	 * @return the instant, {@code null} when there is none
	 * @throws SQLException if the driver cannot tell
	 */
	@Nullable Instant read(ResultSet row, String label) throws SQLException;

	/**
	 * Read a time by a function of the database that counts the seconds since 1970.
	 * @param function the name of the function
	 * @return the way to read it
	 */
	static HistoryTime seconds(String function) {
		return new HistoryTime() {

			@Override
			public String expression(String column) {
				return function + "(" + column + ")";
			}

			@Override
			public @Nullable Instant read(ResultSet row, String label) throws SQLException {
				BigDecimal seconds = row.getBigDecimal(label);
				return (seconds != null) ? Instant.ofEpochMilli(seconds.movePointRight(3).longValue()) : null;
			}

		};
	}

}
