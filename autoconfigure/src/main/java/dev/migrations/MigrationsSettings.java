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

package dev.migrations;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.database.HistoryTables;
import dev.migrations.policy.PolicySettings;
import dev.migrations.revision.ChangelogSettings;
import dev.migrations.schema.Product;

/**
 * How migrations work on one database.
 *
 * @param changelog which changesets apply, and what placeholders hold
 * @param history where Liquibase records what was applied
 * @param policy what is withheld and what is left out
 * @param author the author of generated changesets, {@code null} for the name of the
 * operating system's user
 * @param connectTimeout how long to wait for the database to answer
 * @param lockTimeout how long to wait for another instance that holds Liquibase's lock
 */
public record MigrationsSettings(ChangelogSettings changelog, HistoryTables history, PolicySettings policy,
		@Nullable String author, Duration connectTimeout, Duration lockTimeout) {

	/** What holds when nothing is said. */
	public static final MigrationsSettings DEFAULTS = new MigrationsSettings(ChangelogSettings.of(Product.OTHER),
			new HistoryTables(null, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK"), PolicySettings.DEFAULTS, null,
			Duration.ofSeconds(10), Duration.ofMinutes(1));

	/**
	 * Return these settings with what a Liquibase bean says.
	 * @param changelog which changesets apply
	 * @param history where Liquibase records what was applied
	 * @return the settings
	 */
	public MigrationsSettings with(ChangelogSettings changelog, HistoryTables history) {
		PolicySettings own = new PolicySettings(this.policy.excludedTables(), this.policy.relaxUnmappedNotNull(),
				List.of(history.changeLogTable(), history.lockTable()), this.policy.filters());
		return new MigrationsSettings(changelog, history, own, this.author, this.connectTimeout, this.lockTimeout);
	}

}
