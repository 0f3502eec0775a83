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

import dev.migrations.status.UnitStatus;

/**
 * Says which revision the database is on.
 */
@Command(name = "current", mixinStandardHelpOptions = true, description = "Show which revision the database is on.")
final class CurrentCommand extends UnitCommand {

	@Option(names = "--check-heads", description = "Exit with 1 when the database is not at head.")
	private boolean checkHeads;

	CurrentCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		UnitStatus status = target.migrations().requireReadable();
		String current = status.current();
		boolean atHead = (current != null) ? status.heads().contains(current) : status.heads().isEmpty();
		out.println(((current != null) ? current : "<base>") + (atHead ? " (head)" : ""));
		return (this.checkHeads && !atHead) ? FOUND : SUCCESS;
	}

}
