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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import liquibase.integration.spring.SpringLiquibase;
import liquibase.integration.spring.SpringResourceAccessor;
import org.springframework.core.io.ResourceLoader;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.catalog.SchemaDataSource;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.history.HistoryTables;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.schema.Product;

/**
 * Creates units from Liquibase beans: with the same data source, changelog, filters,
 * schemas and table names that Liquibase itself would use.
 */
public final class LiquibaseUnitFactory implements MigrationUnits.UnitFactory {

	private final MigrationsSettings defaults;

	private final Map<String, String> parameters;

	private final ModelSource models;

	private final ResourceLoader resourceLoader;

	/**
	 * Create a factory.
	 * @param defaults the settings that do not come from a Liquibase bean
	 * @param parameters the values of placeholders: a Liquibase bean does not give its
	 * own away
	 * @param models where the model comes from
	 * @param resourceLoader what resolves the changelog
	 */
	public LiquibaseUnitFactory(MigrationsSettings defaults, Map<String, String> parameters, ModelSource models,
			ResourceLoader resourceLoader) {
		this.defaults = defaults;
		this.parameters = Map.copyOf(parameters);
		this.models = models;
		this.resourceLoader = resourceLoader;
	}

	@Override
	public MigrationUnit create(String name, SpringLiquibase liquibase, Map<String, String> parameters) {
		DataSource dataSource = liquibase.getDataSource();
		String schema = liquibase.getDefaultSchema();
		DataSource inSchema = (schema != null) ? new SchemaDataSource(dataSource, schema) : dataSource;
		MigrationsSettings settings = settings(liquibase, parameters);
		ChangelogLocation changelog = new ChangelogLocation(master(liquibase.getChangeLog()),
				new SpringResourceAccessor(this.resourceLoader), null);
		Supplier<Optional<EntityModel>> model = () -> this.models.modelOf(dataSource);
		Supplier<List<UnregisteredEntity>> unregistered = () -> model.get()
			.map(EntityModel::unregistered)
			.orElse(List.of());
		return new MigrationUnit(name, dataSource, changelog, (location) -> new Migrations(inSchema, location, settings,
				() -> model.get().map(EntityModel::schema), unregistered), model);
	}

	private MigrationsSettings settings(SpringLiquibase liquibase, Map<String, String> further) {
		Map<String, String> values = new HashMap<>(this.parameters);
		values.putAll(further);
		ChangelogSettings changelog = new ChangelogSettings(Objects.requireNonNullElse(liquibase.getContexts(), ""),
				Objects.requireNonNullElse(liquibase.getLabelFilter(), ""), values, Product.unknown(),
				liquibase.getDefaultSchema());
		HistoryTables history = new HistoryTables(
				Optional.ofNullable(liquibase.getLiquibaseSchema()).orElse(liquibase.getDefaultSchema()),
				Optional.ofNullable(liquibase.getDatabaseChangeLogTable()).orElse("DATABASECHANGELOG"),
				Optional.ofNullable(liquibase.getDatabaseChangeLogLockTable()).orElse("DATABASECHANGELOGLOCK"));
		return this.defaults.with(changelog, history);
	}

	private static String master(String changeLog) {
		return changeLog.replaceFirst("^classpath\\*?:", "").replaceFirst("^/+", "");
	}

}
