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

package dev.migrations.laws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.test.zoo.Mappings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands in docs/fidelity.md run sets of the catalogue, and random pairs of models,
 * as many as they say.
 */
class FidelityPageTests {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)\\n```$");

	private static final List<String> COMMAND = List.of("./mvnw", "-pl", "autoconfigure", "test",
			"-Dtest=*RandomModelsTests");

	private static final List<String> CATALOGUE = List.of("./mvnw", "-pl", "autoconfigure", "test",
			"-Dtest=*LawsTests");

	@TempDir
	private Path directory;

	@Test
	void namesSetsOfTheCatalogue() throws IOException {
		List<String> words = commands(CATALOGUE).get(0);
		assertThat(properties(words)).containsOnlyKeys("zoo.sets");
		assertThat(properties(words).get("zoo.sets").split(",")).allSatisfy(Mappings::valueOf);
	}

	@Test
	void namesTheTestAndItsProperties() throws IOException {
		assertThat(commands(COMMAND)).hasSize(2)
			.allSatisfy((words) -> assertThat(words).startsWith(COMMAND.toArray(String[]::new)))
			.allSatisfy((words) -> assertThat(properties(words)).isNotEmpty()
				.allSatisfy((name, value) -> assertThat(name)
					.matches("random\\.(seed|failures|keys|lives|models(\\.(h2|postgresql|mariadb|sqlite))?)")));
	}

	@Test
	void replaysOnePair() throws IOException {
		Map<String, String> replay = properties(commands(COMMAND).get(1));
		assertThat(replay).containsEntry("random.models", "0")
			.containsEntry("random.models.h2", "1")
			.containsEntry("random.keys", "0")
			.containsEntry("random.lives", "0");
		String report = run(replay);
		assertThat(report).contains("H2: 1 random pairs of models from seed " + replay.get("random.seed"));
		assertThat(report).contains("SQLITE: 0 random pairs of models", "H2: 0 random pairs of keys");
	}

	private String run(Map<String, String> properties) {
		Properties before = (Properties) System.getProperties().clone();
		PrintStream console = System.out;
		ByteArrayOutputStream report = new ByteArrayOutputStream();
		try {
			properties.forEach(System::setProperty);
			System.setOut(new PrintStream(report, true, StandardCharsets.UTF_8));
			for (RandomModelsTests tests : List.of(new H2RandomModelsTests(this.directory),
					new SqliteRandomModelsTests(this.directory))) {
				tests.holdsTheLaws();
				tests.holdsTheLawsForKeys();
				tests.holdsTheLawsForLives();
			}
		}
		finally {
			System.setOut(console);
			System.setProperties(before);
		}
		return report.toString(StandardCharsets.UTF_8);
	}

	private static List<List<String>> commands(List<String> start) throws IOException {
		return BLOCK.matcher(Files.readString(Path.of("../docs/fidelity.md")))
			.results()
			.map((block) -> List.of(block.group(1).replace("\\\n", " ").replace("'", "").split("\\s+")))
			.filter((words) -> words.subList(0, start.size()).equals(start))
			.toList();
	}

	private static Map<String, String> properties(List<String> words) {
		return words.stream()
			.skip(COMMAND.size())
			.map((word) -> word.replaceFirst("^-D", "").split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
	}

}
