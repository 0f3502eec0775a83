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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.Migrations;
import dev.migrations.upgrade.StampResult;

/**
 * Records revisions as applied without running them.
 */
@Command(name = "stamp", mixinStandardHelpOptions = true,
		description = "Record the database as being at a revision, without running anything.")
final class StampCommand extends UnitCommand {

	@ArgGroup
	private Target target = new Target();

	StampCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		StampResult result = this.target.record(target.migrations());
		result.recorded().forEach((id) -> out.println("Recorded as applied: " + id));
		result.forgotten().forEach((id) -> out.println("Recorded as not applied: " + id));
		out.println("The database is now at " + RunOutput.revision(result.to()) + ".");
		return SUCCESS;
	}

	/** A revision or a changeset. */
	private static final class Target {

		@Parameters(arity = "0..1", paramLabel = "REVISION",
				description = "head (the default), base, or the id of a revision (its first digits do).")
		private String revision = "head";

		@Option(names = "--changeset", paramLabel = "ID",
				description = "Record one changeset alone: its changes are there, and the history does not say so.")
		private @Nullable String changeSet;

		StampResult record(Migrations migrations) {
			return (this.changeSet != null) ? migrations.stampChangeSet(this.changeSet)
					: migrations.stamp(this.revision);
		}

	}

}
