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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SourceTree}.
 */
class SourceTreeTests {

	private static final String REVISION = "db/changelog/revisions/20260101000000_first.yaml";

	private final ChangelogLocation packaged = new ChangelogLocation("db/changelog/master.yaml",
			new ClassLoaderResourceAccessor(), null);

	@TempDir
	private Path directory;

	@Test
	void usesWhatTheApplicationContainsWithoutSources() {
		assertThat(find(null, REVISION)).isSameAs(this.packaged);
	}

	@Test
	void prefersTheSourcesBelowTheWorkingDirectory() throws IOException {
		write("src/main/resources/" + REVISION);
		assertThat(find(null, REVISION).root()).isEqualTo(this.directory.resolve("src/main/resources"));
	}

	@Test
	void refusesTheSourcesOfAnotherApplication() throws IOException {
		write("src/main/resources/db/changelog/master.yaml");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> find(null, REVISION))
			.withMessageContaining(REVISION)
			.withMessageContaining("another application");
	}

	@Test
	void takesTheDirectoryThatIsNamed() throws IOException {
		write("elsewhere/file");
		assertThat(find(Path.of("elsewhere")).root()).isEqualTo(this.directory.resolve("elsewhere"));
	}

	@Test
	void refusesADirectoryThatDoesNotExist() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> find(Path.of("nowhere")))
			.satisfies((ex) -> assertThat(ex.failure().kind()).isEqualTo(Failure.Kind.USAGE))
			.withMessageContaining("nowhere");
	}

	private ChangelogLocation find(Path named, String... files) {
		return new SourceTree(this.packaged, this.directory).find(named, List.of(files));
	}

	private void write(String file) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, "");
	}

}
