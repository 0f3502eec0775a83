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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works on one unit.
 */
@SuppressWarnings("NullAway.Init")
abstract class UnitCommand implements Callable<Integer> {

	/** The exit code of a failure and of a check that found something. */
	static final int FOUND = 1;

	/** The exit code of success. */
	static final int SUCCESS = 0;

	private final CommandContext context;

	private final Reach reach;

	@Spec
	private CommandSpec spec;

	@Option(names = "--unit", paramLabel = "NAME",
			description = "The unit to work on, by the name of its Liquibase bean; needed when there are several. The "
					+ "name of a bean with tenants stands for all of them, tenants.acme for one.")
	private @Nullable String unit;

	@Option(names = "--keep-going", description = "With several tenants: continue with the next one when one fails.")
	private boolean keepGoing;

	@Option(names = { "-d", "--directory" }, paramLabel = "DIR",
			description = "The directory below which the changelog is read and written, for example "
					+ "src/main/resources. Without it: the source tree below the working directory if it holds the "
					+ "changelog, otherwise the application itself.")
	private @Nullable Path directory;

	UnitCommand(CommandContext context) {
		this(context, Reach.EVERY_UNIT);
	}

	UnitCommand(CommandContext context, Reach reach) {
		this.context = context;
		this.reach = reach;
	}

	@Override
	public final Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		int exitCode = run(this.context.targets(this.unit, this.directory), out);
		out.flush();
		return exitCode;
	}

	private int run(List<CommandTarget> targets, PrintWriter out) {
		if (targets.size() == 1) {
			return run(targets.get(0), out);
		}
		if (this.reach == Reach.SHARED_FILES) {
			out.println("For all of %s; looked at with '%s'.".formatted(names(targets), targets.get(0).name()));
			return run(targets.get(0), out);
		}
		return new TenantRun(targets, this.keepGoing, out).run((target) -> run(target, out));
	}

	private static String names(List<CommandTarget> targets) {
		return targets.stream().map((target) -> "'" + target.name() + "'").collect(Collectors.joining(", "));
	}

	Prompt prompt() {
		return this.context.prompt();
	}

	/**
	 * Run the command.
	 * @param target the unit to work on
	 * @param out where the result goes
	 * @return the exit code
	 */
	abstract int run(CommandTarget target, PrintWriter out);

	/** What a command means where one name stands for several tenants. */
	enum Reach {

		/** It runs for each of them. */
		EVERY_UNIT,

		/** It reads or writes the files that they share, once. */
		SHARED_FILES

	}

}
