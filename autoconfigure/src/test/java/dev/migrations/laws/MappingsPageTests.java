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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.migrations.test.TestDatabase;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * docs/mappings.md has a row for each set of the zoo, which says what {@link LawsTests}
 * shows of it on each database.
 */
class MappingsPageTests {

	@Test
	void saysWhatTheLawsShow() throws IOException {
		List<List<String>> expected = Arrays.stream(Mappings.values())
			.map((mappings) -> Stream
				.concat(Stream.of(mappings.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
						Arrays.stream(TestDatabase.values()).map((database) -> Zoo.result(database, mappings)))
				.toList())
			.toList();
		assertThat(rows().stream().map(MappingsPageTests::withoutDescription)).containsExactlyElementsOf(expected);
	}

	@Test
	void describesEverySet() throws IOException {
		assertThat(rows()).allSatisfy((row) -> assertThat(row).hasSize(6))
			.extracting((row) -> row.get(1))
			.doesNotHaveDuplicates()
			.noneMatch(String::isBlank);
	}

	private static List<String> withoutDescription(List<String> row) {
		return Stream.concat(Stream.of(row.get(0)), row.stream().skip(2)).toList();
	}

	/** Without the two rows at the top. */
	private static List<List<String>> rows() throws IOException {
		return Files.readAllLines(Path.of("../docs/mappings.md"))
			.stream()
			.filter((line) -> line.startsWith("| "))
			.skip(1)
			.map((line) -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
			.toList();
	}

}
