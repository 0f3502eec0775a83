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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.system.ApplicationHome;

/**
 * How a command of this very application is typed.
 *
 * @param prefix what stands before the command
 * @param suffix what stands after it
 */
public record CommandHint(String prefix, String suffix) {

	private static final Pattern COMMAND = Pattern
		.compile("'migrations ([^'\n]+)'|: migrations ([^;\n]+?)(?=\\.?(?:;|$))", Pattern.MULTILINE);

	/**
	 * Return how commands are typed for the running application: its jar when it runs
	 * from one, otherwise the Maven plugin.
	 * @return the hint
	 */
	public static CommandHint forRunningApplication() {
		File source = new ApplicationHome().getSource();
		if (source != null && source.isFile()) {
			return new CommandHint("java -jar " + source.getName() + " migrations ", "");
		}
		return new CommandHint("./mvnw spring-boot:run -Dspring-boot.run.arguments=\"migrations ", "\"");
	}

	/**
	 * Return the line to type.
	 * @param command the command with its options
	 * @return the line
	 */
	public String of(String command) {
		return this.prefix + (this.suffix.isEmpty() ? command : command.replace("\"", "\\\"")) + this.suffix;
	}

	/**
	 * Complete the commands in a text of the core, which does not know how this
	 * application is started. There a command stands at the end of a sentence, after a
	 * colon, or in single quotes.
	 * @param text the text
	 * @return the text with commands that can be typed
	 */
	public String complete(String text) {
		return COMMAND.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(
					(match.group(1) != null) ? "'" + of(match.group(1)) + "'" : ": " + of(match.group(2))));
	}

}
