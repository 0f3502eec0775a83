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

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import liquibase.change.Change;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.exception.PreconditionFailedException;
import liquibase.exception.ValidationFailedException;
import liquibase.precondition.FailedPrecondition;
import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;

/**
 * Turns what stopped a run into what happened, what state the database is in, and what to
 * run next.
 */
final class RunFailure {

	private static final Pattern CREATE = Pattern.compile("\\s*create\\s+(table|sequence)\\b",
			Pattern.CASE_INSENSITIVE);

	private RunFailure() {
	}

	static MigrationsException of(Exception failure) {
		return new MigrationsException(
				Failure.refused("The run could not start: " + reason(failure) + ".",
						NextStep.run("Fix the cause. To see what state the database is in, run", "status")),
				cause(failure));
	}

	static MigrationsException of(Exception failure, RunRecorder recorder, RunContext context, NextCommand again) {
		ChangeSet running = recorder.running();
		if (running == null) {
			return of(failure);
		}
		String happened = "Changeset '%s' of revision '%s' in '%s' failed: %s.".formatted(running.getId(),
				context.revisionOf(running).id(), running.getFilePath(), reason(failure));
		return new MigrationsException(new Failure(Failure.Kind.REFUSED, happened, state(running, recorder, context),
				next(failure, running, again)), cause(failure));
	}

	private static NextStep next(Exception failure, ChangeSet running, NextCommand again) {
		NextStep fix = NextStep.run("Fix the changeset, or the rows that made it fail, then run", again);
		return existsAlready(failure, running) ? NextStep
			.run("If what the changeset creates is there already, record it as applied", "stamp", "--changeset",
					running.getId())
			.and(System.lineSeparator() + "Otherwise fix what is in the way, then run: ")
			.and(again) : fix;
	}

	// what creates something has one condition: that it is not there yet
	private static boolean existsAlready(Exception failure, ChangeSet running) {
		return isPrecondition(failure) && running.getChanges().stream().anyMatch(RunFailure::creates);
	}

	private static boolean isPrecondition(Exception failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PreconditionFailedException) {
				return true;
			}
		}
		return false;
	}

	private static boolean creates(Change change) {
		return change instanceof CreateTableChange || change instanceof CreateSequenceChange
				|| (change instanceof RawSQLChange sql && CREATE.matcher(sql.getSql()).lookingAt());
	}

	private static String state(ChangeSet running, RunRecorder recorder, RunContext context) {
		String before = recorder.done().isEmpty() ? "No changeset was finished before it."
				: "Finished before it: " + recorder.done()
					.stream()
					.map((changeSet) -> "'" + changeSet.getId() + "'")
					.collect(Collectors.joining(", ")) + ".";
		String itself = transactional(running, context) ? "The failed changeset was rolled back; the lock is released."
				: "What the failed changeset did before the failing statement remains; the lock is released.";
		return before + " " + itself;
	}

	private static boolean transactional(ChangeSet changeSet, RunContext context) {
		return changeSet.isRunInTransaction() && RunTarget.of(context.database().product()).takesBackSchemaChanges();
	}

	private static String reason(Exception failure) {
		SQLException sql = SqlMessage.in(failure);
		if (sql != null) {
			return withoutDot(SqlMessage.of(sql));
		}
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PreconditionFailedException precondition) {
				return withoutDot(precondition.getFailedPreconditions()
					.stream()
					.map(FailedPrecondition::getMessage)
					.collect(Collectors.joining("; ")));
			}
			if (cause instanceof ValidationFailedException) {
				return withoutDot(cause.getMessage());
			}
		}
		return withoutDot(innermost(failure));
	}

	private static String innermost(Throwable failure) {
		Throwable innermost = failure;
		while (innermost.getCause() != null) {
			innermost = innermost.getCause();
		}
		return String.valueOf(innermost.getMessage());
	}

	private static String withoutDot(@Nullable String text) {
		String line = String.valueOf(text).replaceAll("\\s+", " ").strip();
		return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
	}

	// the original carries row values in the messages of its causes
	private static Exception cause(Exception failure) {
		SQLException sql = SqlMessage.in(failure);
		return (sql != null) ? SqlMessage.withoutValues(sql) : failure;
	}

}
