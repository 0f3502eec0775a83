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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * Reads when a changeset was recorded. Liquibase writes the local time of its session,
 * and only the database knows the zone.
 */
enum HistoryTime {

	/** The database converts to a time with its zone. */
	ZONED {
		@Override
		String expression(String column) {
			return "cast(" + column + " as timestamp with time zone)";
		}

		@Override
		@Nullable Instant read(ResultSet row, String label) throws SQLException {
			OffsetDateTime time = row.getObject(label, OffsetDateTime.class);
			return (time != null) ? time.toInstant() : null;
		}
	},

	/** The database counts the seconds since 1970. */
	SECONDS {
		@Override
		String expression(String column) {
			return "unix_timestamp(" + column + ")";
		}

		@Override
		@Nullable Instant read(ResultSet row, String label) throws SQLException {
			BigDecimal seconds = row.getBigDecimal(label);
			return (seconds != null) ? Instant.ofEpochMilli(seconds.movePointRight(3).longValue()) : null;
		}
	},

	/** SQLite stores a text in UTC. */
	UTC_TEXT {
		@Override
		String expression(String column) {
			return "unixepoch(" + column + ")";
		}

		@Override
		@Nullable Instant read(ResultSet row, String label) throws SQLException {
			return SECONDS.read(row, label);
		}
	};

	static HistoryTime of(Connection connection) throws SQLException {
		Product product = Product.of(connection.getMetaData().getDatabaseProductName());
		return switch (product) {
			case MARIADB -> SECONDS;
			case SQLITE -> UTC_TEXT;
			default -> ZONED;
		};
	}

	abstract String expression(String column);

	abstract @Nullable Instant read(ResultSet row, String label) throws SQLException;

}
