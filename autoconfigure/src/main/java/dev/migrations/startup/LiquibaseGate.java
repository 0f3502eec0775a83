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

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import liquibase.integration.spring.MultiTenantSpringLiquibase;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands before every {@link SpringLiquibase}: what it would do by itself is left to us,
 * and the database is checked before anything else of the application uses it.
 */
public final class LiquibaseGate implements BeanPostProcessor {

	private final Supplier<MigrationUnits> units;

	private final Supplier<StartupCheck> check;

	public LiquibaseGate(Supplier<MigrationUnits> units, Supplier<StartupCheck> check) {
		this.units = units;
		this.check = check;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof SpringLiquibase liquibase) {
			check(this.units.get().add(beanName, beanName, liquibase, Map.of()), liquibase.isDropFirst());
			liquibase.setShouldRun(liquibase.isDropFirst());
		}
		else if (bean instanceof MultiTenantSpringLiquibase tenants) {
			Map<String, String> parameters = Objects.requireNonNullElse(tenants.getParameters(), Map.of());
			Tenants.of(beanName, tenants)
				.forEach((name, liquibase) -> check(this.units.get().add(beanName, name, liquibase, parameters),
						tenants.isDropFirst()));
			tenants.setShouldRun(tenants.isDropFirst());
		}
		return bean;
	}

	private void check(MigrationUnit unit, boolean dropFirst) {
		if (dropFirst) {
			this.check.get().requireDropFirstAllowed(unit);
		}
		else {
			this.check.get().beforeJpa(unit);
		}
	}

}
