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

import java.time.Clock;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrations.actuate.MigrationsEndpoint;
import dev.migrations.startup.MigrationUnits;

/**
 * Auto-configuration of the endpoint.
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
public final class MigrationsEndpointAutoConfiguration {

	/** Apart, since its condition is a class of the actuator itself. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
	@ConditionalOnBean(MigrationUnits.class)
	static class EndpointConfiguration {

		@Bean
		@ConditionalOnMissingBean
		MigrationsEndpoint migrationsEndpoint(MigrationUnits units, MigrationsProperties properties) {
			return new MigrationsEndpoint(units, properties.getEndpoint().getMinimumRefreshInterval(),
					Clock.systemUTC());
		}

	}

}
