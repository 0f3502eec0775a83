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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments of the application's own jar, when its first one is {@value #WORD}: what
 * belongs to the command, without what sets a Spring property.
 *
 * @param arguments the subcommand with its options
 */
record CommandArguments(List<String> arguments) {

	/** The word that makes the application run a command instead of starting. */
	static final String WORD = "migrations";

	/** Options of ours have no dot; properties that are worth setting have one. */
	private static final Pattern PROPERTY = Pattern.compile("--[\\w-]+(\\[\\w+])?(\\.[\\w\\[\\]-]+)+(=.*)?",
			Pattern.DOTALL);

	CommandArguments {
		arguments = List.copyOf(arguments);
	}

	static boolean isCommand(String... args) {
		return args.length > 0 && WORD.equals(args[0]);
	}

	static CommandArguments of(String... args) {
		List<String> own = new ArrayList<>();
		for (String argument : List.of(args).subList(1, args.length)) {
			if (!PROPERTY.matcher(argument).matches()) {
				own.add(argument);
			}
		}
		return new CommandArguments(own);
	}

	String[] toArray() {
		return this.arguments.toArray(String[]::new);
	}

}
