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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.failure.Failure;
import dev.migrations.failure.NextCommand;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Options with names that have dots, and those that a refusal tells to type.
 */
class TypedOptionTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@CsvSource({ "H2, bill.entry=bill.item", "POSTGRESQL, bill.entry=bill.item", "POSTGRESQL, bill.entry=item" })
	void tableOfAnotherSchemaIsRenamed(TestDatabase database, String rename) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create schema bill").mapped(Entry.class).applied().sql("insert into bill.entry values (7)");
			scenario.mapped(Item.class).rename(rename).generated().writes(ChangeKind.RENAME_TABLE).upgraded();
			assertThat(scenario.rows("select id from bill.item")).containsExactly("7");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select id from bill.entry")).containsExactly("7");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void columnWithADotIsRenamed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Dotted.class).applied()) {
			scenario.sql("insert into note (id, \"a.b\") values (1, 'x')");
			scenario.mapped(Plain.class)
				.rename("note.a.b=plain")
				.generated()
				.writes(ChangeKind.RENAME_COLUMN)
				.upgraded();
			assertThat(scenario.rows("select plain from note")).containsExactly("x");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void foreignKeyOfSomebodyElseIsAskedForAsTheRefusalSays(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Plain.class).applied()) {
			scenario.sql("alter table note add constraint uk_plain unique (plain)",
					"create table other (plain varchar(20))",
					"alter table other add constraint fk_other foreign key (plain) references note (plain)");
			Failure refusal = scenario.allowDrop("note.uk_plain").refusal();
			assertThat(refusal.next().commands()).containsExactly(
					NextCommand.of("generate", "--allow-drop", "note.uk_plain", "--allow-drop", "other.fk_other"));
			scenario.allowDrop("note.uk_plain", "other.fk_other")
				.generated()
				.writes(ChangeKind.DROP_FOREIGN_KEY, ChangeKind.DROP_UNIQUE_KEY)
				.upgraded()
				.andBack();
		}
	}

	@Entity(name = "Entry")
	@Table(name = "entry", schema = "bill")
	static class Entry {

		@Id
		Long id;

	}

	@Entity(name = "Entry")
	@Table(name = "item", schema = "bill")
	static class Item {

		@Id
		Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Dotted {

		@Id
		Long id;

		@Column(name = "\"a.b\"", length = 20)
		String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Plain {

		@Id
		Long id;

		@Column(name = "plain", length = 20)
		String text;

	}

}
