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

package dev.migrations.autoconfigure;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;
import liquibase.integration.spring.SpringLiquibase;
import org.hibernate.boot.Metadata;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.startup.DdlAutoAllowance;
import dev.migrations.startup.EntityManagerFactoryGate;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.StartupSettings;
import dev.migrations.startup.UnregisteredEntityScan;

/**
 * Auto-configuration of what concerns JPA.
 */
@AutoConfiguration(before = MigrationsAutoConfiguration.class)
@ConditionalOnClass({ LocalContainerEntityManagerFactoryBean.class, Metadata.class, SpringLiquibase.class })
@ConditionalOnBooleanProperty(name = "app.migrations.enabled", matchIfMissing = true)
public final class MigrationsJpaAutoConfiguration {

	@Bean
	static EntityManagerFactoryGate migrationsEntityManagerFactoryGate(ObjectProvider<StartupSettings> settings,
			ObjectProvider<MigrationUnits> units, ObjectProvider<EntityManagerFactory> factories,
			ConfigurableListableBeanFactory beanFactory, Environment environment, ResourceLoader resourceLoader) {
		return new EntityManagerFactoryGate(
				new DdlAutoAllowance(settings::getObject, EmbeddedDatabaseConnection::isEmbedded),
				() -> new UnregisteredEntityScan(AutoConfigurationPackages.has(beanFactory)
						? AutoConfigurationPackages.get(beanFactory) : List.of(), environment, resourceLoader),
				units::getObject, factories);
	}

}
