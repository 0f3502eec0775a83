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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation as a script: the commands in its {@code console} blocks,
 * and the preparations in its comments.
 *
 * @param steps the steps in their order
 */
record Page(List<PageStep> steps) {

	private static final Pattern PREPARATION = Pattern.compile("<!-- (\\w+): (.*) -->");

	static Page read(Path file) {
		try {
			return new Page(steps(Files.readAllLines(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<PageStep> steps(List<String> lines) {
		List<PageStep> steps = new ArrayList<>();
		List<String> output = new ArrayList<>();
		boolean console = false;
		for (String line : lines) {
			Matcher preparation = PREPARATION.matcher(line);
			if (preparation.matches()) {
				steps.add(new Preparation(preparation.group(1), preparation.group(2)));
			}
			else if (line.startsWith("```")) {
				console = line.equals("```console");
				output = new ArrayList<>();
			}
			else if (console && line.startsWith("$ ")) {
				output = new ArrayList<>();
				steps.add(new ShownCommand(line.substring(2), output));
			}
			else if (console) {
				output.add(line);
			}
		}
		return steps;
	}

}
