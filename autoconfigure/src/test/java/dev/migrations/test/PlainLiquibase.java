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

package dev.migrations.test;

import java.sql.Connection;
import java.util.Map;

import javax.sql.DataSource;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;

import dev.migrations.revision.ChangelogLocation;

/**
 * Liquibase as everybody uses it: the oracle for what counts as applied.
 */
public final class PlainLiquibase {

	private PlainLiquibase() {
	}

	/**
	 * Run {@code liquibase update}.
	 * @param dataSource where to
	 * @param location the changelog
	 */
	public static void update(DataSource dataSource, ChangelogLocation location) {
		run(dataSource, location, (liquibase) -> liquibase.update(new Contexts()));
	}

	/**
	 * Run {@code liquibase update-count}.
	 * @param dataSource where to
	 * @param location the changelog
	 * @param count how many changesets
	 */
	public static void update(DataSource dataSource, ChangelogLocation location, int count) {
		run(dataSource, location, (liquibase) -> liquibase.update(count, ""));
	}

	/**
	 * Return what {@code liquibase status} counts as not applied.
	 * @param dataSource where
	 * @param location the changelog
	 * @return how many changesets
	 */
	public static int unrun(DataSource dataSource, ChangelogLocation location) {
		int[] count = new int[1];
		run(dataSource, location, (liquibase) -> count[0] = liquibase.listUnrunChangeSets(new Contexts(), null).size());
		return count[0];
	}

	private static void run(DataSource dataSource, ChangelogLocation location, Work work) {
		try (Connection connection = dataSource.getConnection()) {
			Scope.child(Map.of("logService", new NoOpLogService(), "ui", new LoggerUIService()), () -> {
				Database database = DatabaseFactory.getInstance()
					.findCorrectDatabaseImplementation(new JdbcConnection(connection));
				work.with(new Liquibase(location.master(), location.resources(), database));
			});
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Work {

		void with(Liquibase liquibase) throws Exception;

	}

}
