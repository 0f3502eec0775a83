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

package dev.migrations.changelog;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * Turns what Liquibase throws while it reads into a sentence and a next step.
 */
final class ChangelogFailure {

	private static final int LONGEST = 400;

	private ChangelogFailure() {
	}

	static MigrationsException of(String master, Exception failure) {
		String reason = master + " could not be read";
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationsException known) {
				return known;
			}
			if (cause.getMessage() != null) {
				reason = moreTelling(reason, cause.getMessage());
			}
		}
		return new MigrationsException(
				Failure.refused("The changelog '%s' cannot be read: %s".formatted(master, tidy(reason)), next(reason)),
				failure);
	}

	// Liquibase follows a circle of includes until the stack ends
	static MigrationsException circular(String master) {
		return new MigrationsException(
				Failure.refused(
						"The changelog '%s' cannot be read: its includes lead back to a file that includes them."
							.formatted(master),
						NextStep.run("Remove the include that closes the circle, then run", "status")));
	}

	// the innermost message has the reason, but often only an outer one names the file
	private static String moreTelling(String outer, String inner) {
		return (outer.contains(inner) || (namesFile(outer) && !namesFile(inner))) ? appended(outer, inner) : inner;
	}

	private static String appended(String outer, String inner) {
		return outer.contains(inner) ? outer : outer + ": " + inner;
	}

	private static boolean namesFile(String message) {
		return message.matches("(?s).*\\.(yaml|yml|xml|json|sql)\\b.*");
	}

	private static String tidy(String reason) {
		String line = reason.replaceAll("([\\w.]+Exception: )+", "")
			.replaceAll("\\s+", " ")
			.replaceAll("^(Error parsing \\S+ : )+", "")
			.replaceAll(" in the configured search path: .*", "")
			.strip();
		String shortened = (line.length() > LONGEST) ? line.substring(0, LONGEST) + " ..." : line;
		return shortened.endsWith(".") ? shortened : shortened + ".";
	}

	// Liquibase and its parsers throw one type for all of these, and only the text tells
	private static NextStep next(String reason) {
		if (reason.contains("does not exist") || reason.contains("not found")
				|| reason.contains("Could not find directory")) {
			return NextStep.of("Bring the file back, or correct the path in the include that names it.");
		}
		if (reason.contains("Unknown change type") || reason.contains("Invalid content was found")) {
			return NextStep
				.of("Correct the spelling of the change or attribute, or add the Liquibase extension that provides it.");
		}
		return NextStep.run("Correct the file, then run", "status");
	}

}
