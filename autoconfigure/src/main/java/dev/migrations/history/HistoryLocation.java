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

	private static final String POSTGRES = """
			select n.nspname as schema_name, c.relname as name, c.relkind in ('r', 'p') as plain,
				pg_catalog.has_schema_privilege(n.oid, 'USAGE')
					and pg_catalog.has_table_privilege(c.oid, 'SELECT') as readable,
				(select string_agg(lower(a.attname), ',') from pg_catalog.pg_attribute a
					where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
			from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			where lower(c.relname) in (lower(?), lower(?)) and c.relkind in ('r', 'p', 'v', 'm', 'f')
				and lower(n.nspname) = lower(coalesce(?, current_schema()))
			order by 1 desc, 2 desc
			""";

	private static final String SQLITE = """
			select null as schema_name, m.name, m.type = 'table' as plain, true as readable,
				(select group_concat(lower(c.name)) from pragma_table_info(m.name, 'main') c) as columns
			from main.sqlite_schema m
			where m.type in ('table', 'view') and lower(m.name) in (lower(?), lower(?)) and (? is null or true)
			order by m.name
			""";

	private static final String MARIADB = """
			select t.table_schema as schema_name, t.table_name as name,
				t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED') as plain, true as readable,
				(select group_concat(lower(c.column_name)) from information_schema.columns c
					where c.table_schema = t.table_schema and c.table_name = t.table_name) as columns
			from information_schema.tables t
			where lower(t.table_name) in (lower(?), lower(?)) and t.table_schema = coalesce(?, database())
			order by 1, 2
			""";

	/** In upper case, which H2 wants when it is told not to fold names. */
	private static final String GENERIC = """
			select t.TABLE_SCHEMA as schema_name, t.TABLE_NAME as name, t.TABLE_TYPE = 'BASE TABLE' as plain,
				true as readable, (select listagg(lower(c.COLUMN_NAME), ',') from INFORMATION_SCHEMA.COLUMNS c
					where c.TABLE_SCHEMA = t.TABLE_SCHEMA and c.TABLE_NAME = t.TABLE_NAME) as columns
			from INFORMATION_SCHEMA.TABLES t
			where lower(t.TABLE_NAME) in (lower(?), lower(?))
				and lower(t.TABLE_SCHEMA) = lower(coalesce(?, current_schema))
			order by 1, 2
			""";

	static HistoryLocation find(Connection connection, HistoryTables tables) throws SQLException {
		Product product = Product.of(connection.getMetaData().getDatabaseProductName());
		String sql = switch (product) {
			case POSTGRESQL -> POSTGRES;
			case SQLITE -> SQLITE;
			case MARIADB -> MARIADB;
			default -> GENERIC;
		};
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
				(changeLog != null) ? changeLog.verified(CHANGE_LOG_COLUMNS, new Quoted(product)) : null,
				(lock != null) ? lock.verified(LOCK_COLUMNS, new Quoted(product)) : null);
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
				throw refused("This user must not read the table '" + this.name + "'.",
						"grant select on " + quoted.name(this.name) + " to <user>;");
			}
			return quoted.name(this.name);
		}

		private static MigrationsException refused(String happened, String next) {
			return new MigrationsException(Failure.refused(happened, next));
		}

	}

}
