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

import java.nio.file.Path;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.failure.CommandOption;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A column leaves the primary key, and accepts NULL from then on.
 */
class FormerKeyTests {

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void oneStepIsEnough(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ById.class).applied().mapped(ByCode.class);
			Outcome outcome = scenario.generated();
			outcome.nothing().withholds(ChangeKind.CHANGE_PRIMARY_KEY);
			CommandOption option = Objects.requireNonNull(outcome.decision().withheld().get(0).option());
			assertThat(option.name()).isEqualTo("--allow-change");
			assertThat(option.value()).startsWith("book.");
			scenario.allowChange(option.value())
				.generated()
				.writes(ChangeKind.CHANGE_PRIMARY_KEY, ChangeKind.DROP_NOT_NULL)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class ById {

		@Id
		Long id;

		@Column(length = 20, nullable = false)
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class ByCode {

		Long id;

		@Id
		@Column(length = 20)
		String code;

	}

}
