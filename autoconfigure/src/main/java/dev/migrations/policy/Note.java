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

package dev.migrations.policy;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;

/**
 * A line in the report that is not a change.
 *
 * @param level how much it matters
 * @param text one sentence that names the object, without the dot at its end
 * @param next what to do, {@code null} when the text says all
 * @param question what a person at a terminal is asked, {@code null} for nothing
 */
public record Note(Level level, String text, @Nullable NextStep next, @Nullable Question question) {

	public Note(Level level, String text) {
		this(level, text, null, null);
	}

	public Note(Level level, String text, NextStep next) {
		this(level, text, next, null);
	}

	public Note(Level level, String text, Question question) {
		this(level, text, null, question);
	}

	/**
	 * Return the line.
	 * @param style how a command is written
	 * @return the text and what to do
	 */
	public String text(Function<NextCommand, String> style) {
		return (this.next != null) ? this.text + ". " + this.next.text(style) : this.text;
	}

	/** How much a note matters. */
	public enum Level {

		/** Worth knowing. */
		NOTE,

		/** Something will fail or surprise if nobody acts. */
		WARN,

		/** A command that the person may want. */
		SUGGEST

	}

	/**
	 * A question that stands for an option.
	 *
	 * @param text the question, with its question mark
	 * @param rename what {@code --rename} says when the answer is yes
	 */
	public record Question(String text, String rename) {

	}

}
