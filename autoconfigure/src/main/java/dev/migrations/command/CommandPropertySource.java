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

package dev.migrations.command;

import java.util.Map;

import org.springframework.core.env.MapPropertySource;

/**
 * What holds while a command runs, whatever the application says: no web server, nothing
 * created that the command does not need, and nobody else touches the schema.
 */
final class CommandPropertySource extends MapPropertySource {

	CommandPropertySource() {
		super("migrationsCommand", Map.ofEntries(Map.entry("spring.main.web-application-type", "none"),
				Map.entry("spring.main.lazy-initialization", "true"), Map.entry("spring.main.banner-mode", "off"),
				Map.entry("spring.main.log-startup-info", "false"), Map.entry("spring.main.keep-alive", "false"),
				Map.entry("spring.jmx.enabled", "false"), Map.entry("spring.sql.init.mode", "never"),
				Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
				Map.entry("spring.jpa.properties.hibernate.hbm2ddl.auto", "none"),
				Map.entry("spring.jpa.properties.hibernate.id.sequence.increment_size_mismatch_strategy", "none"),
				Map.entry("spring.jpa.properties.jakarta.persistence.schema-generation.database.action", "none"),
				Map.entry("spring.jpa.properties.hibernate.query.mutation_strategy.global_temporary.create_tables",
						"false"),
				Map.entry("spring.liquibase.drop-first", "false"), Map.entry("app.migrations.startup.mode", "off"),
				Map.entry("logging.level.root", "warn")));
	}

}
