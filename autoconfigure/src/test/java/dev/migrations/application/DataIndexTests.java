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

package dev.migrations.application;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.MappingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

/**
 * The Data Index of Apache KIE Kogito: its own Flyway scripts against its entities.
 * Flyway itself adds nothing to the schema but the order of the versions and a table of
 * its own, so that the scripts are run without it.
 */
class DataIndexTests {

	/** The names that the application's configuration gives. */
	private static final Map<String, Object> HIBERNATE = Map.of(MappingSettings.PHYSICAL_NAMING_STRATEGY,
			PhysicalNamingStrategySnakeCaseImpl.class.getName(), MappingSettings.IMPLICIT_NAMING_STRATEGY,
			ImplicitNamingStrategyJpaCompliantImpl.class.getName());

	private static final Comparator<String> BY_VERSION = (one, other) -> Objects.compare(parts(one), parts(other),
			DataIndexTests::compare);

	@TempDir
	private Path root;

	@Test
	void adoptsMigrationsOnPostgres() {
		try (RealApplication index = RealApplication.open("kogito-data-index")) {
			TestDatabase database = TestDatabase.POSTGRESQL;
			DataSource dataSource = database.create();
			update(index, dataSource);
			Metadata metadata = TestModel.of(dataSource, database.product(), HIBERNATE, index.mapped("org.kie.kogito"));
			Adoption adoption = Adoption.of(database, dataSource, new Migrations(dataSource, metadata,
					new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS), Map.of());
			Expectation.says(adoption, "kogito-data-index-postgresql.txt");
			Expectation.standsOnPage(adoption, "Kogito Data Index "
					+ index.version("org.kie.kogito/data-index-storage-jpa-common") + " on PostgreSQL");
			adoption.holds();
			TestModel.close(metadata);
		}
	}

	private static void update(RealApplication index, DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			index.resources("kie-flyway/db/*/postgresql/V*.sql")
				.stream()
				.sorted(Comparator.comparing(Resource::getFilename, BY_VERSION))
				.forEach((script) -> ScriptUtils.executeSqlScript(connection, script));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Integer> parts(String file) {
		return List.of(file.substring(1, file.indexOf("__")).split("\\.")).stream().map(Integer::valueOf).toList();
	}

	private static int compare(List<Integer> one, List<Integer> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = one.get(i).compareTo(other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

}
