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

package dev.migrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docs/properties.md says of the properties, held against what the build found out
 * about them.
 */
class PropertiesPageTests {

	private static final Path PAGE = Path.of("../docs/properties.md");

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| `(app\\.migrations[^`]*)` \\|\\s*(?:`([^`]*)`|([^|]*?))\\s*\\| (.*) \\|$");

	@Test
	void namesEveryPropertyWithItsDefault() throws IOException {
		Map<String, String> documented = rows().stream()
			.collect(Collectors.toMap((row) -> row.group(1), (row) -> (row.group(2) != null) ? row.group(2) : "",
					(one, other) -> one + " and " + other, TreeMap::new));
		Map<String, String> real = new TreeMap<>();
		properties().forEach((property) -> real.put(property.get("name"), property.getOrDefault("defaultValue", "")));
		assertThat(real).hasSizeGreaterThanOrEqualTo(10);
		assertThat(documented).isEqualTo(real);
	}

	@Test
	void saysWhatTheDescriptionSays() throws IOException {
		Map<String, String> descriptions = new TreeMap<>();
		properties()
			.forEach((property) -> descriptions.put(property.get("name"), property.getOrDefault("description", "")));
		assertThat(descriptions.values()).allMatch((description) -> description.endsWith("."));
		assertThat(rows()).allSatisfy((row) -> assertThat(row.group(4).replace('`', '\''))
			.startsWith(firstSentence(descriptions.getOrDefault(row.group(1), "?"))));
	}

	private static String firstSentence(String description) {
		return description.split("\\.(\\s|$)", 2)[0];
	}

	private static List<MatchResult> rows() throws IOException {
		return ROW.matcher(Files.readString(PAGE)).results().toList();
	}

	private static List<Map<String, String>> properties() throws IOException {
		Map<String, Object> metadata = new Yaml().load(Files.readString(METADATA));
		return ((List<?>) metadata.get("properties")).stream()
			.map(PropertiesPageTests::strings)
			.filter((property) -> property.getOrDefault("name", "").startsWith("app.migrations"))
			.toList();
	}

	private static Map<String, String> strings(Object property) {
		Map<String, String> strings = new TreeMap<>();
		((Map<?, ?>) property).forEach((key, value) -> strings.put(String.valueOf(key), String.valueOf(value)));
		return strings;
	}

}
