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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.ReadOnlyWork;
import dev.migrations.failure.MigrationsException;

/**
 * Reads what Liquibase recorded, with at most three statements. It never creates its
 * tables, as Liquibase itself does when it is asked.
 */
public final class HistoryReader {

	private HistoryReader() {
	}

	/**
	 * Read the history and the lock.
	 * @param connection the connection; it is left as it was
	 * @param tables where Liquibase keeps its history
	 * @return what is recorded
	 * @throws SQLException if a statement fails
	 * @throws MigrationsException if one of the tables is something else, or must not be
	 * read
	 */
	public static History read(Connection connection, HistoryTables tables) throws SQLException {
		return ReadOnlyWork.run(connection, () -> {
			HistoryLocation location = HistoryLocation.find(connection, tables);
			List<AppliedChangeSet> changeSets = (location.changeLog() != null)
					? changeSets(connection, location.changeLog()) : List.of();
			Lock lock = (location.lock() != null) ? lock(connection, location.lock()) : null;
			return new History(location.changeLog() != null, changeSets, lock);
		});
	}

	// in upper case, as Liquibase names them where names are not folded
	private static List<AppliedChangeSet> changeSets(Connection connection, String table) throws SQLException {
		HistoryTime time = HistoryQueries.of(connection).time();
		String sql = "select ID, AUTHOR, FILENAME, " + time.expression("DATEEXECUTED")
				+ " as executed, ORDEREXECUTED, EXECTYPE, MD5SUM from " + table
				+ " order by DATEEXECUTED, ORDEREXECUTED";
		try (Statement statement = connection.createStatement()) {
			statement.setFetchSize(1000);
			try (ResultSet row = statement.executeQuery(sql)) {
				List<AppliedChangeSet> changeSets = new ArrayList<>();
				while (row.next()) {
					changeSets.add(new AppliedChangeSet(text(row, "id"), text(row, "author"), text(row, "filename"),
							time.read(row, "executed"), row.getInt("orderexecuted"), text(row, "exectype"),
							row.getString("md5sum")));
				}
				return changeSets;
			}
		}
	}

	private static @Nullable Lock lock(Connection connection, String table) throws SQLException {
		String sql = "select LOCKED, LOCKGRANTED, LOCKEDBY from " + table + " order by ID";
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				// NULL is no lock: the row was made by hand, or by a tool that died
				if (row.getBoolean("locked")) {
					return new Lock(text(row, "lockedby"), granted(row.getObject("lockgranted")));
				}
			}
			return null;
		}
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	/** Liquibase writes its own local time; SQLite keeps it as a text. */
	private static @Nullable Instant granted(@Nullable Object time) {
		if (time instanceof Timestamp timestamp) {
			return timestamp.toInstant();
		}
		if (time instanceof LocalDateTime local) {
			return local.atZone(ZoneId.systemDefault()).toInstant();
		}
		try {
			return (time instanceof String text) ? Timestamp.valueOf(text.replace('T', ' ')).toInstant() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
