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

import org.springframework.util.PatternMatchUtils;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * The entities that are meant to be in several databases. Any other one that several
 * persistence units contain is there because a package was scanned twice.
 *
 * @param patterns names of classes; {@code *} stands for letters
 */
public record SharedEntities(List<String> patterns) {

	public SharedEntities {
		patterns = List.copyOf(patterns);
	}

	/**
	 * Refuse entities of a unit that a unit on another data source has as well. The
	 * tenants of one data source share their entities.
	 * @param unit the unit
	 * @param units all units
	 */
	public void requireNoOther(MigrationUnit unit, MigrationUnits units) {
		units.all().stream().filter((other) -> !other.sharesDataSource(unit)).forEach((other) -> {
			List<String> shared = unit.entities()
				.stream()
				.filter(other.entities()::contains)
				.filter((entity) -> !isMeant(entity))
				.sorted()
				.toList();
			if (!shared.isEmpty()) {
				throw new MigrationsException(Failure.refused(
						"Units '%s' and '%s' both contain %s: its table would be created in both databases."
							.formatted(unit.name(), other.name(), String.join(", ", shared)),
						"Leave it out of one persistence unit. If both should have it, name it in "
								+ "'app.migrations.generate.shared-entities'."));
			}
		});
	}

	private boolean isMeant(String entity) {
		return PatternMatchUtils.simpleMatch(this.patterns.toArray(String[]::new), entity);
	}

}
