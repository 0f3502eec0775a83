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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.test.NotComparedPage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * docs/databases.md explains every reason for not comparing something that the sources
 * can give. {@link LawsTests} holds it to the reasons that the zoo gives.
 */
class NotComparedPageTests {

	/** A call, or a column of a statement, that gives a reason. */
	private static final Pattern CALL = Pattern
		.compile("(?s)(?:otCompared|undecided\\.accept|addIf)\\((.*?)\\)+;|'([^']+ is not compared)'");

	private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	@ParameterizedTest
	@ValueSource(strings = { "model", "product", "diff" })
	void explainsEveryReasonInTheSources(String directory) throws IOException {
		List<String> reasons = NotComparedPage.reasons();
		List<String> found = sources(directory).flatMap((source) -> CALL.matcher(source).results())
			.flatMap((call) -> (call.group(2) != null) ? Stream.of(call.group(2)) : lastTexts(call.group(1)))
			.flatMap((text) -> Stream.of(text.split("%s")))
			.map(String::strip)
			.filter((text) -> text.contains(" "))
			.distinct()
			.toList();
		assertThat(found).hasSizeGreaterThan(5)
			.allSatisfy((text) -> assertThat(reasons).anyMatch((reason) -> reason.contains(text)));
	}

	/**
	 * The last argument is the reason, and what has no space in it is a part of a name.
	 */
	private static Stream<String> lastTexts(String arguments) {
		return TEXT.matcher(lastArgument(arguments)).results().map((text) -> text.group(1));
	}

	private static String lastArgument(String arguments) {
		String plain = arguments.endsWith(", reasons")
				? arguments.substring(0, arguments.length() - ", reasons".length()) : arguments;
		int depth = 0;
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < plain.length(); i++) {
			char character = plain.charAt(i);
			quoted ^= character == '"';
			depth += quoted ? 0 : (character == '(') ? 1 : (character == ')') ? -1 : 0;
			if (!quoted && depth == 0 && character == ',') {
				start = i + 1;
			}
		}
		return plain.substring(start);
	}

	@Test
	void knowsAReasonOnlyByItsWords() throws IOException {
		Pattern pattern = NotComparedPage.pattern();
		assertThat("triggers are not compared").matches(pattern);
		assertThat("its type is the domain POSTCODE; only the base type is compared").matches(pattern);
		assertThat("wishes are not compared").doesNotMatch(pattern);
	}

	private static Stream<String> sources(String directory) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/migrations", directory))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.map(NotComparedPageTests::text)
				.toList()
				.stream();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
