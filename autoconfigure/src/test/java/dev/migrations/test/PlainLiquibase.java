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
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;

import dev.migrations.changelog.ChangelogLocation;

/**
 * Liquibase as somebody runs it who has never heard of us: the oracle for what a
 * changelog does and for what counts as applied. Each call is a process of its own, which
 * remembers nothing of the calls before; one that fails throws
 * {@link IllegalStateException} with Liquibase's message.
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
	 * Run {@code liquibase update} for some changesets and properties.
	 * @param dataSource where to
	 * @param location the changelog
	 * @param contexts the contexts
	 * @param labels the expression over labels
	 */
	public static void update(DataSource dataSource, ChangelogLocation location, String contexts, String labels) {
		run(dataSource, location, (liquibase) -> liquibase.update(new Contexts(contexts), new LabelExpression(labels)));
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

	/**
	 * Run {@code liquibase rollback-count}.
	 * @param dataSource where to
	 * @param location the changelog
	 * @param count how many changesets
	 */
	public static void rollback(DataSource dataSource, ChangelogLocation location, int count) {
		run(dataSource, location, (liquibase) -> liquibase.rollback(count, ""));
	}

	private static void run(DataSource dataSource, ChangelogLocation location, Work work) {
		Map<String, Object> scope = Map.of(Scope.Attr.logService.name(), new NoOpLogService(), Scope.Attr.ui.name(),
				new LoggerUIService(), Scope.Attr.resourceAccessor.name(), location.resources(),
				"liquibase.analytics.enabled", false);
		try (Connection connection = dataSource.getConnection()) {
			Scope.child(scope, () -> {
				Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
				Database database = DatabaseFactory.getInstance()
					.findCorrectDatabaseImplementation(new JdbcConnection(connection));
				work.with(new Liquibase(location.master(), location.resources(), database));
			});
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	private interface Work {

		void with(Liquibase liquibase) throws Exception;

	}

}
