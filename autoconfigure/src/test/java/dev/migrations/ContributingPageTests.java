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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.migrations.test.Breadth;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docs/contributing.md tells people to type exists: profiles, test classes, and the
 * breadth that each profile stands for.
 */
class ContributingPageTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)\\n```$");

	@Test
	void oneCommandIsWhatContinuousIntegrationRuns() throws IOException {
		assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("exec " + commands().get(1));
	}

	@Test
	void profilesExistAndSayHowMuchIsRun() throws IOException {
		String pom = Files.readString(ROOT.resolve("pom.xml"));
		List<String> profiles = words("-P").toList();
		assertThat(profiles).containsExactly("fast", "thorough");
		assertThat(profiles).allSatisfy((profile) -> {
			assertThat(pom)
				.containsPattern("<id>" + profile + "</id>\\s*<properties>\\s*<test.breadth>" + profile + "<");
			assertThat(Arrays.stream(Breadth.values()).map((breadth) -> breadth.name().toLowerCase(Locale.ROOT)))
				.contains(profile);
		});
	}

	@Test
	void testsExist() throws IOException {
		assertThat(Stream.concat(words("-Dtest="), words("-Dit.test=")).filter((name) -> !name.equals("none")))
			.isNotEmpty()
			.allMatch(ContributingPageTests::isTest);
	}

	@Test
	void filesAreWhereThePageSays() throws IOException {
		assertThat(Files.readString(ROOT.resolve("docs/contributing.md"))
			.lines()
			.flatMap((line) -> Pattern.compile("`((?:autoconfigure|sample-app)/[^`]+)`").matcher(line).results())
			.map((match) -> match.group(1))).contains("autoconfigure/src/test/resources/quick-run.txt")
			.allMatch((file) -> Files.exists(ROOT.resolve(file)));
	}

	private static Stream<String> words(String prefix) throws IOException {
		return commands().stream()
			.flatMap((command) -> Arrays.stream(command.split(" ")))
			.filter((word) -> word.startsWith(prefix))
			.map((word) -> word.substring(prefix.length()));
	}

	private static List<String> commands() throws IOException {
		return BLOCK.matcher(Files.readString(ROOT.resolve("docs/contributing.md")))
			.results()
			.map((MatchResult block) -> block.group(1))
			.flatMap(String::lines)
			.toList();
	}

	private static boolean isTest(String name) {
		return Stream.of("autoconfigure", "sample-app").anyMatch((module) -> {
			try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
				return files.anyMatch((file) -> file.endsWith(name + ".java"));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
