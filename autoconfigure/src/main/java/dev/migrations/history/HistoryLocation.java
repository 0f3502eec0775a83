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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.Quoted;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Where the tables of Liquibase really are, as statements must write it.
 *
 * @param changeLog the table of applied changesets, {@code null} if there is none
 * @param lock the table of the lock, {@code null} if there is none
 */
record HistoryLocation(@Nullable String changeLog, @Nullable String lock) {

	private static final List<String> CHANGE_LOG_COLUMNS = List.of("id", "author", "filename", "dateexecuted",
			"orderexecuted", "exectype", "md5sum");

	private static final List<String> LOCK_COLUMNS = List.of("id", "locked", "lockgranted", "lockedby");

	static HistoryLocation find(Connection connection, HistoryTables tables) throws SQLException {
		Product product = Product.of(connection.getMetaData().getDatabaseProductName());
		String sql = HistoryQueries.of(product).tables();
		Candidate changeLog = null;
		Candidate lock = null;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, tables.changeLogTable());
			statement.setString(2, tables.lockTable());
			statement.setString(3, tables.schema());
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					Candidate candidate = Candidate.of(row);
					if (candidate.isNamed(tables.changeLogTable())) {
						changeLog = candidate.orBetter(changeLog, product, tables.changeLogTable());
					}
					else {
						lock = candidate.orBetter(lock, product, tables.lockTable());
					}
				}
			}
		}
		return new HistoryLocation(
				(changeLog != null) ? changeLog.verified(CHANGE_LOG_COLUMNS, Quoted.by(product)) : null,
				(lock != null) ? lock.verified(LOCK_COLUMNS, Quoted.by(product)) : null);
	}

	/** Something with the name of one of the tables. */
	private record Candidate(ObjectName name, boolean plain, boolean readable, Set<String> columns) {

		static Candidate of(ResultSet row) throws SQLException {
			return new Candidate(new ObjectName(row.getString("schema_name"), row.getString("name")),
					row.getBoolean("plain"), row.getBoolean("readable"),
					new HashSet<>(Arrays.asList(row.getString("columns").split(","))));
		}

		boolean isNamed(String table) {
			return this.name.name().toLowerCase(Locale.ROOT).equals(table.toLowerCase(Locale.ROOT));
		}

		/** Two tables may differ in nothing but case: Liquibase's own is folded. */
		Candidate orBetter(@Nullable Candidate other, Product product, String table) {
			return (other != null && other.name().name().equals(product.fold(table))) ? other : this;
		}

		String verified(List<String> expected, Quoted quoted) {
			if (!this.plain) {
				throw refused("'" + this.name + "' is not a table, so it is not the history of Liquibase.",
						"Rename it, or give Liquibase other table names.");
			}
			if (!this.columns.containsAll(expected)) {
				throw refused(
						"The table '" + this.name + "' is not the history of Liquibase: it lacks the columns "
								+ expected.stream().filter((column) -> !this.columns.contains(column)).toList() + ".",
						"Rename it, or give Liquibase other table names.");
			}
			if (!this.readable) {
				throw refused("This user is not allowed to read the table '" + this.name + "'.",
						"grant select on " + quoted.name(this.name) + " to <user>;");
			}
			return quoted.name(this.name);
		}

		private static MigrationsException refused(String happened, String next) {
			return new MigrationsException(Failure.refused(happened, next));
		}

	}

}
