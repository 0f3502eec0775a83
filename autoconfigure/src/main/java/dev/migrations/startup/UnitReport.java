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

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.Overview;
import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.model.UnregisteredEntity;

/**
 * What was last found out about a unit.
 *
 * @param unit the name of the unit
 * @param overview where its database stands and what differs
 * @param unregistered classes with {@code @Entity} that are not part of the model
 */
public record UnitReport(String unit, Overview overview, List<UnregisteredEntity> unregistered) {

	public UnitReport {
		unregistered = List.copyOf(unregistered);
	}

	/**
	 * Return how long it took to connect for this report.
	 * @return the time, {@code null} if the database did not answer
	 */
	@Nullable Duration connectTime() {
		DatabaseIdentity database = this.overview.status().database();
		return (database != null) ? database.connectTime() : null;
	}

}
