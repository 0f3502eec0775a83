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

import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangeSetFiltering;
import dev.migrations.history.AppliedChangeSet;

/**
 * Makes the state of a changeset from its row in the history.
 */
final class ChangeSetStateRule {

	private final ChangeSetFiltering filtering;

	private final RecordedChangeSets recorded;

	ChangeSetStateRule(ChangeSetFiltering filtering, RecordedChangeSets recorded) {
		this.filtering = filtering;
		this.recorded = recorded;
	}

	ChangeSetStatus status(ChangeSet changeSet) {
		AppliedChangeSet row = this.recorded.row(changeSet);
		String note = this.filtering.reason(changeSet).orElse(null);
		ChangeSetState state = (note != null) ? ChangeSetState.FILTERED : state(changeSet, row);
		if (note == null && row != null && changeSet.shouldAlwaysRun()) {
			note = "It runs at every upgrade.";
		}
		return new ChangeSetStatus(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath(), state,
				(row != null) ? row.executedAt() : null, note);
	}

	private static ChangeSetState state(ChangeSet changeSet, @Nullable AppliedChangeSet row) {
		if (row == null) {
			return ChangeSetState.PENDING;
		}
		if (changeSet.shouldAlwaysRun() || RecordedChangeSets.isUnchanged(changeSet, row)) {
			return ChangeSetState.APPLIED;
		}
		return changeSet.shouldRunOnChange() ? ChangeSetState.RERUN : ChangeSetState.MODIFIED;
	}

}
