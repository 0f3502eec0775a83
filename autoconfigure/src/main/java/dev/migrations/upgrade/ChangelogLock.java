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

package dev.migrations.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.history.Lock;

/**
 * Liquibase's own lock. It is never taken from somebody else.
 */
final class ChangelogLock {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final Execution execution;

	private final String table;

	private final LockService service;

	private final Database database;

	private @Nullable String owner;

	private @Nullable Object since;

	ChangelogLock(Execution execution, Database database) {
		this.execution = execution;
		this.database = database;
		this.service = LockServiceFactory.getInstance().getLockService(database);
		this.table = database.escapeTableName(database.getLiquibaseCatalogName(), database.getLiquibaseSchemaName(),
				database.getDatabaseChangeLogLockTableName());
	}

	void acquire() throws LockException, InterruptedException, SQLException {
		long end = System.nanoTime() + this.execution.lockWait().toNanos();
		while (!this.service.acquireLock()) {
			long left = end - System.nanoTime();
			if (left <= 0) {
				throw held();
			}
			Thread.sleep(Math.min(PAUSE.toMillis(), left / 1_000_000 + 1));
		}
		remember();
	}

	private void remember() throws SQLException {
		Connection connection = ((JdbcConnection) this.database.getConnection()).getUnderlyingConnection();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select LOCKEDBY, LOCKGRANTED from " + this.table + " where ID = 1")) {
			if (row.next()) {
				this.owner = row.getString(1);
				this.since = row.getObject(2);
			}
		}
	}

	/**
	 * Release the lock; over a new connection when the one of the run was lost.
	 */
	void release() {
		try {
			this.service.releaseLock();
		}
		catch (LockException ex) {
			releaseOverNewConnection();
		}
		finally {
			this.service.reset();
		}
	}

	private void releaseOverNewConnection() {
		String sql = statement() + " and LOCKEDBY = ? and LOCKGRANTED = ?";
		try (Connection connection = this.execution.dataSource().getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			connection.setAutoCommit(true);
			statement.setString(1, this.owner);
			statement.setObject(2, this.since);
			statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw new MigrationsException(
					new Failure(Failure.Kind.REFUSED, "The lock could not be released: " + SqlMessage.of(ex),
							"What was applied before is recorded; the lock is still held.",
							"When the database answers again: " + statement() + ";"),
					SqlMessage.withoutValues(ex));
		}
	}

	private MigrationsException held() {
		Lock lock = RunContext.history(this.execution).lock();
		String owner = (lock != null) ? "'" + lock.owner() + "'" : "an unknown process";
		String since = (lock != null && lock.since() != null) ? " since " + lock.since() : "";
		return new MigrationsException(Failure.refused(
				"The changelog lock is held by %s%s; waited %s.".formatted(owner, since,
						text(this.execution.lockWait())),
				"Wait until that process has ended. If it is dead, release its lock: " + statement() + ";"));
	}

	private String statement() {
		return "update " + this.table + " set LOCKED = false, LOCKGRANTED = null, LOCKEDBY = null where ID = 1";
	}

	private static String text(Duration duration) {
		return (duration.toMillis() % 1000 == 0) ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
	}

}
