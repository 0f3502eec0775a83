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

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that holds all others.
 */
@Command(name = "migrations", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
		description = "Conservative schema migrations: what the model does not map is never touched.",
		commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n",
		footer = { "", "Properties of the application can be given as well, for example", //
				"  --spring.profiles.active=postgres", "",
				"Exit codes: 0 success, 1 failure or a positive check, 2 wrong usage." },
		subcommands = { InitCommand.class, GenerateCommand.class, RevisionCommand.class, UpgradeCommand.class,
				DowngradeCommand.class, CurrentCommand.class, HistoryCommand.class, StatusCommand.class,
				StampCommand.class, CheckCommand.class, TablesCommand.class, HelpCommand.class })
@SuppressWarnings("NullAway.Init")
final class MigrationsCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Name a command.");
	}

}
