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

import picocli.CommandLine.Command;

import dev.migrations.Overview;
import dev.migrations.startup.ReportText;
import dev.migrations.status.RevisionStatus;
import dev.migrations.status.UnitState;

/**
 * Says where the database stands, as the start-up report does, and every revision with
 * its state.
 */
@Command(name = "status", mixinStandardHelpOptions = true,
		description = "Show where the database stands: revisions, drift, tables. Writes nothing.")
final class StatusCommand extends UnitCommand {

	StatusCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		Overview overview = target.migrations().overview();
		out.println(new ReportText(target.hint()).of(overview, target.unregistered().get()));
		for (RevisionStatus revision : overview.status().revisions()) {
			out.println("  %-12s %s%s".formatted(revision.state().name(),
					ReportText.title(revision.id(), revision.message()),
					(revision.appliedAt() != null) ? "  (" + revision.appliedAt() + ")" : ""));
		}
		return (overview.status().state() == UnitState.UNREACHABLE) ? FOUND : SUCCESS;
	}

}
