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

package dev.migrations.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command that is offered to the user. How the program is started is not part of it:
 * whoever shows the command knows that.
 *
 * @param arguments the command and its arguments as the program takes them, without
 * quotes of a shell
 */
public record NextCommand(List<String> arguments) implements NextStep.Part {

	public NextCommand {
		arguments = List.copyOf(arguments);
	}

	public static NextCommand of(String... arguments) {
		return new NextCommand(Arrays.asList(arguments));
	}

	/**
	 * Return this command with options at its end.
	 * @param options the options in order
	 * @return the command
	 */
	public NextCommand with(Collection<CommandOption> options) {
		List<String> all = new ArrayList<>(this.arguments);
		options.forEach((option) -> all.addAll(List.of(option.name(), option.value())));
		return new NextCommand(all);
	}

	/**
	 * Return the command with its arguments as they are typed after {@code migrations}.
	 * @return for example {@code generate -m "add phone"}
	 */
	public String line() {
		return this.arguments.stream().map(ShellWord::of).collect(Collectors.joining(" "));
	}

	/**
	 * Return the command without the start of the program.
	 * @return for example {@code migrations upgrade}
	 */
	@Override
	public String toString() {
		return "migrations " + line();
	}

}
