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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandHint}.
 */
class CommandHintTests {

	private static final CommandHint JAR = new CommandHint("java -jar app.jar migrations ", "");

	private static final CommandHint MAVEN = new CommandHint("./mvnw x=\"migrations ", "\"");

	@Test
	void completesACommandAtTheEndOfASentence() {
		assertThat(JAR.complete("Correct it, then type: migrations upgrade +1"))
			.isEqualTo("Correct it, then type: java -jar app.jar migrations upgrade +1");
		assertThat(MAVEN.complete("Record it: migrations stamp abc."))
			.isEqualTo("Record it: ./mvnw x=\"migrations stamp abc\".");
		assertThat(MAVEN.complete("Record: migrations stamp abc; Record: migrations stamp def"))
			.isEqualTo("Record: ./mvnw x=\"migrations stamp abc\"; Record: ./mvnw x=\"migrations stamp def\"");
		assertThat(JAR.complete("Paste this, then type: migrations init\n\n  - include"))
			.isEqualTo("Paste this, then type: java -jar app.jar migrations init\n\n  - include");
	}

	@Test
	void completesACommandInQuotes() {
		assertThat(MAVEN.complete("what 'migrations status' shows"))
			.isEqualTo("what './mvnw x=\"migrations status\"' shows");
	}

	@Test
	void leavesWhatIsCompleteOrNoCommand() {
		assertThat(JAR.complete("Apply: " + MAVEN.of("upgrade"))).isEqualTo("Apply: " + MAVEN.of("upgrade"));
		assertThat(JAR.complete("Migrations: the migrations of $1 \\1"))
			.isEqualTo("Migrations: the migrations of $1 \\1");
	}

	@Test
	void quotesWithinQuotes() {
		assertThat(JAR.of("generate -m \"x\"")).isEqualTo("java -jar app.jar migrations generate -m \"x\"");
		assertThat(MAVEN.complete("By hand: migrations revision -m \"...\""))
			.isEqualTo("By hand: ./mvnw x=\"migrations revision -m \\\"...\\\"\"");
	}

	@Test
	void findsEveryCommandThatTheCoreNames() throws IOException {
		Pattern command = Pattern
			.compile("(.{2})migrations (?:init|generate|revision|upgrade|downgrade|stamp|status|check|history) ?");
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).sorted().toList()) {
				Files.readString(file)
					.lines()
					.filter((line) -> !line.strip().startsWith("*"))
					.flatMap((line) -> command.matcher(line).results())
					.forEach((match) -> found.add(match.group(1)));
			}
		}
		assertThat(found).hasSizeGreaterThan(15).allMatch((before) -> before.equals(": ") || before.matches(".['\"]"));
	}

}
