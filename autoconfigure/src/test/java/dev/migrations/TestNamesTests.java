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

package dev.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class with a test that has another name is run by nothing, and nothing says so.
 */
class TestNamesTests {

	private static final Pattern TEST = Pattern
		.compile("^\\t@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b", Pattern.MULTILINE);

	@Test
	void everyTestStandsInAClassThatTheBuildRuns() {
		assertThat(sources("src/test/java")).isNotEmpty()
			.filteredOn(TestNamesTests::holdsTests)
			.allSatisfy((file) -> assertThat(file.getFileName().toString()).endsWith("Tests.java")
				.doesNotEndWith("EndToEndTests.java"));
	}

	@Test
	void everyTestOfTheSampleIsRunBySurefireOrFailsafe() {
		assertThat(sources("../sample-app/src/test/java")).isNotEmpty()
			.filteredOn(TestNamesTests::holdsTests)
			.allSatisfy((file) -> assertThat(file.getFileName().toString()).endsWith("Tests.java"));
	}

	private static List<Path> sources(String directory) {
		try (Stream<Path> files = Files.walk(Path.of(directory))) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean holdsTests(Path file) {
		try {
			return TEST.matcher(Files.readString(file)).find();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
