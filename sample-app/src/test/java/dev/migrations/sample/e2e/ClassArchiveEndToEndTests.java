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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A virtual machine that cannot use the archive of the libraries says nothing and takes
 * twice the time.
 */
class ClassArchiveEndToEndTests {

	@TempDir
	Path directory;

	@Test
	void commandReadsTheLibrariesFromTheArchive() throws IOException {
		Workplace workplace = observed(Workplace.checkOut(this.directory, Database.H2));
		assertThat(workplace.migrations("upgrade")).succeeds();
		assertArchived();
	}

	@Test
	void changedServerReadsTheLibrariesFromTheArchive() throws IOException {
		Workplace workplace = Workplace.checkOut(this.directory, Database.H2).with(Changes.field());
		observed(workplace).start().close();
		assertArchived();
	}

	private Workplace observed(Workplace workplace) {
		return new Workplace(workplace.directory(), workplace.jar().with("-Xlog:class+load:file=" + log()),
				workplace.database());
	}

	private void assertArchived() throws IOException {
		List<String> loaded = Files.readAllLines(log());
		long archived = loaded.stream().filter((line) -> line.contains("source: shared objects file")).count();
		long read = loaded.stream().filter((line) -> line.contains("source: file:")).count();
		assertThat(archived).isGreaterThan(10 * read);
	}

	private Path log() {
		return this.directory.resolve("classes.log");
	}

}
