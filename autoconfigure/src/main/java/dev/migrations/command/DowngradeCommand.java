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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reverts revisions.
 */
@Command(name = "downgrade", mixinStandardHelpOptions = true, description = "Revert revisions, one by default.")
final class DowngradeCommand extends UnitCommand {

	@Parameters(arity = "0..1", paramLabel = "REVISION",
			description = "-N (-1 by default), base, or the id of the revision to return to.")
	private String revision = "-1";

	@Option(names = "--allow-data-loss", description = "Revert even if rows or values would be lost.")
	private boolean allowDataLoss;

	DowngradeCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		RunOutput.write("Reverted", target.migrations().downgrade(this.revision, this.allowDataLoss), out);
		return SUCCESS;
	}

}
