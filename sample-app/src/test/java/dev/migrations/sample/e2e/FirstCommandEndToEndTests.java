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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a newcomer types first, on a checkout without anything built.
 */
class FirstCommandEndToEndTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Set<String> NOT_CHECKED_OUT = Set.of("target", ".git", "data", ".flattened-pom.xml");

	/** The goals of a contributor's build. */
	private static final String[] CHECKS = { "checkstyle", "enforcer", "spring-javaformat", "flatten", "dependency:",
			"surefire" };

	@TempDir
	Path checkout;

	@BeforeEach
	void checkOut() throws IOException {
		copy(ROOT, this.checkout);
	}

	/**
	 * The second command finds what the first one has compiled.
	 * @throws IOException if a page cannot be read
	 */
	@Test
	void loadsAndRunsOnlyTheApplication() throws IOException {
		String first = shown(ROOT.resolve("README.md"), "./mvnw -Drun");
		try (RunningApplication application = RunningApplication.start(maven(first), this.checkout)) {
			String[] log = application.log().split(":: Spring Boot ::", 2);
			assertThat(log[0]).contains("Compiling", "Not compiling test sources")
				.doesNotContain(CHECKS)
				.doesNotContain("[WARNING]");
			assertThat(log[1]).contains("6 revisions behind this application", "No data was changed.")
				.doesNotContain("[INFO]", "[WARNING]");
			assertThat(Published.by(application).state()).isEqualTo("PENDING");
		}
		String shown = shown(ROOT.resolve("docs/commands.md"),
				"./mvnw spring-boot:run -Dspring-boot.run.arguments=\"migrations status\"");
		String second = shown.replace("./mvnw spring-boot:run", first);
		shown(ROOT.resolve("README.md"), second.substring(first.length() + 1));
		Outcome outcome = Jar.run(maven(second), this.checkout, List.of(second));
		assertThat(outcome.text()).contains("6 revisions behind this application", "No data was changed.")
			.doesNotContain("Compiling");
		assertThat(outcome).succeeds();
	}

	private static String shown(Path page, String command) throws IOException {
		assertThat(Files.readString(page)).contains(command);
		return command;
	}

	/** The build in which this test runs says where Maven keeps what it loads. */
	private ProcessBuilder maven(String command) {
		ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(this.checkout.toFile());
		builder.environment().put("MAVEN_ARGS", "-B -Dmaven.repo.local=" + System.getProperty("maven.repository"));
		builder.environment().put("SERVER_PORT", "0");
		return builder;
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> children = Files.list(from)) {
			children.filter((child) -> !NOT_CHECKED_OUT.contains(child.getFileName().toString()))
				.forEach((child) -> copyOne(child, to.resolve(child.getFileName())));
		}
	}

	private static void copyOne(Path from, Path to) {
		try {
			Files.copy(from, to);
			if (Files.isDirectory(from)) {
				copy(from, to);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
