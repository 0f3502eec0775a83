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

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.startup.CommandHint;

/**
 * Where a command gets the unit that it works on.
 */
@FunctionalInterface
interface CommandContext {

	/**
	 * A context for arguments that need no application: help and wrong usage.
	 */
	CommandContext WITHOUT_APPLICATION = (unit, directory) -> {
		throw new IllegalStateException("The command needs the application");
	};

	/**
	 * Return the units to work on.
	 * @param unit the name of a unit, or of a Liquibase bean for all its tenants;
	 * {@code null} for the only one
	 * @param directory the directory below which the changelog stands, {@code null} to
	 * look for it
	 * @return the unit, or several in their order
	 */
	List<CommandTarget> targets(@Nullable String unit, @Nullable Path directory);

	/**
	 * Return how the user at the terminal is asked.
	 * @return the prompt
	 */
	default Prompt prompt() {
		return Prompt.terminal();
	}

	/**
	 * Return how commands are typed.
	 * @return the hint
	 */
	default CommandHint hint() {
		return CommandHint.forRunningApplication();
	}

}
