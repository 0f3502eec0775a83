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

package dev.migrations.startup;

import java.io.File;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.boot.system.ApplicationHome;

import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.failure.ShellWord;

/**
 * How commands of this very application are typed.
 */
public final class CommandHint {

	private final Function<NextCommand, String> line;

	private CommandHint(Function<NextCommand, String> line) {
		this.line = line;
	}

	/**
	 * Return how commands are typed for the running application: its jar when it runs
	 * from one, otherwise the Maven plugin.
	 * @return the hint
	 */
	public static CommandHint forRunningApplication() {
		File source = new ApplicationHome().getSource();
		return (source != null && source.isFile()) ? ofJar(source.getName()) : ofMaven();
	}

	/**
	 * Return how commands are typed for an application in a jar.
	 * @param jar the name of the file
	 * @return the hint
	 */
	public static CommandHint ofJar(String jar) {
		return new CommandHint((command) -> "java -jar " + ShellWord.of(jar) + " " + command);
	}

	/**
	 * Return how commands are typed for an application in its source tree.
	 * @return the hint
	 */
	public static CommandHint ofMaven() {
		return new CommandHint(
				(command) -> "./mvnw spring-boot:run -Dspring-boot.run.arguments=" + ShellWord.quoted("migrations "
						+ command.arguments().stream().map(CommandHint::mavenWord).collect(Collectors.joining(" "))));
	}

	/**
	 * Return the line to type.
	 * @param command the command
	 * @return the line
	 */
	public String of(NextCommand command) {
		return this.line.apply(command);
	}

	/**
	 * Return the line to type.
	 * @param arguments the command and its arguments
	 * @return the line
	 */
	public String of(String... arguments) {
		return of(NextCommand.of(arguments));
	}

	/**
	 * Return what to do, with the lines to type.
	 * @param step what to do
	 * @return the text
	 */
	public String of(NextStep step) {
		return step.text(this::of);
	}

	// the plugin takes the text apart once more; it knows both quotes and no escape
	private static String mavenWord(String word) {
		return ShellWord.isPlain(word) ? word : '"' + word.replace("\"", "\"'\"'\"") + '"';
	}

}
