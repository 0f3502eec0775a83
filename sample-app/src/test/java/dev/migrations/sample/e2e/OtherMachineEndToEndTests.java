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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine on which a revision is generated makes no difference to its bytes.
 */
class OtherMachineEndToEndTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "H2, EXECUTABLE_JAR", "POSTGRESQL, CLASS_PATH" })
	void writesTheSameBytes(Database product, Packaging packaging) {
		Workplace here = Workplace.checkOut(this.directory, product, packaging).withoutChangelog();
		String text = generated(here);
		assertThat(text).contains("createTable").doesNotContain("\r").isEqualTo(generated(here.elsewhere()));
	}

	/** The id is given, the moment differs. */
	private static String generated(Workplace workplace) {
		assertThat(workplace.migrations("init")).succeeds();
		assertThat(workplace.migrations("generate", "-m", "all", "--rev-id", "ae1000000001")).succeeds();
		Map<String, String> revisions = workplace.revisions();
		assertThat(revisions).hasSize(1);
		workplace.removeChangelog();
		return List.copyOf(revisions.values()).get(0).replaceFirst("(?m)^# Created:.*$", "");
	}

}
