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

package dev.migrations.sample.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page that a reader types, and what the page says comes of it.
 *
 * @param line the line without the prompt
 * @param output the lines that the page shows below it
 */
record ShownCommand(String line, List<String> output) implements PageStep {

	private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

	private static final Pattern EXIT_CODE = Pattern.compile("\\s+# exit (\\d+)$");

	private static final List<String> JAR = List.of("java", "-jar", "app.jar");

	/**
	 * Split the line as a shell does.
	 * @return the arguments of the application
	 */
	List<String> arguments() {
		List<String> words = WORD.matcher(EXIT_CODE.matcher(this.line).replaceFirst(""))
			.results()
			.map((word) -> word.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"))
			.toList();
		if (words.size() < JAR.size() || !words.subList(0, JAR.size()).equals(JAR)) {
			throw new IllegalArgumentException("A page shows a command that no test can run: " + this.line);
		}
		return words.subList(JAR.size(), words.size());
	}

	int exitCode() {
		Matcher code = EXIT_CODE.matcher(this.line);
		return code.find() ? Integer.parseInt(code.group(1)) : 0;
	}

	/**
	 * Return what the output must look like. {@code ...} stands for anything, on a line
	 * of its own for any lines; ids, times and durations are never the same.
	 * @return the pattern, empty when the page shows no output
	 */
	Pattern expected() {
		List<String> lines = new ArrayList<>();
		for (String shown : this.output) {
			lines.add(shown.equals("...") ? "(?s:.*)" : quote(settled(shown)));
		}
		return Pattern.compile(lines.isEmpty() ? "(?s:.*)" : String.join("\\R", lines));
	}

	private static String quote(String line) {
		return Pattern.quote(line).replace("...", "\\E.*\\Q");
	}

	static String settled(String text) {
		return text.replaceAll("\\b[0-9a-f]{12}\\b", "<id>")
			.replaceAll("\\d{14}_", "<time>_")
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "<time>")
			.replaceAll("\\d+ ms\\b", "<duration>");
	}

}
