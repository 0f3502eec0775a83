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
import picocli.CommandLine.Parameters;

import dev.migrations.upgrade.StampResult;

/**
 * Records revisions as applied without running them.
 */
@Command(name = "stamp", mixinStandardHelpOptions = true,
		description = "Record the database as being at a revision, without running anything.")
final class StampCommand extends UnitCommand {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "head (the default), base, or the id of a revision (its first digits do).")
	private String revision = "head";

	StampCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		StampResult result = target.migrations().stamp(this.revision);
		result.recorded().forEach((id) -> out.println("Recorded as applied: " + id));
		result.forgotten().forEach((id) -> out.println("Recorded as not applied: " + id));
		out.println("The database is now at " + RunOutput.revision(result.to()) + ".");
		return SUCCESS;
	}

}
