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
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.failure.NextStep;
import dev.migrations.history.Lock;

/**
 * Where a unit stands: the one answer for start-up, commands and endpoint.
 *
 * @param state the state
 * @param database which database answered, {@code null} when none did
 * @param changelog the path of the master changelog
 * @param current the newest revision that is applied, {@code null} at the base
 * @param heads the newest revisions on disk
 * @param revisions all revisions on disk, parents before children
 * @param unexpected what is applied and not on disk
 * @param lock the lock if somebody holds it
 * @param problems what deserves attention
 * @param checkedAt when this was read
 */
public record UnitStatus(UnitState state, @Nullable DatabaseIdentity database, String changelog,
		@Nullable String current, List<String> heads, List<RevisionStatus> revisions,
		List<UnexpectedChangeSet> unexpected, @Nullable Lock lock, List<Problem> problems, Instant checkedAt) {

	private static final Set<RevisionState> TO_RUN = Set.of(RevisionState.PENDING, RevisionState.OUT_OF_ORDER,
			RevisionState.PARTIAL);

	public UnitStatus {
		heads = List.copyOf(heads);
		revisions = List.copyOf(revisions);
		unexpected = List.copyOf(unexpected);
		problems = List.copyOf(problems);
	}

	/**
	 * Return what to do about the problems.
	 * @return the steps in the order of the problems, none when no problem says one
	 */
	public List<NextStep> nextSteps() {
		return this.problems.stream().map(Problem::next).filter(Objects::nonNull).toList();
	}

	/**
	 * Return the revisions that the next upgrade would run or complete.
	 * @return the revisions in order
	 */
	public List<RevisionStatus> pending() {
		return this.revisions.stream().filter((revision) -> TO_RUN.contains(revision.state())).toList();
	}

}
