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

import dev.migrations.changelog.Initialisation;

/**
 * Creates the changelog, or adds the revisions directory to an existing one.
 */
@Command(name = "init", mixinStandardHelpOptions = true,
		description = "Create the changelog, or make an existing one include the revisions.")
final class InitCommand extends UnitCommand {

	InitCommand(CommandContext context) {
		super(context, Reach.SHARED_FILES);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		Initialisation.Result result = target.migrations().init();
		switch (result.outcome()) {
			case CREATED -> out.println("Created %s and %s.".formatted(WorkingDirectory.show(result.master()),
					WorkingDirectory.show(result.directory())));
			case ADDED -> out.println("Added %s to %s".formatted(WorkingDirectory.show(result.directory()),
					WorkingDirectory.show(result.master())) + "; nothing else in it was changed.");
			case ALREADY -> out.println(
					WorkingDirectory.show(result.master()) + " already includes its revisions; nothing was changed.");
		}
		out.println("Next: " + target.hint().of("generate", "-m", "what changes"));
		return SUCCESS;
	}

}
