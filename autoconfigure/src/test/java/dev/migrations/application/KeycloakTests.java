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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.QuerySettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.Resource;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

/**
 * Keycloak: its own Liquibase changelog, as it grew in more than ten years, against the
 * entities of today.
 */
class KeycloakTests {

	private static final String MASTER = "META-INF/jpa-changelog-master.xml";

	/** The names that Keycloak's persistence unit gives, and no look at its queries. */
	private static final Map<String, Object> HIBERNATE = Map.of(MappingSettings.PHYSICAL_NAMING_STRATEGY,
			PhysicalNamingStrategyStandardImpl.class.getName(), MappingSettings.IMPLICIT_NAMING_STRATEGY,
			ImplicitNamingStrategyJpaCompliantImpl.class.getName(), QuerySettings.QUERY_STARTUP_CHECKING, false);

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB", "H2" })
	void adoptsMigrations(TestDatabase database) throws IOException, ReflectiveOperationException {
		try (RealApplication keycloak = RealApplication.open("keycloak")) {
			KeycloakUpdate.provideSession(Thread.currentThread().getContextClassLoader());
			DataSource dataSource = create(database);
			OwnLiquibase.run(keycloak, KeycloakUpdate.class, dataSource);
			Metadata metadata = TestModel.of(dataSource, database.product(), HIBERNATE,
					keycloak.mapped("org.keycloak"));
			Adoption adoption = Adoption.of(database, dataSource, new Migrations(dataSource, metadata,
					sources(keycloak).location(MASTER), MigrationsSettings.DEFAULTS),
					Map.of("outbox_entry.status", "'HELD'"));
			Expectation.says(adoption, "keycloak-" + database.name().toLowerCase(Locale.ROOT) + ".txt");
			Expectation.standsOnPage(adoption, "Keycloak " + keycloak.version("org.keycloak/keycloak-model-jpa")
					+ " on " + database.product().displayName());
			adoption.holds();
			TestModel.close(metadata);
		}
	}

	/** On H2 columns have a name that is reserved, and Keycloak says so in its URL. */
	private static DataSource create(TestDatabase database) {
		DataSource dataSource = database.create();
		if (dataSource instanceof JdbcDataSource h2) {
			h2.setURL(h2.getURL() + ";NON_KEYWORDS=VALUE");
		}
		return dataSource;
	}

	/** The changelog in a source tree, as the project has it. */
	private ChangelogFiles sources(RealApplication keycloak) throws IOException {
		ChangelogFiles files = new ChangelogFiles(this.root);
		for (Resource file : keycloak.resources("META-INF/jpa-changelog*.xml")) {
			files.write("META-INF/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
		}
		return files;
	}

}
