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
import java.lang.reflect.Constructor;

import picocli.CommandLine;

/**
 * Puts the commands together.
 */
final class CommandLines {

	private static final int WIDTH = 110;

	private CommandLines() {
	}

	static CommandLine create(CommandContext context, PrintWriter out, PrintWriter err) {
		CommandLine commandLine = new CommandLine(new MigrationsCommand(), new Factory(context));
		commandLine.setOut(out);
		commandLine.setErr(err);
		commandLine.setUsageHelpWidth(WIDTH);
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
		commandLine.setExecutionExceptionHandler(
				(ex, command, result) -> FailureOutput.write(ex, context.hint(), command.getErr()));
		return commandLine;
	}

	/**
	 * Return whether the arguments are right and ask for work, not for help.
	 * @param commandLine the commands
	 * @param arguments what was typed
	 * @return whether the application must be started for them
	 */
	static boolean needsApplication(CommandLine commandLine, String... arguments) {
		try {
			CommandLine.ParseResult result = commandLine.parseArgs(arguments);
			return result.hasSubcommand() && result.asCommandLineList()
				.stream()
				.noneMatch((each) -> each.isUsageHelpRequested() || each.isVersionHelpRequested()
						|| each.getCommand() instanceof CommandLine.HelpCommand);
		}
		catch (CommandLine.ParameterException ex) {
			return false;
		}
	}

	/** Hands the context to those commands that need it. */
	private record Factory(CommandContext context) implements CommandLine.IFactory {

		@Override
		public <K> K create(Class<K> type) throws Exception {
			for (Constructor<?> constructor : type.getDeclaredConstructors()) {
				if (constructor.getParameterCount() == 1
						&& constructor.getParameterTypes()[0] == CommandContext.class) {
					return type.cast(constructor.newInstance(this.context));
				}
			}
			return CommandLine.defaultFactory().create(type);
		}

	}

}
