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

package dev.migrations.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a comparison is expected to say: every line of it was looked at by a person, and
 * stands in a file beside this class or in {@code docs/real-applications.md}.
 */
final class Expectation {

	private static final Path LISTS = Path.of("src/test/resources/dev/migrations/application");

	private static final Path PAGE = Path.of("../docs/real-applications.md");

	private Expectation() {
	}

	static void says(Adoption adoption, String list) {
		assertThat(adoption.lines()).as("every difference").containsExactlyElementsOf(lines(LISTS.resolve(list)));
	}

	/**
	 * The page tells the figures, and why each kind of difference is right.
	 * @param adoption the comparison
	 * @param title the application with its version, and the database
	 */
	static void standsOnPage(Adoption adoption, String title) {
		StringBuilder block = new StringBuilder("\n```text\n" + title + "\n" + adoption.size() + "\n\n");
		adoption.counts().forEach((kind, count) -> block.append("%4d  %s%n".formatted(count, kind)));
		String page = String.join("\n", lines(PAGE));
		assertThat(page).contains(block.append("```\n").toString().replace(System.lineSeparator(), "\n"));
		assertThat(adoption.counts().keySet()).allSatisfy((kind) -> assertThat(page).contains("| " + kind + " | "));
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
