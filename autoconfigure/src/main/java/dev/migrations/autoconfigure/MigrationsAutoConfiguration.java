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

import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import liquibase.integration.spring.MultiTenantSpringLiquibase;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

import dev.migrations.startup.CommandHint;
import dev.migrations.startup.LiquibaseGate;
import dev.migrations.startup.LiquibaseUnitFactory;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.ModelSource;
import dev.migrations.startup.SharedEntities;
import dev.migrations.startup.StartupCheck;
import dev.migrations.startup.StartupSettings;
import dev.migrations.startup.TargetDatabases;

/**
 * Auto-configuration of migrations.
 */
@AutoConfiguration(after = LiquibaseAutoConfiguration.class)
@ConditionalOnClass(SpringLiquibase.class)
@ConditionalOnBooleanProperty(name = "app.migrations.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ MigrationsProperties.class, LiquibaseProperties.class })
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigrationsAutoConfiguration {

	@Bean
	static LiquibaseGate migrationsLiquibaseGate(ObjectProvider<MigrationUnits> units,
			ObjectProvider<StartupCheck> check) {
		return new LiquibaseGate(units::getObject, check::getObject);
	}

	@Bean
	static LazyInitializationExcludeFilter migrationsEagerBeans() {
		return LazyInitializationExcludeFilter.forBeanTypes(SpringLiquibase.class, StartupCheck.class);
	}

	@Bean
	StartupSettings migrationsStartupSettings(MigrationsProperties properties) {
		MigrationsProperties.Startup startup = properties.getStartup();
		return new StartupSettings(startup.getMode(), startup.isAllowDdlAutoInMemory(), startup.getAllowDropFirst());
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationUnits migrationUnits(MigrationsProperties properties, LiquibaseProperties liquibaseProperties,
			ObjectProvider<ModelSource> models, ListableBeanFactory beans, ResourceLoader resourceLoader) {
		return new MigrationUnits(new LiquibaseUnitFactory(properties.toSettings(ExtensionBeans.of(beans)),
				Objects.requireNonNullElse(liquibaseProperties.getParameters(), Map.of()),
				models.getIfAvailable(() -> ModelSource.NONE), resourceLoader));
	}

	@Bean
	SharedEntities migrationsSharedEntities(MigrationsProperties properties) {
		return new SharedEntities(properties.getGenerate().getSharedEntities());
	}

	@Bean
	TargetDatabases migrationsTargetDatabases(MigrationsProperties properties) {
		return TargetDatabases.of(properties.getGenerate().getDatabases());
	}

	@Bean
	@ConditionalOnMissingBean
	CommandHint migrationsCommandHint() {
		return CommandHint.forRunningApplication();
	}

	@Bean
	@ConditionalOnMissingBean
	StartupCheck migrationsStartupCheck(StartupSettings settings, MigrationUnits units, CommandHint hint) {
		return new StartupCheck(settings, units, hint);
	}

	/**
	 * Tell Spring Boot that the schema is looked after, whoever runs Liquibase with which
	 * user: otherwise it makes Hibernate create and drop the tables of an embedded
	 * database.
	 * @return the provider
	 */
	@Bean
	SchemaManagementProvider migrationsSchemaManagementProvider() {
		return (dataSource) -> SchemaManagement.MANAGED;
	}

	/**
	 * With {@code spring.liquibase.enabled=false} Spring Boot contributes no Liquibase
	 * bean: this one is looked at like any other and never runs.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnSingleCandidate(DataSource.class)
	@ConditionalOnMissingBean({ SpringLiquibase.class, MultiTenantSpringLiquibase.class })
	static class WithoutLiquibaseConfiguration {

		@Bean
		@ConditionalOnBean(DataSource.class)
		SpringLiquibase liquibase(DataSource dataSource, LiquibaseProperties properties) {
			SpringLiquibase liquibase = new SpringLiquibase();
			liquibase.setDataSource(dataSource);
			liquibase.setShouldRun(false);
			liquibase.setChangeLog(properties.getChangeLog());
			liquibase.setDefaultSchema(properties.getDefaultSchema());
			liquibase.setLiquibaseSchema(properties.getLiquibaseSchema());
			liquibase.setDatabaseChangeLogTable(properties.getDatabaseChangeLogTable());
			liquibase.setDatabaseChangeLogLockTable(properties.getDatabaseChangeLogLockTable());
			return liquibase;
		}

	}

}
