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

import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.history.HistoryTables;
import dev.migrations.policy.PolicySettings;
import dev.migrations.schema.Product;

/**
 * How migrations work on one database.
 *
 * @param changelog which changesets apply, and what placeholders hold
 * @param history where Liquibase records what was applied
 * @param policy what is compared, withheld and left out
 * @param generation how revisions are written
 * @param connectTimeout how long to wait for the database to answer
 * @param lockTimeout how long to wait for another instance that holds Liquibase's lock
 */
public record MigrationsSettings(ChangelogSettings changelog, HistoryTables history, PolicySettings policy,
		GenerationSettings generation, Duration connectTimeout, Duration lockTimeout) {

	/** What holds when nothing is said. */
	public static final MigrationsSettings DEFAULTS = new MigrationsSettings(ChangelogSettings.of(Product.unknown()),
			new HistoryTables(null, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK"), PolicySettings.DEFAULTS,
			GenerationSettings.DEFAULTS, Duration.ofSeconds(10), Duration.ofMinutes(1));

	/**
	 * Return these settings with what a Liquibase bean says.
	 * @param changelog which changesets apply
	 * @param history where Liquibase records what was applied
	 * @return the settings
	 */
	public MigrationsSettings with(ChangelogSettings changelog, HistoryTables history) {
		PolicySettings own = this.policy.withLiquibaseTables(List.of(history.changeLogTable(), history.lockTable()));
		return new MigrationsSettings(changelog, history, own, this.generation, this.connectTimeout, this.lockTimeout);
	}

	/**
	 * Return these settings with another policy.
	 * @param other what is compared, withheld and left out
	 * @return the settings
	 */
	public MigrationsSettings with(PolicySettings other) {
		return new MigrationsSettings(this.changelog, this.history, other, this.generation, this.connectTimeout,
				this.lockTimeout);
	}

	/**
	 * Return these settings with another way of writing.
	 * @param other how revisions are written
	 * @return the settings
	 */
	public MigrationsSettings with(GenerationSettings other) {
		return new MigrationsSettings(this.changelog, this.history, this.policy, other, this.connectTimeout,
				this.lockTimeout);
	}

}
