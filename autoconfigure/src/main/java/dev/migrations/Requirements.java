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

package dev.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.changelog.MissingChangelogException;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;
import dev.migrations.status.Problem;
import dev.migrations.status.RevisionStatus;
import dev.migrations.status.UnitState;
import dev.migrations.status.UnitStatus;

/**
 * What must be so before there is any work: otherwise a failure says what to do first.
 *
 * @param master the name of the master changelog
 */
record Requirements(String master) {

	/**
	 * The database answers.
	 * @param status where it stands
	 * @return the same status
	 */
	UnitStatus reachable(UnitStatus status) {
		if (status.state() == UnitState.UNREACHABLE) {
			throw new MigrationsException(Failure.refused(problems(status), next(status)));
		}
		return status;
	}

	/**
	 * The database answers, and there is a changelog to compare it with.
	 * @param status where it stands
	 * @return the same status
	 */
	UnitStatus readable(UnitStatus status) {
		reachable(status);
		if (status.state() == UnitState.NO_CHANGELOG) {
			throw new MissingChangelogException(this.master);
		}
		if (status.state() == UnitState.BROKEN_CHANGELOG) {
			throw new MigrationsException(
					Failure.refused(problems(status), "Correct the file, then run the command again."));
		}
		return status;
	}

	/**
	 * The database is where the changelog ends.
	 * @param status where it stands
	 * @return the same status
	 */
	UnitStatus upToDate(UnitStatus status) {
		readable(status);
		switch (status.state()) {
			case UP_TO_DATE, UNEXPECTED -> {
			}
			case PENDING,
					PARTIAL ->
				throw new MigrationsException(Failure.refused(
						"Target database is not up to date: %s pending.".formatted(ids(status.pending())),
						NextStep.run("Review and apply what is pending, then run the command again", "upgrade")));
			default -> throw new MigrationsException(Failure.refused(problems(status), next(status)));
		}
		return status;
	}

	private static String problems(UnitStatus status) {
		return status.problems().stream().map(Problem::text).collect(Collectors.joining(" "));
	}

	private static NextStep next(UnitStatus status) {
		if (status.nextSteps().isEmpty()) {
			return NextStep.of("Fix that, then run the command again.");
		}
		List<NextStep> steps = new ArrayList<>(status.nextSteps());
		steps.add(NextStep.of("Then run the command again."));
		return NextStep.lines(steps);
	}

	private static String ids(List<RevisionStatus> revisions) {
		return String.join(", ", revisions.stream().map(RevisionStatus::id).toList())
				+ ((revisions.size() == 1) ? " is" : " are");
	}

}
