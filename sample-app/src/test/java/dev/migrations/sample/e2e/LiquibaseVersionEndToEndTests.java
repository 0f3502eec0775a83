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

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application holds the Liquibase that this run is about, and no other one.
 */
class LiquibaseVersionEndToEndTests {

	private static final String EXPECTED = "liquibase-core-" + System.getProperty("test.liquibase.version") + ".jar";

	@Test
	void executableJarHoldsOneLiquibase() throws IOException {
		try (JarFile jar = new JarFile(Packaging.EXECUTABLE_JAR.sample().file().toFile())) {
			assertThat(jar.stream().map((entry) -> Path.of(entry.getName()).getFileName().toString()))
				.filteredOn((name) -> name.startsWith("liquibase-core"))
				.containsExactly(EXPECTED);
		}
	}

	@Test
	void classPathHoldsOneLiquibase() {
		assertThat(ExtractedApplication.get().libraries().split(File.pathSeparator))
			.extracting((library) -> Path.of(library).getFileName().toString())
			.filteredOn((name) -> name.startsWith("liquibase-core"))
			.containsExactly(EXPECTED);
	}

}
