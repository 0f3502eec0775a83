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

package dev.migrations.scenario;

import java.nio.file.Path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.DropForeignKey;
import dev.migrations.diff.SchemaChange.DropTable;
import dev.migrations.policy.Withheld;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group T: tables.
 */
class TableScenarioTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource
	void t01CreatesTheTableOfANewEntity(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class)
				.generated()
				.writes(CreateTable.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@ParameterizedTest
	@EnumSource
	void t02WritesNothingForATableThatStands(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class).applied().generated().nothing().withholds();
		}
	}

	@ParameterizedTest
	@EnumSource
	void t04WithholdsTheTableThatWasMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Account.class, Old.class).applied().mapped(Account.class).generated();
			outcome.nothing()
				.withholds(DropTable.class)
				.withholds(DropTable.class, Withheld.Kind.FORMERLY_MAPPED, "--allow-drop old");
			assertThat(outcome.decision().protectedTablesOfOthers()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void t05DropsTheTableThatWasAskedForAfterTheForeignKeysToIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class, Old.class, OldNote.class)
				.applied()
				.mapped(Account.class)
				.allowDrop("table:old", "table:old_note")
				.generated()
				.writes(DropForeignKey.class, DropTable.class, DropTable.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@ParameterizedTest
	@EnumSource
	void t09CreatesTheTargetThenTheTableThenTheForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Old.class, Account.class).generated();
			outcome.writes(CreateTable.class, CreateTable.class, AddForeignKey.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(outcome.lines()).element(0).asString().contains("create table account");
		}
	}

	@Entity(name = "Account")
	@Table(name = "account")
	static class Account {

		@Id
		private Long id;

		@Column(nullable = false, length = 80)
		private String name;

	}

	@Entity(name = "OldNote")
	@Table(name = "old_note")
	static class OldNote {

		@Id
		private Long id;

		@ManyToOne
		private Old old;

	}

	@Entity(name = "Old")
	@Table(name = "old")
	static class Old {

		@Id
		private Long id;

		@ManyToOne
		private Account account;

	}

}
