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
import java.util.Objects;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.status.ChangeSetState;
import dev.migrations.status.Problem;
import dev.migrations.translate.BackfillSteps;

/**
 * What stops a run before anything is touched.
 */
final class RunPreconditions {

	private final RunContext context;

	RunPreconditions(RunContext context) {
		this.context = context;
	}

	void beforeUpgrade(List<ChangeSet> toRun, List<String> named) {
		refuseModified();
		refuseInconsistent(toRun, named);
		for (ChangeSet changeSet : toRun) {
			refuseUnfilled(changeSet);
			refuseUnresolved(changeSet);
		}
		refuseReadOnly();
	}

	private static void refuseUnfilled(ChangeSet changeSet) {
		if (!BackfillSteps.isUnfilled(changeSet)) {
			return;
		}
		String name = "hangeset '%s' in '%s'".formatted(changeSet.getId(), changeSet.getFilePath());
		if (BackfillSteps.hasPlaceholder(changeSet)) {
			throw refused("C" + name + " still contains the placeholder FILL_IN.",
					NextStep
						.run("Write the value for existing rows into '%s', delete the preConditions of the changeset,"
							.formatted(changeSet.getFilePath()) + " then run", "upgrade"));
		}
		throw refused("Nobody has confirmed the value for existing rows in c" + name + " yet.",
				NextStep.run("Check the value, delete the preConditions of the changeset, then run", "upgrade"));
	}

	void beforeDryRun(List<ChangeSet> toRun, List<String> named) {
		refuseModified();
		refuseInconsistent(toRun, named);
	}

	void refuseReadOnly() {
		if (this.context.database().readOnly()) {
			throw refused("The database '%s' is read-only.".formatted(this.context.database().name()),
					"Run this against the writable primary.");
		}
	}

	private void refuseModified() {
		List<ChangeSet> modified = this.context.changelog()
			.revisions()
			.stream()
			.flatMap((revision) -> revision.changeSets().stream())
			.filter((changeSet) -> this.context.comparison().status(changeSet).state() == ChangeSetState.MODIFIED)
			.toList();
		if (!modified.isEmpty()) {
			throw refused(
					modified.stream()
						.map((changeSet) -> "Changeset '%s' by %s in '%s' has changed since it was applied."
							.formatted(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()))
						.collect(Collectors.joining(" ")),
					NextStep
						.of("Restore the file as it was, or, if the edit changes nothing, add the 'validCheckSum' that '")
						.and(NextCommand.of("status"))
						.and("' shows to the changeset."));
		}
	}

	private void refuseInconsistent(List<ChangeSet> toRun, List<String> named) {
		for (String revision : toRun.stream().map((each) -> this.context.revisionOf(each).id()).distinct().toList()) {
			List<String> without = this.context.comparison().appliedWithout(revision);
			if (!without.isEmpty() && !named.contains(revision)) {
				Problem problem = Problem.inconsistent(revision, without.get(0));
				throw refused(problem.text(), Objects.requireNonNull(problem.next()));
			}
		}
	}

	private void refuseUnresolved(ChangeSet changeSet) {
		List<String> names = this.context.changelog().unresolved(changeSet);
		if (!names.isEmpty()) {
			String placeholders = names.stream().map((name) -> "'${" + name + "}'").collect(Collectors.joining(", "));
			throw refused(
					"Changeset '%s' in '%s' uses %s, which has no value.".formatted(changeSet.getId(),
							changeSet.getFilePath(), placeholders),
					"Define a property, or set 'spring.liquibase.parameters.%s'.".formatted(names.get(0)));
		}
	}

	static MigrationsException refused(String happened, String next) {
		return refused(happened, NextStep.of(next));
	}

	static MigrationsException refused(String happened, NextStep next) {
		return new MigrationsException(Failure.refused(happened, next));
	}

}
