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
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.Overview;
import dev.migrations.policy.Decision;

/**
 * Tells whether there is anything to generate.
 */
@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Tell whether the model differs from the database: exit 1 if it does. Writes nothing.")
final class CheckCommand extends UnitCommand {

	@Option(names = "--strict", description = "Exit with 1 also when differences are withheld.")
	private boolean strict;

	CheckCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		Overview overview = target.migrations().check();
		Decision decision = Objects.requireNonNull(overview.decision());
		DecisionOutput output = new DecisionOutput(overview.product(), target.hint(), out);
		output.write(decision);
		output.write(target.unregistered().get());
		if (decision.planned().isEmpty()) {
			out.println("No new upgrade operations detected.");
			return (this.strict && !decision.withheldOfOurs().isEmpty()) ? FOUND : SUCCESS;
		}
		out.println("New upgrade operations detected. Next: " + target.hint().of("generate", "-m", "what changes"));
		return FOUND;
	}

}
