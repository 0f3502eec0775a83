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

package dev.migrations.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The part of the large spaces that a build runs unless it is a thorough one: the table
 * {@code quick-run.txt}, in which a line is a name and what is run for it.
 */
public final class QuickRun {

	private static final Map<String, Map<String, List<String>>> SECTIONS = read();

	private QuickRun() {
	}

	/**
	 * Return a section of the table.
	 * @param section its title
	 * @return the words of each line by the first of them, in the order of the table
	 */
	public static Map<String, List<String>> section(String section) {
		Map<String, List<String>> lines = SECTIONS.get(section);
		if (lines == null) {
			throw new IllegalStateException("quick-run.txt has no section [%s]".formatted(section));
		}
		return lines;
	}

	/**
	 * Return whether the quick run has a case.
	 * @param section the space that it comes from
	 * @param line which line of the table speaks of it
	 * @param word the word that the line then has
	 * @return whether it has
	 */
	public static boolean has(String section, String line, String word) {
		return section(section).getOrDefault(line, List.of()).contains(word);
	}

	private static Map<String, Map<String, List<String>>> read() {
		Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
		Map<String, List<String>> section = new LinkedHashMap<>();
		for (String line : lines()) {
			if (line.startsWith("[")) {
				section = new LinkedHashMap<>();
				sections.put(line.substring(1, line.length() - 1), section);
			}
			else if (!line.isEmpty()) {
				List<String> words = List.of(line.split("\\s+"));
				if (section.put(words.get(0), words.subList(1, words.size())) != null) {
					throw new IllegalStateException("Twice in quick-run.txt: " + line);
				}
			}
		}
		return sections;
	}

	private static List<String> lines() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(QuickRun.class.getResourceAsStream("/quick-run.txt")),
						StandardCharsets.UTF_8))) {
			return new ArrayList<>(reader.lines().map((line) -> line.replaceFirst("#.*", "").strip()).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
