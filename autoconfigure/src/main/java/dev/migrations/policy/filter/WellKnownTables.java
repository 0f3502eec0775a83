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

package dev.migrations.policy.filter;

import java.util.List;

/**
 * Tables and sequences that other libraries keep in an application's schema, and tables
 * of database extensions. Nobody maps them, everybody has them, so they are not reported.
 */
public final class WellKnownTables {

	private static final List<Glob> GLOBS = List
		.of("shedlock", "qrtz_*", "spring_session", "spring_session_attributes", "batch_job_instance",
				"batch_job_execution", "batch_job_execution_params", "batch_job_execution_context",
				"batch_step_execution", "batch_step_execution_context", "batch_job_seq", "batch_job_instance_seq",
				"batch_job_execution_seq", "batch_step_execution_seq", "event_publication", "event_publication_archive",
				"flyway_schema_history", "spatial_ref_sys", "geometry_columns", "geography_columns", "raster_columns",
				"raster_overviews", "pg_stat_statements", "pg_stat_statements_info")
		.stream()
		.map(Glob::of)
		.toList();

	private WellKnownTables() {
	}

	/**
	 * Return whether a table is one of another library.
	 * @param name the stored name of the table
	 * @return whether it is known to be
	 */
	public static boolean contain(String name) {
		return GLOBS.stream().anyMatch((glob) -> glob.matches(name));
	}

}
