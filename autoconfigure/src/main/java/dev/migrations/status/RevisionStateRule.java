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

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import liquibase.changelog.ChangeSet;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;

import dev.migrations.changelog.Revision;

/**
 * Makes the state of a revision from those of its changesets.
 */
final class RevisionStateRule {

	private final Revision revision;

	private final IdentityHashMap<ChangeSet, ChangeSetStatus> statuses;

	RevisionStateRule(Revision revision, IdentityHashMap<ChangeSet, ChangeSetStatus> statuses) {
		this.revision = revision;
		this.statuses = statuses;
	}

	RevisionState state() {
		List<ChangeSet> here = this.revision.changeSets()
			.stream()
			.filter((changeSet) -> of(changeSet) != ChangeSetState.FILTERED)
			.toList();
		Set<ChangeSetState> states = EnumSet.noneOf(ChangeSetState.class);
		here.forEach((changeSet) -> states.add(of(changeSet)));
		if (states.isEmpty()) {
			return RevisionState.FILTERED;
		}
		if (states.contains(ChangeSetState.MODIFIED)) {
			return RevisionState.MODIFIED;
		}
		if (states.equals(Set.of(ChangeSetState.APPLIED))) {
			return RevisionState.APPLIED;
		}
		return isPartial(here) ? RevisionState.PARTIAL : RevisionState.PENDING;
	}

	private boolean isPartial(List<ChangeSet> here) {
		boolean left = false;
		boolean applied = false;
		for (ChangeSet changeSet : here) {
			boolean pending = of(changeSet) == ChangeSetState.PENDING;
			if (!pending && left) {
				return true;
			}
			applied |= !pending;
			left |= pending && !mayStayOut(changeSet);
		}
		return this.revision.generated() && applied && left;
	}

	private ChangeSetState of(ChangeSet changeSet) {
		return Objects.requireNonNull(this.statuses.get(changeSet)).state();
	}

	// Liquibase goes on without recording such a changeset, so a gap there is no accident
	private static boolean mayStayOut(ChangeSet changeSet) {
		PreconditionContainer preconditions = changeSet.getPreconditions();
		return Boolean.FALSE.equals(changeSet.getFailOnError())
				|| (preconditions != null && (preconditions.getOnFail() == FailOption.CONTINUE
						|| preconditions.getOnError() == ErrorOption.CONTINUE));
	}

}
