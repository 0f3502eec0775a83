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

package dev.migrations.actuate;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import dev.migrations.status.UnitState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docs/endpoint.md shows of the answer, held against what is published.
 */
class EndpointPageTests {

	private static final Path PAGE = Path.of("../docs/endpoint.md");

	private static final Pattern JSON = Pattern.compile("(?ms)^```json\\n(.*?)^```$");

	private static final Pattern STATE = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

	@Test
	void showsEveryFieldOfTheAnswerAndNoOther() throws IOException {
		Matcher block = JSON.matcher(Files.readString(PAGE));
		assertThat(block.find()).isTrue();
		Map<String, Object> answer = new Yaml().load(block.group(1));
		Map<String, Set<String>> shown = new TreeMap<>();
		((Map<?, ?>) answer.get("units")).values().forEach((unit) -> fields("unit", unit, shown));
		assertThat(answer).containsOnlyKeys("units");
		assertThat(shown).isEqualTo(published());
	}

	@Test
	void explainsEveryStateAndNoOther() throws IOException {
		List<String> states = STATE.matcher(Files.readString(PAGE)).results().map((row) -> row.group(1)).toList();
		List<String> names = Arrays.stream(UnitState.values()).map(UnitState::name).toList();
		assertThat(states).containsExactlyInAnyOrderElementsOf(
				Stream.concat(names.stream(), Stream.of("DRIFT")).collect(Collectors.toSet()));
	}

	private static void fields(String name, Object value, Map<String, Set<String>> found) {
		if (value instanceof Map<?, ?> object) {
			object.forEach((key, field) -> {
				found.computeIfAbsent(name, (path) -> new TreeSet<>()).add(String.valueOf(key));
				fields(String.valueOf(key), field, found);
			});
		}
		else if (value instanceof List<?> list) {
			list.forEach((element) -> fields(name, element, found));
		}
	}

	private static Map<String, Set<String>> published() {
		Map<String, Set<String>> published = new TreeMap<>();
		components("unit", UnitDescriptor.class, published);
		return published;
	}

	private static void components(String name, Type type, Map<String, Set<String>> found) {
		if (type instanceof ParameterizedType list) {
			components(name, list.getActualTypeArguments()[0], found);
		}
		else if (type instanceof Class<?> record && record.isRecord()) {
			for (RecordComponent component : record.getRecordComponents()) {
				found.computeIfAbsent(name, (path) -> new TreeSet<>()).add(component.getName());
				components(component.getName(), component.getGenericType(), found);
			}
		}
	}

}
