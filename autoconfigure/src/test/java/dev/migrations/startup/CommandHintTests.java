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

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.failure.CommandOption;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandHint}.
 */
class CommandHintTests {

	private static final CommandHint JAR = CommandHint.ofJar("app.jar");

	private static final CommandHint MAVEN = CommandHint.ofMaven();

	private static final String RUN = "./mvnw spring-boot:run -Dspring-boot.run.arguments=";

	@Test
	void commandStandsBehindTheStartOfTheProgram() {
		assertThat(JAR.of("upgrade", "+1")).isEqualTo("java -jar app.jar migrations upgrade +1");
		assertThat(MAVEN.of("upgrade", "+1")).isEqualTo(RUN + "\"migrations upgrade +1\"");
		assertThat(CommandHint.ofJar("my app.jar").of("status"))
			.isEqualTo("java -jar \"my app.jar\" migrations status");
	}

	@Test
	void stepIsTextWithTheLinesToType() {
		NextStep step = NextStep.run("Correct it, then run", "upgrade")
			.and(". To look: ")
			.and(NextCommand.of("status"));
		assertThat(JAR.of(step)).isEqualTo(
				"Correct it, then run: java -jar app.jar migrations upgrade. To look: java -jar app.jar migrations status");
		assertThat(MAVEN.of(step)).isEqualTo(
				"Correct it, then run: " + RUN + "\"migrations upgrade\". To look: " + RUN + "\"migrations status\"");
		assertThat(JAR.of(NextStep.of("Write: migrations of $1 \\1"))).isEqualTo("Write: migrations of $1 \\1");
	}

	@Test
	void argumentsAreQuotedForTheShell() {
		assertThat(JAR.of("revision", "-m", "...")).isEqualTo("java -jar app.jar migrations revision -m \"...\"");
		assertThat(JAR.of("generate", "--default", "users.price=<expression>"))
			.isEqualTo("java -jar app.jar migrations generate --default \"users.price=<expression>\"");
		assertThat(JAR.of("generate", "-m", "a \"b\" $c `d` \\e"))
			.isEqualTo("java -jar app.jar migrations generate -m \"a \\\"b\\\" \\$c \\`d\\` \\\\e\"");
	}

	@Test
	void argumentsAreQuotedForTheMavenPluginWithinTheQuotesOfTheShell() {
		assertThat(MAVEN.of("revision", "-m", "what changes"))
			.isEqualTo(RUN + "\"migrations revision -m \\\"what changes\\\"\"");
		NextCommand odd = NextCommand.of("generate")
			.with(List.of(new CommandOption("--allow-drop", "\"Odd table\".fax")));
		// the plugin reads --allow-drop ""'"'"Odd table"'"'".fax" from this
		assertThat(MAVEN.of(odd))
			.isEqualTo(RUN + "\"migrations generate --allow-drop \\\"\\\"'\\\"'\\\"Odd table\\\"'\\\"'\\\".fax\\\"\"");
	}

}
