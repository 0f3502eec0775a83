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

package dev.migrations.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the help of the commands and for what they say to wrong usage.
 */
class CommandHelpTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final CommandLine commands = CommandLines.create(CommandContext.WITHOUT_APPLICATION,
			new PrintWriter(this.out, true), new PrintWriter(this.err, true));

	@ParameterizedTest
	@MethodSource("names")
	void describesEveryOption(String name) {
		assertThat(this.commands.execute(name, "--help")).isZero();
		CommandSpec command = this.commands.getSubcommands().get(name).getCommandSpec();
		assertThat(this.out.toString()).contains(command.usageMessage().description());
		assertThat(command.args()).isNotEmpty().allSatisfy((argument) -> {
			assertThat(argument.hidden()).isFalse();
			assertThat(argument.description()).as(argument.toString()).isNotEmpty().doesNotContain("");
			assertThat(words(this.out.toString())).contains(words(String.join(" ", argument.description())));
		});
	}

	@Test
	void listsEveryCommand() {
		assertThat(this.commands.execute("--help")).isZero();
		assertThat(names()).contains("init", "generate", "migrate", "revision", "upgrade", "downgrade", "current",
				"history", "status", "stamp", "check", "tables");
		assertThat(names()).allSatisfy((name) -> assertThat(this.out.toString()).contains(name));
		assertThat(this.out.toString()).contains("Exit codes");
	}

	@ParameterizedTest
	@CsvSource({ "upgrad, upgrade", "statsu, status", "generat, generate", "chekc, check" })
	void suggestsACommandForATypo(String typo, String meant) {
		assertThat(this.commands.execute(typo)).isEqualTo(2);
		assertThat(this.err.toString()).contains("'" + typo + "'").contains("Did you mean").contains(meant);
	}

	@ParameterizedTest
	@CsvSource({ "generate --alow-drop=x, --allow-drop", "upgrade --dryrun, --dry-run", "check --strct, --strict" })
	void suggestsAnOptionForATypo(String line, String meant) {
		assertThat(this.commands.execute(line.split(" "))).isEqualTo(2);
		assertThat(this.err.toString()).contains("Possible solutions").contains(meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "upgrade a b", "revision", "generate -m", "generate --default users.phone",
			"stamp a b", "init x", "status x" })
	void refusesWrongUsage(String line) {
		assertThat(this.commands.execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
		assertThat(this.err.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
	}

	private static Stream<String> names() {
		CommandLine commands = CommandLines.create(CommandContext.WITHOUT_APPLICATION, new PrintWriter(System.err),
				new PrintWriter(System.err));
		Map<String, CommandLine> subcommands = new TreeMap<>(commands.getSubcommands());
		subcommands.remove("help");
		return subcommands.keySet().stream();
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", " ");
	}

}
