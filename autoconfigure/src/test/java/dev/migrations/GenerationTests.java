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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import liquibase.changelog.DatabaseChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.changelog.RevisionGraph;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Product;
import dev.migrations.test.ChangelogFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Generation}.
 */
class GenerationTests {

	private final Path root;

	private final Path revisions;

	GenerationTests(@TempDir Path root) throws IOException {
		this.root = root;
		this.revisions = Files.createDirectories(root.resolve("db/changelog/revisions"));
	}

	@Test
	void refusesASecondRevisionOfTheSameNameInTheSameSecond() throws IOException {
		Path first = generation().empty("same", ChangelogFormat.YAML, null);
		String text = Files.readString(first);
		assertThat(first).hasFileName("20260102030405_same.yaml");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> generation().empty("same", ChangelogFormat.YAML, null))
			.withMessageContaining("20260102030405_same.yaml' already exists");
		assertThat(first).hasContent(text);
		assertThat(files()).containsExactly(first);
	}

	@Test
	void givesEveryRevisionAnIdOfItsOwn() throws IOException {
		Path one = generation().empty("one", ChangelogFormat.YAML, null);
		Path other = generation().empty("other", ChangelogFormat.YAML, null);
		assertThat(files()).containsExactly(one, other);
		assertThat(id(one)).matches("[0-9a-f]{12}").isNotEqualTo(id(other));
		assertThat(id(other)).matches("[0-9a-f]{12}");
	}

	/** Whoever made the parent has a clock that is ahead, or made many at once. */
	@ParameterizedTest
	@CsvSource({ "20260102030405, 20260102030406", "20260102030459, 20260102030500", "20260102235959, 20260103000000" })
	void namesARevisionBehindItsParent(String parent, String expected) {
		new ChangelogFiles(this.root).master().write("db/changelog/revisions/%s_parent.yaml".formatted(parent), """
				databaseChangeLog:
				  - changeSet: {id: 1, author: me, changes: [{empty: {}}]}
				""");
		Changelog changelog = ChangelogReader.read(new ChangelogFiles(this.root).location(),
				ChangelogSettings.of(Product.unknown()));
		assertThat(generation(changelog).empty("child", ChangelogFormat.YAML, null))
			.hasFileName(expected + "_child.yaml");
	}

	private Generation generation() {
		return generation(
				new Changelog(new ChangelogFiles(this.root).location(), ChangelogSettings.of(Product.unknown()),
						new DatabaseChangeLog(), List.of(), RevisionGraph.of(List.of()), List.of()));
	}

	private Generation generation(Changelog changelog) {
		return new Generation(changelog, this.root, GenerationSettings.DEFAULTS.withAuthor("anna"),
				Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC));
	}

	private static String id(Path file) throws IOException {
		return Files.readString(file).replaceAll("(?s).*# Revision: (\\w+)\n.*", "$1");
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.revisions)) {
			return files.sorted().toList();
		}
	}

}
