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

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationErrors;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.status.ChangeSetState;
import dev.migrations.status.Problem;

/**
 * Applies revisions.
 */
public final class Upgrade {

	private final Execution execution;

	public Upgrade(Execution execution) {
		this.execution = execution;
	}

	/**
	 * Apply a revision and everything it is based on, and nothing else.
	 * @param target {@code head}, {@code heads}, an id, the beginning of one, or
	 * {@code +2}
	 * @return what was applied
	 * @throws MigrationsException when it is refused before anything was touched, or when
	 * a changeset failed
	 */
	public RunResult run(String target) {
		requireUpwards(target);
		RunContext context = RunContext.of(this.execution);
		List<ChangeSet> toRun = toRun(context, context.resolve(target));
		if (toRun.isEmpty()) {
			return new RunResult(List.of(), context.comparison().current(), context.comparison().current(),
					warnings(context));
		}
		new RunPreconditions(context).beforeUpgrade(toRun, context.named(target));
		validate(context, toRun);
		NextCommand again = NextCommand.of("upgrade", context.fixed(target));
		RunRecorder recorder = new RunRecorder(context);
		new LiquibaseRun(this.execution).locked((database) -> {
			try {
				apply(context, toRun, recorder, database);
				return recorder;
			}
			catch (LiquibaseException ex) {
				throw RunFailure.of(ex, recorder, context, again);
			}
		});
		RunContext now = RunContext.of(this.execution);
		return new RunResult(recorder.revisions(), context.comparison().current(), now.comparison().current(),
				warnings(now));
	}

	static void requireUpwards(String target) {
		if (target.strip().matches("-\\d+")) {
			throw new MigrationsException(
					Failure.usage("'%s' is a step back; 'upgrade' only goes forward.".formatted(target),
							NextStep.run("To go back, run", "downgrade", target.strip())));
		}
	}

	static List<ChangeSet> toRun(RunContext context, List<String> target) {
		return context.lineage(target).stream().filter((changeSet) -> isToRun(context, changeSet)).toList();
	}

	private static boolean isToRun(RunContext context, ChangeSet changeSet) {
		ChangeSetState state = context.comparison().status(changeSet).state();
		return state == ChangeSetState.PENDING || state == ChangeSetState.RERUN
				|| (state == ChangeSetState.APPLIED && changeSet.shouldAlwaysRun());
	}

	static void apply(RunContext context, List<ChangeSet> toRun, ChangeExecListener listener, Database database)
			throws LiquibaseException {
		Contexts contexts = new Contexts(context.changelog().settings().contexts());
		LabelExpression labels = new LabelExpression(context.changelog().settings().labels());
		context.changelog().changeLog().validate(database, contexts, labels);
		new ChangeLogIterator(context.changelog().changeLog(), new SelectedChangeSetFilter(toRun)).run(
				new UpdateVisitor(database, listener, new ShouldRunChangeSetFilter(database)),
				new RuntimeEnvironment(database, contexts, labels));
		database.afterUpdate();
	}

	// Liquibase would do the same, but only after it has created its tables
	private void validate(RunContext context, List<ChangeSet> toRun) {
		new LiquibaseRun(this.execution).unlocked((database) -> {
			for (ChangeSet changeSet : toRun) {
				for (Change change : changeSet.getChanges()) {
					change.finishInitialization();
					ValidationErrors errors = change.validate(database);
					if (errors != null && errors.hasErrors()) {
						throw RunPreconditions.refused(
								"Changeset '%s' of revision '%s' in '%s' is not valid: %s.".formatted(changeSet.getId(),
										context.revisionOf(changeSet).id(), changeSet.getFilePath(),
										String.join("; ", errors.getErrorMessages())),
								NextStep.run("Correct the file, then run", "upgrade"));
					}
				}
			}
			new UpgradeObstacles(context, database).refuse(toRun);
			return toRun;
		});
	}

	private static List<Problem> warnings(RunContext context) {
		return context.comparison().problems();
	}

}
