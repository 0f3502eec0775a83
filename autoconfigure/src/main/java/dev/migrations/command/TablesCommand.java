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

import dev.migrations.TableOverview;

/**
 * Lists the tables and whose they are.
 */
@Command(name = "tables", mixinStandardHelpOptions = true,
		description = "List which tables are managed, which are protected, and which are not created yet.")
final class TablesCommand extends UnitCommand {

	TablesCommand(CommandContext context) {
		super(context);
	}

	@Override
	int run(CommandTarget target, PrintWriter out) {
		TableOverview tables = target.migrations().tables();
		tables.managed().forEach((table) -> line(out, "managed", table, "an entity maps it"));
		tables.missing()
			.forEach((table) -> line(out, "not created", table, "an entity maps it, the database lacks it"));
		tables.protectedOnes()
			.forEach((table) -> line(out, "protected", table, "no entity maps it, it is never touched"));
		tables.ignored().forEach((table) -> line(out, "ignored", table, "belongs to a tool or is excluded"));
		return SUCCESS;
	}

	private static void line(PrintWriter out, String kind, String table, String why) {
		out.println("%-12s %-40s %s".formatted(kind, table, why));
	}

}
