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
import java.util.List;
import java.util.function.ToIntFunction;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Runs a command for one tenant after the other. When one fails, the rest is left as it
 * is, unless a user said to go on.
 */
final class TenantRun {

	private final List<CommandTarget> tenants;

	private final boolean keepGoing;

	private final PrintWriter out;

	private final List<String> done = new ArrayList<>();

	private final List<String> failed = new ArrayList<>();

	TenantRun(List<CommandTarget> tenants, boolean keepGoing, PrintWriter out) {
		this.tenants = tenants;
		this.keepGoing = keepGoing;
		this.out = out;
	}

	/**
	 * Run the command.
	 * @param command the command for one tenant, which returns its exit code
	 * @return the highest exit code
	 */
	int run(ToIntFunction<CommandTarget> command) {
		int exitCode = UnitCommand.SUCCESS;
		for (CommandTarget tenant : this.tenants) {
			this.out.println(tenant.name() + ":");
			try {
				exitCode = Math.max(exitCode, command.applyAsInt(tenant));
				this.done.add(tenant.name());
			}
			catch (MigrationsException ex) {
				fail(tenant, ex);
			}
			this.out.println();
		}
		if (!this.failed.isEmpty()) {
			throw new MigrationsException(
					new Failure(Failure.Kind.REFUSED, "Failed for " + String.join(", ", this.failed) + ".", done(),
							"Fix what is listed above, then run the command again."));
		}
		return exitCode;
	}

	private void fail(CommandTarget tenant, MigrationsException ex) {
		Failure failure = ex.failure();
		if (failure.kind() == Failure.Kind.USAGE) {
			throw ex;
		}
		if (!this.keepGoing) {
			List<String> names = this.tenants.stream().map(CommandTarget::name).toList();
			List<String> rest = names.subList(names.indexOf(tenant.name()) + 1, names.size());
			throw new MigrationsException(new Failure(failure.kind(), tenant.name() + ": " + failure.happened(),
					failure.state() + " " + done() + " Not started: " + listed(rest) + ".",
					failure.next().and(" To continue with the others first: --keep-going.")), ex);
		}
		this.failed.add(tenant.name());
		FailureOutput.write(ex, tenant.hint(), this.out);
	}

	private String done() {
		return "Done before: " + listed(this.done) + ".";
	}

	private static String listed(List<String> names) {
		return names.isEmpty() ? "none" : String.join(", ", names);
	}

}
