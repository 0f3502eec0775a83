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

package dev.migrations.revision;

import java.nio.file.Path;
import java.sql.Connection;

import javax.sql.DataSource;

import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/**
 * Liquibase as somebody runs it who has never heard of us.
 */
final class PlainLiquibase {

	private final Path root;

	private final String master;

	PlainLiquibase(Path root, String master) {
		this.root = root;
		this.master = master;
	}

	void update(DataSource dataSource) {
		with(dataSource, (liquibase) -> liquibase.update(""));
	}

	void rollback(DataSource dataSource, int changeSets) {
		with(dataSource, (liquibase) -> liquibase.rollback(changeSets, ""));
	}

	private void with(DataSource dataSource, Work work) {
		try (Connection connection = dataSource.getConnection()) {
			DirectoryResourceAccessor resources = new DirectoryResourceAccessor(this.root);
			Database database = DatabaseFactory.getInstance()
				.findCorrectDatabaseImplementation(new JdbcConnection(connection));
			QuietLiquibase.call(resources, () -> {
				Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
				work.with(new Liquibase(this.master, resources, database));
				return "done";
			});
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	/**
	 * Something to do with Liquibase.
	 */
	@FunctionalInterface
	interface Work {

		void with(Liquibase liquibase) throws Exception;

	}

}
