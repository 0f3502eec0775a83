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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page shows is what a reader gets: every command of the documentation is typed,
 * in its order, and ends and answers as its page says. One page, the longest, has a class
 * of its own, so that both can run at the same time.
 */
class DocumentationEndToEndTests {

	private static final Path ROOT = Path.of("..");

	@TempDir
	Path directory;

	static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
			return Stream
				.concat(files.filter((file) -> file.toString().endsWith(".md")), Stream.of(ROOT.resolve("README.md")))
				.filter((file) -> !file.equals(CommandsPageEndToEndTests.PAGE))
				.filter((file) -> Page.read(file).steps().stream().anyMatch(ShownCommand.class::isInstance))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyCommandDoesWhatThePageSays(Path page) {
		new Reader(this.directory, Packaging.usual()).follow(Page.read(page));
	}

}
