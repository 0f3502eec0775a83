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

import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

import dev.migrations.status.ChangeSetState;

/**
 * Records revisions as applied without running them, or forgets later ones.
 */
public final class Stamp {

	private final Execution execution;

	public Stamp(Execution execution) {
		this.execution = execution;
	}

	/**
	 * Make the history say that exactly a revision and what it is based on is applied:
	 * rows for the missing changesets are written, rows of later revisions removed.
	 * @param target {@code head}, {@code heads}, {@code base}, an id or the beginning of
	 * one
	 * @return what was recorded and what was forgotten
	 */
	public StampResult run(String target) {
		RunContext context = RunContext.of(this.execution);
		List<String> revisions = context.resolve(target);
		List<ChangeSet> record = toRecord(context, revisions);
		List<ChangeSet> forget = context.recordedAbove(revisions);
		if (!record.isEmpty() || !forget.isEmpty()) {
			new RunPreconditions(context).refuseReadOnly();
			new LiquibaseRun(this.execution).locked((database) -> stamp(context, record, forget, database));
		}
		return new StampResult(ids(context, record), ids(context, forget), context.comparison().current(),
				RunContext.of(this.execution).comparison().current());
	}

	private static Database stamp(RunContext context, List<ChangeSet> record, List<ChangeSet> forget, Database database)
			throws LiquibaseException {
		for (ChangeSet changeSet : forget) {
			String path = context.comparison().recordedPath(changeSet);
			changeSet.setStoredFilePath((path != null) ? path : changeSet.getFilePath());
			database.removeRanStatus(changeSet);
		}
		for (ChangeSet changeSet : record) {
			database.markChangeSetExecStatus(changeSet, ExecType.EXECUTED);
		}
		database.commit();
		return database;
	}

	private static List<ChangeSet> toRecord(RunContext context, List<String> target) {
		return context.lineage(target)
			.stream()
			.filter((changeSet) -> context.comparison().status(changeSet).state() == ChangeSetState.PENDING)
			.toList();
	}

	private static List<String> ids(RunContext context, List<ChangeSet> changeSets) {
		return changeSets.stream().map((changeSet) -> context.revisionOf(changeSet).id()).distinct().toList();
	}

}
