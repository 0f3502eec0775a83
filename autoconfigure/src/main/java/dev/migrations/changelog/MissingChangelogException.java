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

package dev.migrations.changelog;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * There is no master changelog.
 */
public class MissingChangelogException extends MigrationsException {

	/**
	 * Create the failure for a master changelog.
	 * @param master the path that was looked for
	 */
	public MissingChangelogException(String master) {
		super(Failure.refused("There is no changelog '" + master + "'.", NextStep
			.run("If it is somewhere else, set 'spring.liquibase.change-log'. To create one, run", "init")));
	}

}
