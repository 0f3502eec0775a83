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
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Columns whose type is a domain.
 */
class DomainTests {

	private static final String DOMAIN_OF_COLUMN = "select lower(domain_name) from information_schema.columns"
			+ " where lower(table_name) = 'note' and lower(column_name) = 'text'";

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void comesBackWithADroppedColumn(TestDatabase database) {
		try (Scenario scenario = note(database)) {
			scenario.mapped(Empty.class).allowDrop("note.text").generated().writes(ChangeKind.DROP_COLUMN).upgraded();
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows(DOMAIN_OF_COLUMN)).containsExactly("mail");
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void comesBackWithADroppedTable(TestDatabase database) {
		try (Scenario scenario = note(database)) {
			scenario.mapped(Other.class)
				.applied()
				.allowDrop("note")
				.generated()
				.writes(ChangeKind.DROP_TABLE)
				.upgraded();
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows(DOMAIN_OF_COLUMN)).containsExactly("mail");
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void isTheTypeThatADefinitionNames(TestDatabase database) {
		try (Scenario scenario = note(database)) {
			Outcome outcome = scenario.mapped(Named.class).generated().nothing().withholds();
			assertThat(outcome.decision().notCompared()).extracting(NotCompared::reason)
				.noneMatch((reason) -> reason.contains("cannot be compared") || reason.contains("base type"));
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void isSaidWhereAnAttributeHasItsBaseType(TestDatabase database) {
		try (Scenario scenario = note(database)) {
			Outcome outcome = scenario.mapped(Plain.class).generated().nothing().withholds();
			assertThat(outcome.decision().notCompared())
				.filteredOn((each) -> each.object().toLowerCase(Locale.ROOT).equals("type of note.text"))
				.extracting((each) -> each.reason().toLowerCase(Locale.ROOT).replace("\"", ""))
				.containsExactly("its type is the domain mail; only the base type is compared");
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void isNotGivenUpForALongerText(TestDatabase database) {
		try (Scenario scenario = note(database)) {
			scenario.mapped(Longer.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.INCOMPATIBLE, "--allow-change note.text");
			scenario.allowChange("note.text").generated().writes(ChangeKind.CHANGE_TYPE).upgraded();
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows(DOMAIN_OF_COLUMN)).containsExactly("mail");
		}
	}

	private Scenario note(TestDatabase database) {
		return Scenario.on(database, this.root)
			.sql("create domain mail as varchar(100) check (value <> '')",
					"create table note (id bigint not null, text mail, primary key (id))");
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Empty {

		@Id
		Long id;

	}

	@Entity(name = "Other")
	@Table(name = "other")
	static class Other {

		@Id
		Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Named {

		@Id
		Long id;

		@Column(columnDefinition = "mail")
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Longer {

		@Id
		Long id;

		@Column(length = 200)
		String text;

	}

	@Entity(name = "Plain")
	@Table(name = "note")
	static class Plain {

		@Id
		Long id;

		@Column(length = 100)
		String text;

	}

}
