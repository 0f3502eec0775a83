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

package dev.migrations.startup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.migrations.failure.MigrationsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link DdlAutoCheck}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DdlAutoCheckTests {

	private static final String HBM2DDL = "hibernate.hbm2ddl.auto";

	@ParameterizedTest
	@CsvSource({ HBM2DDL + ",create", HBM2DDL + ",create-drop", HBM2DDL + ",CREATE", HBM2DDL + ",drop",
			"jakarta.persistence.schema-generation.database.action,drop-and-create",
			"jakarta.persistence.schema-generation.database.action,drop" })
	void refusesWhatDropsTables(String setting, String value) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new DdlAutoCheck(false).check(Map.of(setting, value)))
			.withMessageContaining(setting)
			.withMessageContaining(value.toLowerCase());
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "validate", "" })
	void acceptsWhatOnlyLooks(String value) {
		assertThatNoException().isThrownBy(() -> new DdlAutoCheck(false).check(Map.of(HBM2DDL, value)));
	}

	@Test
	void warnsOfUpdate(CapturedOutput output) {
		new DdlAutoCheck(false).check(Map.of(HBM2DDL, "update"));
		assertThat(output).contains("Hibernate changes the schema by itself: '" + HBM2DDL + "' is 'update'");
	}

	@Test
	void acceptsAnythingForADatabaseInMemoryThatMayBeDropped(CapturedOutput output) {
		new DdlAutoCheck(true).check(Map.of(HBM2DDL, "create-drop"));
		assertThat(output).doesNotContain("Hibernate");
	}

}
