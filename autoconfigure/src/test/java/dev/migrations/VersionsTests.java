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
import java.util.List;

import liquibase.util.LiquibaseUtil;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which versions the tests run with, and what is said and published of them.
 */
class VersionsTests {

	private static final Path ROOT = Path.of("..");

	@Test
	void runsWithTheLiquibaseThatTheBuildNames() {
		assertThat(LiquibaseUtil.getBuildVersion())
			.isEqualTo(System.getProperty("test.liquibase.version", LiquibaseUtil.getBuildVersion()));
	}

	@Test
	void pageSaysWhatTheTestsRunWith() throws IOException {
		assertThat(Files.readAllLines(ROOT.resolve("docs/versions.md")))
			.contains("| Spring Boot | " + SpringBootVersion.getVersion() + " |",
					"| Hibernate | " + Version.getVersionString().replace(".Final", "") + " |")
			.filteredOn((line) -> line.startsWith("| Liquibase |"))
			.singleElement()
			.asString()
			.contains(LiquibaseUtil.getBuildVersion());
	}

	@ParameterizedTest
	@ValueSource(strings = { "autoconfigure/.flattened-pom.xml", "starter/pom.xml" })
	void publishesNoVersionOfLiquibase(String file) throws IOException {
		List<String> published = Files.readAllLines(ROOT.resolve(file));
		assertThat(published).anyMatch((line) -> line.contains("<artifactId>spring-boot-"))
			.noneMatch((line) -> line.contains("liquibase-core"));
	}

}
