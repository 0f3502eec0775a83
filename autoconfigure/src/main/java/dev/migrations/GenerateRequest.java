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

import org.jspecify.annotations.Nullable;

import dev.migrations.policy.Allowances;
import dev.migrations.revision.ChangelogFormat;

/**
 * What to generate.
 *
 * @param message what the revision is for; {@code null} to say it by what changes
 * @param format the format of the file
 * @param allowances what a person asked for by name
 * @param write whether the file is written; otherwise the result holds its text only
 */
public record GenerateRequest(@Nullable String message, ChangelogFormat format, Allowances allowances, boolean write) {

	/**
	 * Return a request for a YAML file without any allowance.
	 * @param message what the revision is for
	 * @return the request
	 */
	public static GenerateRequest of(String message) {
		return new GenerateRequest(message, ChangelogFormat.YAML, Allowances.NONE, true);
	}

}
