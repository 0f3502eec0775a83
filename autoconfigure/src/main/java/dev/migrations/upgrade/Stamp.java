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
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;
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

	/**
	 * Record one changeset as applied. What its revision does besides is neither run nor
	 * recorded.
	 * @param id the id of the changeset
	 * @return what was recorded
	 * @throws MigrationsException when no changeset, or more than one, has the id, or
	 * when it is recorded already
	 */
	public StampResult changeSet(String id) {
		RunContext context = RunContext.of(this.execution);
		ChangeSet changeSet = only(id, context);
		if (context.comparison().status(changeSet).state() != ChangeSetState.PENDING) {
			throw RunPreconditions.refused("Changeset '%s' is already recorded.".formatted(id),
					NextStep.run("To see what is recorded, run", "status"));
		}
		new RunPreconditions(context).refuseReadOnly();
		new LiquibaseRun(this.execution).locked((database) -> stamp(context, List.of(changeSet), List.of(), database));
		return new StampResult(List.of(id), List.of(), context.comparison().current(),
				RunContext.of(this.execution).comparison().current());
	}

	private static ChangeSet only(String id, RunContext context) {
		List<ChangeSet> found = context.changelog()
			.revisions()
			.stream()
			.flatMap((revision) -> revision.changeSets().stream())
			.filter((changeSet) -> changeSet.getId().equals(id))
			.toList();
		if (found.isEmpty()) {
			throw RunPreconditions.refused("No changeset of the changelog has the id '%s'.".formatted(id),
					"Take the id from the message of the upgrade, or from the file of the revision.");
		}
		if (found.size() > 1) {
			throw RunPreconditions.refused(
					"The id '%s' occurs in %s.".formatted(id,
							found.stream()
								.map((changeSet) -> "'" + changeSet.getFilePath() + "'")
								.collect(Collectors.joining(" and in "))),
					NextStep.run("Record the whole revision", "stamp", "REVISION"));
		}
		return found.get(0);
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
