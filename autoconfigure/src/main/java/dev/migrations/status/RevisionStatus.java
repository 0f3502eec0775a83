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

package dev.migrations.status;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision and where it stands.
 *
 * @param id the id
 * @param message what it is for
 * @param file its file
 * @param state the state
 * @param appliedAt when its newest changeset was applied, {@code null} when none was
 * @param changeSets its changesets
 */
public record RevisionStatus(String id, String message, String file, RevisionState state, @Nullable Instant appliedAt,
		List<ChangeSetStatus> changeSets) {

	public RevisionStatus {
		changeSets = List.copyOf(changeSets);
	}

}
