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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.scenario.Scenario;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A generated column keeps its value as its definition says, and another way is said but
 * not changed.
 */
class GeneratedStorageTests {

	private static final String STORED = "create table note (id bigint not null primary key, size integer,"
			+ " twice integer generated always as (size * 2) stored)";

	private static final String VIRTUAL = STORED.replace("stored", "virtual");

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "MARIADB", "SQLITE" })
	void isWrittenWithANewTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Virtual.class)) {
			assertThat(scenario.generated().upgraded().likeHibernate().text()).contains(" virtual");
			assertThat(scenario.generated().nothing().decision().notCompared()).isEmpty();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "MARIADB", "SQLITE" })
	void isSaidAndNotChanged(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).sql(STORED).mapped(Virtual.class)) {
			assertThat(scenario.generated().nothing().decision().notCompared())
				.containsExactly(new NotCompared("storage of column note.twice",
						"it is stored and the model's virtual; this is only written with a new column"));
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "MARIADB", "SQLITE" })
	void isNotAskedAboutByASilentModel(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).sql(VIRTUAL).mapped(Silent.class)) {
			assertThat(scenario.generated().nothing().decision().notCompared()).isEmpty();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "MARIADB", "SQLITE" })
	void comesBackWithADroppedTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Other.class).applied()) {
			scenario.sql(VIRTUAL).allowDrop("note").generated().writes(ChangeKind.DROP_TABLE).upgraded().andBack();
		}
	}

	@Entity
	@Table(name = "note")
	static class Virtual {

		@Id
		Long id;

		Integer size;

		@Column(insertable = false, updatable = false,
				columnDefinition = "integer generated always as (size * 2) virtual")
		Integer twice;

	}

	@Entity
	@Table(name = "note")
	static class Silent {

		@Id
		Long id;

		Integer size;

		@Column(insertable = false, updatable = false, columnDefinition = "integer generated always as (size * 2)")
		Integer twice;

	}

	@Entity
	@Table(name = "other")
	static class Other {

		@Id
		Long id;

	}

}
