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

package dev.migrations.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.test.SchemaDump;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a revision does to the lines of a dump, as a file says it, line by line:
 * {@code - line} is taken away, {@code + line} is added, {@code ! text} takes away every
 * line that has the text, and {@code = name => name} writes a new name in all that stay.
 * Each must say something of the dump.
 */
final class DumpDifference {

	private final List<String> gone = new ArrayList<>();

	private final List<String> come = new ArrayList<>();

	private final List<String> dropped = new ArrayList<>();

	private final Map<String, String> renamed = new TreeMap<>();

	private DumpDifference() {
	}

	static DumpDifference of(String text) {
		DumpDifference difference = new DumpDifference();
		text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach(difference::add);
		return difference;
	}

	private void add(String line) {
		String rest = line.substring(2);
		switch (line.charAt(0)) {
			case '-' -> this.gone.add(rest);
			case '+' -> this.come.add(rest);
			case '!' -> this.dropped.add(rest);
			case '=' -> this.renamed.put(rest.split(" => ")[0], rest.split(" => ")[1]);
			default -> throw new IllegalArgumentException(line);
		}
	}

	/**
	 * Return the parts of the dump behind the revision.
	 * @param before the dump before it
	 * @return the parts, sorted
	 */
	List<String> applied(SchemaDump before) {
		List<String> parts = new ArrayList<>(before.parts());
		this.gone.forEach((line) -> assertThat(parts.remove(line)).as("in the dump: %s", line).isTrue());
		this.dropped
			.forEach((text) -> assertThat(parts.removeIf((line) -> line.contains(text))).as("in the dump: %s", text)
				.isTrue());
		this.renamed.keySet()
			.forEach((text) -> assertThat(parts).as("in the dump").anyMatch((line) -> line.contains(text)));
		return Stream.concat(parts.stream().map(this::renamed), this.come.stream()).sorted().toList();
	}

	private String renamed(String line) {
		String renamed = line;
		for (Map.Entry<String, String> name : this.renamed.entrySet()) {
			renamed = renamed.replaceAll("(?<!\\w)" + Pattern.quote(name.getKey()) + "(?!\\w)",
					Matcher.quoteReplacement(name.getValue()));
		}
		return renamed;
	}

}
