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

package dev.migrations.command;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.startup.CommandHint;

/**
 * Says a failure: what happened, what state things are in and what to run next.
 */
final class FailureOutput {

	private FailureOutput() {
	}

	static int write(Throwable ex, CommandHint hint, PrintWriter err) {
		MigrationsException known = find(ex);
		if (known != null) {
			return write(known.failure(), hint, err);
		}
		err.println("error: " + ex.getClass().getSimpleName() + ": " + ex.getMessage());
		err.println("This was not expected. Run '" + hint.of("status") + "' to see what state the database is in; add "
				+ "--logging.level.root=info to see more.");
		err.flush();
		return CommandLine.ExitCode.SOFTWARE;
	}

	static @Nullable MigrationsException find(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationsException known) {
				return known;
			}
		}
		return null;
	}

	private static int write(Failure failure, CommandHint hint, PrintWriter err) {
		err.println("error: " + failure.happened());
		err.println(failure.state());
		err.println("Next: " + hint.of(failure.next()));
		err.flush();
		return (failure.kind() == Failure.Kind.USAGE) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
	}

}
