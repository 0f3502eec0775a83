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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What README.md promises to a newcomer in its section of two commands.
 */
class TwoCommandsTests {

	private static final Path ROOT = Path.of("..");

	@Test
	void eachIsOneLine() throws IOException {
		assertThat(commands()).hasSize(2).allSatisfy((command) -> assertThat(command).startsWith("./mvnw "));
	}

	@Test
	void continuousIntegrationRunsTheSecondAndNothingElse() throws IOException {
		List<String> script = Files.readAllLines(ROOT.resolve(".ci/run"));
		assertThat(script).filteredOn((line) -> !line.startsWith("#"))
			.singleElement()
			.asString()
			.endsWith("exec " + commands().get(1));
		assertThat(ROOT.resolve(".ci/run")).isExecutable();
	}

	private static List<String> commands() throws IOException {
		String readme = Files.readString(ROOT.resolve("README.md"));
		String section = readme.split("(?m)^## Two commands$", -1)[1].split("(?m)^## ", -1)[0];
		List<String> blocks = Pattern.compile("(?ms)^```\\w*\\n(.*?)\\n```$")
			.matcher(section)
			.results()
			.map((block) -> block.group(1))
			.toList();
		assertThat(blocks).noneMatch((block) -> block.contains("\n"));
		return blocks;
	}

}
