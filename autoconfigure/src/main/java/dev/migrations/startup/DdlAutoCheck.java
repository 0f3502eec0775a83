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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Stops Hibernate before it creates or drops tables by itself. It sees the settings that
 * a session factory really has, wherever they were set.
 */
final class DdlAutoCheck {

	private static final Logger logger = LoggerFactory.getLogger(DdlAutoCheck.class);

	/** Where Hibernate reads what to do from; the first two are standard JPA. */
	private static final List<String> SETTINGS = List.of("jakarta.persistence.schema-generation.database.action",
			"javax.persistence.schema-generation.database.action", "hibernate.hbm2ddl.auto");

	private static final List<String> HARMLESS = List.of("", "none", "validate");

	private final boolean allowed;

	/**
	 * Create a check for one session factory.
	 * @param allowed whether this database may be created and dropped, since it is in
	 * memory and the application says so
	 */
	DdlAutoCheck(boolean allowed) {
		this.allowed = allowed;
	}

	void check(Map<String, Object> settings) {
		for (String setting : SETTINGS) {
			String value = Objects.toString(settings.get(setting), "").trim().toLowerCase(Locale.ROOT);
			if (!HARMLESS.contains(value) && !this.allowed) {
				check(setting, value);
			}
		}
	}

	private void check(String setting, String value) {
		if (value.equals("update") || value.equals("create-only")) {
			logger.warn(
					"Hibernate changes the schema by itself: '{}' is '{}'. What it does is in no revision, cannot "
							+ "be reviewed and cannot be reverted. Set 'spring.jpa.hibernate.ddl-auto' to 'none'.",
					setting, value);
			return;
		}
		throw new MigrationsException(Failure.refused(
				"Hibernate would drop and recreate tables at every start: '%s' is '%s'.".formatted(setting, value),
				"Set 'spring.jpa.hibernate.ddl-auto' to 'none' and let revisions change the schema. For a test "
						+ "database in memory, set 'app.migrations.startup.allow-ddl-auto-in-memory' to 'true'."));
	}

}
