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

package dev.migrations.startup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.model.MetadataCapture;
import dev.migrations.model.ModelReader;
import dev.migrations.model.TargetDatabase;
import dev.migrations.schema.Schema;

/**
 * Builds the model of a persistence unit once more, as the dialect of another database
 * has it, without a connection to any.
 */
final class ModelElsewhere {

	private static final String STRATEGIES = "hibernate.query.";

	private final LocalContainerEntityManagerFactoryBean factory;

	ModelElsewhere(LocalContainerEntityManagerFactoryBean factory) {
		this.factory = factory;
	}

	Schema read(TargetDatabase database) {
		PersistenceUnitInfo unit = this.factory.getPersistenceUnitInfo();
		PersistenceProvider provider = this.factory.getPersistenceProvider();
		if (unit == null || provider == null) {
			throw new IllegalStateException("The entity manager factory has not been built");
		}
		MetadataCapture capture = new MetadataCapture(null, (settings) -> {
		});
		EntityManagerFactory built = provider.createContainerEntityManagerFactory(unit, settings(database, capture));
		try {
			return new ModelReader(null).read(Objects.requireNonNull(capture.take()));
		}
		finally {
			built.close();
		}
	}

	private Map<String, Object> settings(TargetDatabase database, MetadataCapture capture) {
		Map<String, Object> settings = new HashMap<>(this.factory.getJpaPropertyMap());
		settings.keySet().removeIf((name) -> name.startsWith(STRATEGIES) && name.contains("_strategy"));
		settings.putAll(database.hibernateSettings());
		settings.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, new NoDatabase());
		settings.put(MetadataCapture.SETTING, capture);
		BulkIdTableSuppression.keepHibernateFromCreating(database.product(), settings);
		return settings;
	}

	/** Whatever asks for a connection must not get one to the live database. */
	private static final class NoDatabase extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			throw new SQLException("This model is of a database that is not there.");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
