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
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to do next, in a sentence or two. Commands are parts of their own, so that whoever
 * shows the step writes them for the way in which the program is started.
 *
 * @param parts texts and commands in the order in which they are read
 */
public record NextStep(List<Part> parts) {

	public NextStep {
		parts = List.copyOf(parts);
	}

	/**
	 * Return a step in which no command occurs.
	 * @param text what to do
	 * @return the step
	 */
	public static NextStep of(String text) {
		return new NextStep(List.of(new Text(text)));
	}

	/**
	 * Return a step that ends with a command.
	 * @param purpose what the command is for, without the colon
	 * @param arguments the command and its arguments
	 * @return the step
	 */
	public static NextStep run(String purpose, String... arguments) {
		return run(purpose, NextCommand.of(arguments));
	}

	/**
	 * Return a step that ends with a command.
	 * @param purpose what the command is for, without the colon
	 * @param command the command
	 * @return the step
	 */
	public static NextStep run(String purpose, NextCommand command) {
		return of(purpose + ": ").and(command);
	}

	/**
	 * Return steps below each other.
	 * @param steps the steps, at least one
	 * @return one step with a line for each
	 */
	public static NextStep lines(Collection<NextStep> steps) {
		List<Part> all = new ArrayList<>();
		for (NextStep step : steps) {
			if (!all.isEmpty()) {
				all.add(new Text(System.lineSeparator()));
			}
			all.addAll(step.parts());
		}
		return new NextStep(all);
	}

	/**
	 * Return this step with a text at its end.
	 * @param text the text, with the space before it
	 * @return the step
	 */
	public NextStep and(String text) {
		return and(new Text(text));
	}

	/**
	 * Return this step with a text or a command at its end.
	 * @param part the part
	 * @return the step
	 */
	public NextStep and(Part part) {
		List<Part> all = new ArrayList<>(this.parts);
		all.add(part);
		return new NextStep(all);
	}

	/**
	 * Return the commands that occur in this step.
	 * @return the commands in order, without the text around them
	 */
	public List<NextCommand> commands() {
		return this.parts.stream().filter(NextCommand.class::isInstance).map(NextCommand.class::cast).toList();
	}

	/**
	 * Return the step as text.
	 * @param style how a command is written
	 * @return the text
	 */
	public String text(Function<NextCommand, String> style) {
		return this.parts.stream()
			.map((part) -> (part instanceof NextCommand command) ? style.apply(command) : part.toString())
			.collect(Collectors.joining());
	}

	/**
	 * Return the step with its commands, without the start of the program.
	 * @return the text
	 */
	@Override
	public String toString() {
		return text(NextCommand::toString);
	}

	/** A text or a command. */
	public sealed interface Part permits Text, NextCommand {

	}

	/**
	 * What stands around commands.
	 *
	 * @param text the text, with the spaces at its ends
	 */
	public record Text(String text) implements Part {

		@Override
		public String toString() {
			return this.text;
		}

	}

}
