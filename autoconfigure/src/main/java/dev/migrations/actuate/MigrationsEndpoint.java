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

package dev.migrations.actuate;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import dev.migrations.startup.MigrationUnit;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.UnitReport;
import dev.migrations.status.UnitState;

/**
 * Publishes what is known about migrations. It answers from memory; the database is
 * looked at again when that is asked for, or when it did not answer the last time, and
 * only if the last look is older than a minimum interval.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private final MigrationUnits units;

	private final Duration minimumRefreshInterval;

	private final Clock clock;

	public MigrationsEndpoint(MigrationUnits units, Duration minimumRefreshInterval, Clock clock) {
		this.units = units;
		this.minimumRefreshInterval = minimumRefreshInterval;
		this.clock = clock;
	}

	/**
	 * Return what is known about every unit.
	 * @param refresh whether the databases are looked at again
	 * @return the units by name
	 */
	@ReadOperation
	public MigrationsDescriptor migrations(@Nullable Boolean refresh) {
		Map<String, UnitDescriptor> descriptors = new LinkedHashMap<>();
		for (MigrationUnit unit : this.units.all()) {
			descriptors.put(unit.name(), describe(unit, Boolean.TRUE.equals(refresh)));
		}
		return new MigrationsDescriptor(descriptors);
	}

	private UnitDescriptor describe(MigrationUnit unit, boolean refresh) {
		return new UnitDescription(report(unit, refresh)).descriptor();
	}

	private UnitReport report(MigrationUnit unit, boolean refresh) {
		return unit.lastReport()
			.filter((report) -> !((refresh || unreachable(report)) && isOld(report)))
			.orElseGet(unit::refresh);
	}

	private static boolean unreachable(UnitReport report) {
		return report.overview().status().state() == UnitState.UNREACHABLE;
	}

	private boolean isOld(UnitReport report) {
		Duration age = Duration.between(report.overview().status().checkedAt(), this.clock.instant());
		return age.compareTo(this.minimumRefreshInterval) >= 0;
	}

}
