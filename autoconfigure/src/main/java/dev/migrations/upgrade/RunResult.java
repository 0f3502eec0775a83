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

package dev.migrations.upgrade;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.status.Problem;

/**
 * What a run did.
 *
 * @param revisions the revisions in the order in which they were run, none when there was
 * nothing to do
 * @param from the current revision before, {@code null} for the base
 * @param to the current revision after, {@code null} for the base
 * @param warnings what deserves attention although it did not stop the run
 */
public record RunResult(List<RanRevision> revisions, @Nullable String from, @Nullable String to,
		List<Problem> warnings) {

	public RunResult {
		revisions = List.copyOf(revisions);
		warnings = List.copyOf(warnings);
	}

}
