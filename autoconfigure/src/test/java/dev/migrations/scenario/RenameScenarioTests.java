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
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.policy.Note.Level;
import dev.migrations.scenario.RenameModels.Company;
import dev.migrations.scenario.RenameModels.CompanyOfPersonNames;
import dev.migrations.scenario.RenameModels.CompanyOfQuotedName;
import dev.migrations.scenario.RenameModels.CompanyOfTwoNames;
import dev.migrations.scenario.RenameModels.PageOfLabels;
import dev.migrations.scenario.RenameModels.PageOfTags;
import dev.migrations.scenario.RenameModels.PersonOfName;
import dev.migrations.scenario.RenameModels.PersonOfTwoNames;
import dev.migrations.scenario.RenameModels.Tag;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group R: renames that {@code RenameTests} does not show.
 */
class RenameScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void r13SuggestsThatAJoinTableWasRenamed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Tag.class, PageOfTags.class)
				.applied()
				.mapped(Tag.class, PageOfLabels.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY, ChangeKind.ADD_FOREIGN_KEY)
				.withholds(ChangeKind.DROP_TABLE)
				.says(Level.SUGGEST, "--rename page_tags=page_labels");
		}
	}

	@OnEveryDatabase
	void r13RenamesTheJoinTableAndKeepsItsRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Tag.class, PageOfTags.class)
				.applied()
				.sql("insert into tag (id) values (7)", "insert into page (id) values (1)",
						"insert into page_tags (page_id, tags_id) values (1, 7)")
				.mapped(Tag.class, PageOfLabels.class)
				.rename("page_tags=page_labels")
				.generated()
				.writes(ChangeKind.RENAME_TABLE)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select tags_id from page_labels")).containsExactly("7");
		}
	}

	@OnEveryDatabase
	void r16SwapsTwoColumnsThroughANameInBetween(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(PersonOfTwoNames.class)
				.applied()
				.sql("insert into person (id, first_name, last_name) values (1, 'Lovelace', 'Ada')")
				.rename("person.first_name=last_name", "person.last_name=first_name")
				.generated();
			outcome.writes(ChangeKind.RENAME_COLUMN, ChangeKind.RENAME_COLUMN, ChangeKind.RENAME_COLUMN)
				.withholds()
				.upgraded();
			assertThat(scenario.rows("select first_name from person")).containsExactly("Ada");
			assertThat(scenario.rows("select last_name from person")).containsExactly("Lovelace");
			outcome.likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void r16SwapsNothingWithoutAHint(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(PersonOfTwoNames.class).applied().generated().nothing().saysNothing(Level.SUGGEST);
		}
	}

	@OnEveryDatabase
	void r16SwapsTwoTables(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(PersonOfTwoNames.class, Company.class)
				.applied()
				.sql("insert into person (id) values (1)", "insert into company (id) values (2)")
				.mapped(PersonOfName.class, CompanyOfPersonNames.class)
				.rename("person=company", "company=person")
				.generated();
			outcome.writes(ChangeKind.RENAME_TABLE, ChangeKind.RENAME_TABLE, ChangeKind.RENAME_TABLE)
				.withholds()
				.upgraded();
			assertThat(scenario.rows("select id from person")).containsExactly("2");
			outcome.likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void r16GivesAFreedNameToANewColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Company.class)
				.applied()
				.sql("insert into company (id, name) values (1, 'Acme')")
				.mapped(CompanyOfTwoNames.class)
				.rename("company.name=legal_name")
				.generated()
				.writes(ChangeKind.RENAME_COLUMN, ChangeKind.ADD_COLUMN)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select legal_name from company")).containsExactly("Acme");
		}
	}

	@OnEveryDatabase
	void r16MovesNamesAlongAChain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Company.class)
				.applied()
				.sql("alter table company add column legacy varchar(40)",
						"insert into company (id, name, legacy) values (1, 'new', 'old')")
				.mapped(CompanyOfTwoNames.class)
				.rename("company.legacy=name", "company.name=legal_name")
				.generated();
			outcome.writes(ChangeKind.RENAME_COLUMN, ChangeKind.RENAME_COLUMN).withholds().upgraded();
			assertThat(scenario.rows("select legal_name from company")).containsExactly("new");
			assertThat(scenario.rows("select name from company")).containsExactly("old");
		}
	}

	@OnEveryDatabase
	void r16RefusesTwoColumnsOfOneName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Company.class).applied().sql("alter table company add column legacy varchar(40)");
			assertThat(scenario.mapped(CompanyOfTwoNames.class)
				.rename("company.legacy=legal_name", "company.name=legal_name")
				.refusal()
				.happened()).contains("legal_name", "already");
		}
	}

	@OnEveryDatabase
	void r18RenamesAColumnThatDiffersInCaseWhenHinted(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Company.class)
				.applied()
				.mapped(CompanyOfQuotedName.class)
				.rename("company.name=Name")
				.generated();
			outcome.writes(ChangeKind.RENAME_COLUMN).withholds().upgraded().andBack();
		}
	}

	@OnEveryDatabase
	void r18RenamesNothingThatDiffersInCaseUnasked(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Company.class).applied().mapped(CompanyOfQuotedName.class).generated();
			if (List.of(TestDatabase.MARIADB, TestDatabase.SQLITE).contains(database)) {
				outcome.nothing();
			}
			else {
				outcome.writes(ChangeKind.ADD_COLUMN).says(Level.SUGGEST, "--rename");
			}
		}
	}

}
