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

import dev.migrations.startup.ReportText;
import dev.migrations.upgrade.RanRevision;
import dev.migrations.upgrade.RunResult;

/**
 * Prints what a run did.
 */
final class RunOutput {

	private RunOutput() {
	}

	static void write(String verb, RunResult result, PrintWriter out) {
		for (RanRevision revision : result.revisions()) {
			out.println("%s %s  (%s, %d ms)".formatted(verb, ReportText.title(revision.id(), revision.message()),
					ReportText.count(revision.changeSets().size(), "changeset"), revision.duration().toMillis()));
		}
		result.warnings().forEach((warning) -> out.println("Warning: " + warning));
		if (result.revisions().isEmpty()) {
			out.println("Nothing to do: the database is at " + revision(result.to()) + ".");
		}
		else {
			out.println("The database is now at " + revision(result.to()) + ".");
		}
	}

	static String revision(@Nullable String id) {
		return (id != null) ? id : "<base>";
	}

}
