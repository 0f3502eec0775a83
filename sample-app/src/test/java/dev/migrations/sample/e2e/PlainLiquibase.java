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

package dev.migrations.sample.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;

/**
 * Liquibase as it is, without anything of ours.
 */
final class PlainLiquibase {

	private PlainLiquibase() {
	}

	/**
	 * Apply a changelog.
	 * @param workplace where the sources and the database are
	 * @param master the master changelog below the resources
	 */
	static void update(Workplace workplace, String master) {
		with(workplace, master, (liquibase) -> {
			liquibase.update(new Contexts());
			return List.of();
		});
	}

	/**
	 * Return what has not run yet.
	 * @param workplace where the sources and the database are
	 * @param master the master changelog below the resources
	 * @return the changesets
	 */
	static List<String> unrun(Workplace workplace, String master) {
		return with(workplace, master,
				(liquibase) -> liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression())
					.stream()
					.map(ChangeSet::toString)
					.toList());
	}

	private static List<String> with(Workplace workplace, String master, Action action) {
		Path resources = workplace.resources();
		try (Connection connection = workplace.database().connect();
				Liquibase liquibase = new Liquibase(master, new DirectoryResourceAccessor(resources),
						new JdbcConnection(connection))) {
			return action.run(liquibase);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Action {

		List<String> run(Liquibase liquibase) throws LiquibaseException;

	}

}
