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
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A file of H2 is closed with its last connection, and opened from its statements: the
 * data source here keeps none open, so that every statement but those of one session
 * finds the database closed.
 */
class DomainReopeningTests {

	@TempDir
	private Path root;

	/** The reason for which no domain gets another name. */
	@Test
	void databaseDoesNotOpenAfterADomainGotAnotherName() {
		DataSource file = file();
		TestDatabase.execute(file, "create domain d as varchar(3) check (value in ('a'))",
				"alter domain d rename to e");
		assertThatThrownBy(() -> TestDatabase.execute(file, "select 1"))
			.hasStackTraceContaining("Domain \"D\" not found");
	}

	@Test
	void databaseOpensOnTheWayToOtherConstantsAndBack() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root).mapped(WaitingTests.Moody.class).applied()) {
			DataSource file = file();
			scenario.migrations(file).upgrade("head");
			TestDatabase.execute(file, "insert into book (id, mood) values (1, 'GLAD')");
			Outcome outcome = scenario.mapped(WaitingTests.Hopeful.class).allowChange("type:mood").generated();
			outcome.upgraded().andBack();
			for (int turn = 0; turn < 2; turn++) {
				scenario.migrations(file).upgrade("head");
				assertThat(Rows.of(file, "select mood from book")).isEqualTo(List.of("GLAD"));
				scenario.migrations(file).downgrade("-1", false);
				assertThat(Rows.of(file, "select mood from book")).isEqualTo(List.of("GLAD"));
			}
		}
	}

	private DataSource file() {
		return new DriverManagerDataSource("jdbc:h2:" + this.root.resolve("file"), "sa", "");
	}

}
