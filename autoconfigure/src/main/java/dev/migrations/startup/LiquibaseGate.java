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

import java.util.function.Supplier;

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
			MigrationUnit unit = this.units.get().add(beanName, liquibase);
			liquibase.setShouldRun(liquibase.isDropFirst());
			if (liquibase.isDropFirst()) {
				this.check.get().requireDropFirstAllowed(unit);
			}
			else {
				this.check.get().beforeJpa(unit);
			}
		}
		return bean;
	}

}
