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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list in docs/scenarios.md and the tests agree: each test has a line under its id,
 * and each line has a test, or a reason why not.
 */
class ScenarioListTests {

	private static final Path TESTS = Path.of("src/test/java");

	private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-Z]\\d\\d) \\| .* \\| (.*) \\|$");

	private static final Pattern REASON = Pattern.compile("(?m)^\\| ([A-Z]\\d\\d(?:, [A-Z]\\d\\d)*) \\| .* \\|$");

	private static final Pattern CLASS = Pattern.compile("`(\\w+Tests)`");

	private static final Pattern METHOD = Pattern.compile("(?m)^\tvoid ([a-z]\\d\\d)[A-Z]\\w*\\(");

	private final String list;

	private final String reasons;

	/** The classes that have a test of an id. */
	private final Map<String, Set<String>> tested = new TreeMap<>();

	ScenarioListTests() throws IOException {
		String page = Files.readString(Path.of("../docs/scenarios.md"));
		int end = page.indexOf("## Notes");
		this.list = page.substring(0, end);
		this.reasons = page.substring(end);
		Set<String> named = names(CLASS.matcher(this.list).results()).collect(Collectors.toSet());
		try (Stream<Path> files = Files.walk(TESTS)) {
			for (Path file : files.filter((each) -> each.toString().endsWith("Tests.java")).toList()) {
				String name = file.getFileName().toString().replace(".java", "");
				if (named.contains(name) || file.getParent().endsWith("scenario")) {
					read(name, Files.readString(file));
				}
			}
		}
	}

	private void read(String name, String source) {
		names(METHOD.matcher(source).results()).map((id) -> id.toUpperCase(Locale.ROOT))
			.forEach((id) -> this.tested.computeIfAbsent(id, (key) -> new TreeSet<>()).add(name));
	}

	@Test
	void everyTestHasALineUnderItsId() {
		Map<String, Set<String>> missing = new TreeMap<>(this.tested);
		missing.entrySet().removeAll(lines().entrySet());
		assertThat(missing).as("ids whose line in docs/scenarios.md is missing or names other classes").isEmpty();
	}

	@Test
	void everyLineHasATestOrAReason() {
		Set<String> reasoned = reasoned();
		assertThat(lines()).allSatisfy((id, classes) -> {
			assertThat(classes).isEqualTo(this.tested.getOrDefault(id, Set.of()));
			assertThat(!classes.isEmpty() || reasoned.contains(id)).as(id).isTrue();
		});
	}

	@Test
	void everyReasonIsThatOfALine() {
		assertThat(lines()).containsKeys(reasoned().toArray(String[]::new));
	}

	@Test
	void everyIdStandsOnceAndInOrder() {
		Collection<List<String>> groups = names(LINE.matcher(this.list).results())
			.collect(Collectors.groupingBy((id) -> id.substring(0, 1)))
			.values();
		assertThat(groups).hasSizeGreaterThan(15)
			.allSatisfy((ids) -> assertThat(ids).isSorted().doesNotHaveDuplicates());
	}

	private Map<String, Set<String>> lines() {
		return LINE.matcher(this.list)
			.results()
			.collect(Collectors.toMap((line) -> line.group(1),
					(line) -> names(CLASS.matcher(line.group(2)).results()).collect(Collectors.toSet())));
	}

	private Set<String> reasoned() {
		return names(REASON.matcher(this.reasons).results()).flatMap((ids) -> Arrays.stream(ids.split(", ")))
			.collect(Collectors.toSet());
	}

	private static Stream<String> names(Stream<MatchResult> results) {
		return results.map((result) -> result.group(1));
	}

}
