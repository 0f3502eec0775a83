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

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Asks the user at the terminal. Where there is none, nothing is asked and the answer is
 * no.
 */
final class Prompt {

	private static final Set<String> YES = Set.of("y", "yes");

	private final @Nullable BufferedReader answers;

	/**
	 * Create a prompt.
	 * @param answers where the answers come from, {@code null} for no terminal
	 */
	Prompt(@Nullable Reader answers) {
		this.answers = (answers != null) ? new BufferedReader(answers) : null;
	}

	// that there is a console says nothing on newer Java: whether it is a terminal is
	// asked
	@SuppressWarnings("SystemConsoleNull")
	static Prompt terminal() {
		Console console = System.console();
		return new Prompt((console != null && isTerminal(console)) ? console.reader() : null);
	}

	boolean isInteractive() {
		return this.answers != null;
	}

	/**
	 * Ask a question.
	 * @param question the question
	 * @param out where it is asked
	 * @return whether the answer is a clear yes
	 */
	boolean confirms(String question, PrintWriter out) {
		if (this.answers == null) {
			return false;
		}
		out.print(question + " [y/N] ");
		out.flush();
		try {
			String answer = this.answers.readLine();
			return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
		}
		catch (IOException ex) {
			return false;
		}
	}

	// from Java 22 on there is a console without a terminal too, and this method tells
	private static boolean isTerminal(Console console) {
		try {
			return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

}
