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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.Revision;
import dev.migrations.startup.ReportText;

/**
 * Lists the revisions on disk, the newest first, as Alembic does.
 */
@Command(name = "history", mixinStandardHelpOptions = true,
		description = "List the revisions on disk, the newest first. Needs no database.")
final class HistoryCommand extends UnitCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show the state of each revision too.")
	private boolean verbose;

	HistoryCommand(CommandContext context) {
		super(context, Reach.SHARED_FILES);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		Changelog changelog = target.migrations().changelog();
		List<Revision> revisions = new ArrayList<>(changelog.revisions());
		Collections.reverse(revisions);
		Set<String> heads = Set.copyOf(changelog.graph().heads());
		if (revisions.isEmpty()) {
			out.println("No revisions yet. Next: " + target.hint().of("generate", "-m", "initial"));
		}
		for (Revision revision : revisions) {
			String parents = revision.parents().isEmpty() ? "<base>" : String.join(", ", revision.parents());
			String message = revision.message().equals(revision.id()) ? "" : ", " + revision.message();
			out.println(parents + " -> " + revision.id() + (heads.contains(revision.id()) ? " (head)" : "") + message);
			if (this.verbose) {
				out.println(
						"    " + revision.file() + ", " + ReportText.count(revision.changeSets().size(), "changeset"));
			}
		}
		return SUCCESS;
	}

}
