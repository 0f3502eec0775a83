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
import java.sql.SQLException;
import java.util.concurrent.Callable;

import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;

import dev.migrations.changelog.QuietLiquibase;
import dev.migrations.failure.MigrationsException;

/**
 * Work that Liquibase does on a connection of its own.
 */
final class LiquibaseRun {

	private final Execution execution;

	LiquibaseRun(Execution execution) {
		this.execution = execution;
	}

	/**
	 * Run work without the lock: it must not write.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return what the work returns
	 */
	<T> T unlocked(Work<T> work) {
		return connected(work);
	}

	/**
	 * Run work while holding Liquibase's lock.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return what the work returns
	 */
	<T> T locked(Work<T> work) {
		return connected((database) -> {
			ChangelogLock lock = new ChangelogLock(this.execution, database);
			lock.acquire();
			try {
				Connection connection = LiveSchema.connection(database);
				RunTarget target = RunTarget.of(connection);
				target.verify(connection, this.execution.historyTables());
				history(database);
				return in(target, connection, () -> work.on(database));
			}
			finally {
				lock.release();
			}
		});
	}

	private static <T> T in(RunTarget target, Connection connection, Callable<T> work) throws Exception {
		target.begin(connection);
		try {
			return work.call();
		}
		finally {
			try {
				target.end(connection);
			}
			catch (SQLException ex) {
				// the connection was lost, which is reported where it was noticed
				Scope.getCurrentScope().getLog(LiquibaseRun.class).fine("The session cannot be left as it was", ex);
			}
		}
	}

	static void history(Database database) throws LiquibaseException {
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).getChangeLogService(database).init();
	}

	private <T> T connected(Work<T> work) {
		try {
			return QuietLiquibase.call(this.execution.location().resources(), () -> {
				try (Connection connection = this.execution.dataSource().getConnection()) {
					Database database = database(connection);
					try {
						return work.on(database);
					}
					finally {
						forget(database);
					}
				}
			});
		}
		catch (MigrationsException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw RunFailure.of(ex);
		}
	}

	private Database database(Connection connection) throws LiquibaseException {
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(connection));
		database.setDatabaseChangeLogTableName(this.execution.historyTables().changeLogTable());
		database.setDatabaseChangeLogLockTableName(this.execution.historyTables().lockTable());
		if (this.execution.historyTables().schema() != null) {
			database.setLiquibaseSchemaName(this.execution.historyTables().schema());
		}
		if (this.execution.settings().defaultSchema() != null) {
			database.setDefaultSchemaName(this.execution.settings().defaultSchema());
		}
		return database;
	}

	// Liquibase keeps services by database in statics; a pool lives longer than a run
	private static void forget(Database database) {
		Scope scope = Scope.getCurrentScope();
		scope.getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
		scope.getSingleton(ExecutorService.class).clearExecutor("logging", database);
		try {
			database.rollback();
			database.close();
		}
		catch (LiquibaseException ex) {
			// the connection was lost, which is reported where it was noticed
			scope.getLog(LiquibaseRun.class).fine("The connection was lost", ex);
		}
	}

	/** Work on a database. */
	interface Work<T> {

		T on(Database database) throws Exception;

	}

}
