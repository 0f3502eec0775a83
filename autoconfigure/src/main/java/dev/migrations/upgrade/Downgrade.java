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

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.changelog.visitor.RollbackVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;

/**
 * Reverts revisions.
 */
public final class Downgrade {

	private final Execution execution;

	private final boolean allowDataLoss;

	/**
	 * Create a downgrade.
	 * @param execution what it runs on
	 * @param allowDataLoss whether rows may be lost
	 */
	public Downgrade(Execution execution, boolean allowDataLoss) {
		this.execution = execution;
		this.allowDataLoss = allowDataLoss;
	}

	/**
	 * Revert everything that is based on a revision.
	 * @param target {@code base}, an id, the beginning of one, or {@code -1}
	 * @return what was reverted, newest first
	 * @throws MigrationsException when a changeset has no rollback, when rows would be
	 * lost, or when a rollback failed
	 */
	public RunResult run(String target) {
		RunContext context = RunContext.of(this.execution);
		List<ChangeSet> toRevert = toRevert(context, target);
		if (toRevert.isEmpty()) {
			return new RunResult(List.of(), context.comparison().current(), context.comparison().current(), List.of());
		}
		new RunPreconditions(context).refuseReadOnly();
		new LiquibaseRun(this.execution).unlocked((database) -> {
			requireRollback(context, toRevert, database);
			new DataLoss(context, database).of(toRevert).refuse(target, this.allowDataLoss);
			return toRevert;
		});
		NextCommand again = this.allowDataLoss ? NextCommand.of("downgrade", context.fixed(target), Losses.ALLOW)
				: NextCommand.of("downgrade", context.fixed(target));
		RunRecorder recorder = new RunRecorder(context);
		new LiquibaseRun(this.execution).locked((database) -> {
			try {
				revert(context, toRevert, recorder, database);
				return recorder;
			}
			catch (LiquibaseException ex) {
				throw RunFailure.of(ex, recorder, context, again);
			}
		});
		return new RunResult(recorder.revisions(), context.comparison().current(),
				RunContext.of(this.execution).comparison().current(), List.of());
	}

	static List<ChangeSet> toRevert(RunContext context, String target) {
		if (target.strip().startsWith("+")) {
			throw new MigrationsException(
					Failure.usage("'%s' is a step forward; 'downgrade' only goes back.".formatted(target),
							NextStep.run("To go forward, run", "upgrade", target.strip())));
		}
		return context.recordedAbove(context.resolve(target));
	}

	static void revert(RunContext context, List<ChangeSet> toRevert, ChangeExecListener listener, Database database)
			throws LiquibaseException {
		for (ChangeSet changeSet : toRevert) {
			String path = context.comparison().recordedPath(changeSet);
			changeSet.setStoredFilePath((path != null) ? path : changeSet.getFilePath());
		}
		RuntimeEnvironment environment = new RuntimeEnvironment(database,
				new Contexts(context.changelog().settings().contexts()),
				new LabelExpression(context.changelog().settings().labels()));
		new ChangeLogIterator(context.changelog().changeLog(), new SelectedChangeSetFilter(toRevert))
			.run(new RollbackVisitor(database, listener), environment);
	}

	static void requireRollback(RunContext context, List<ChangeSet> toRevert, Database database) {
		List<ChangeSet> without = toRevert.stream()
			.filter((changeSet) -> !changeSet.supportsRollback(database))
			.toList();
		if (!without.isEmpty()) {
			throw RunPreconditions
				.refused(
						without.stream()
							.map((changeSet) -> "Changeset '%s' of revision '%s' in '%s' has no rollback.".formatted(
									changeSet.getId(), context.revisionOf(changeSet).id(), changeSet.getFilePath()))
							.collect(Collectors.joining(" ")),
						"Write a 'rollback' for it, or 'rollback: empty' if there is nothing to revert.");
		}
	}

}
