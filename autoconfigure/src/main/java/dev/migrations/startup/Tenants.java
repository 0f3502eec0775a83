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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import liquibase.integration.spring.MultiTenantSpringLiquibase;
import liquibase.integration.spring.SpringLiquibase;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * The tenants of a database: one schema each, and a unit each.
 */
final class Tenants {

	private Tenants() {
	}

	/**
	 * Return how Liquibase is configured for each tenant.
	 * @param beanName the name of the bean that lists the tenants
	 * @param tenants the bean
	 * @return what it would create for each schema, by the name of the unit, in its order
	 */
	static Map<String, SpringLiquibase> of(String beanName, MultiTenantSpringLiquibase tenants) {
		List<String> schemas = tenants.getSchemas();
		if (tenants.getDataSource() == null || schemas == null || schemas.isEmpty()) {
			throw new MigrationsException(Failure.refused(
					"The Liquibase bean '" + beanName + "' does not list the schemas of its tenants.",
					"Give it a data source and schemas; declare a SpringLiquibase bean for each data source instead of "
							+ "finding them by JNDI."));
		}
		Map<String, SpringLiquibase> units = new LinkedHashMap<>();
		schemas.forEach((schema) -> units.put(beanName + "." + schema, tenant(tenants, schema)));
		return units;
	}

	private static SpringLiquibase tenant(MultiTenantSpringLiquibase tenants, String schema) {
		SpringLiquibase liquibase = new SpringLiquibase();
		liquibase.setDataSource(tenants.getDataSource());
		liquibase.setChangeLog(tenants.getChangeLog());
		liquibase.setContexts(tenants.getContexts());
		liquibase.setLabelFilter(tenants.getLabelFilter());
		liquibase.setDefaultSchema("default".equals(schema) ? null : schema);
		liquibase.setLiquibaseSchema(tenants.getLiquibaseSchema());
		liquibase.setDatabaseChangeLogTable(tenants.getDatabaseChangeLogTable());
		liquibase.setDatabaseChangeLogLockTable(tenants.getDatabaseChangeLogLockTable());
		return liquibase;
	}

}
