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
import java.util.Map;

import org.hibernate.cfg.MappingSettings;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.ComparisonSettings.Protection;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.AccountModels.Account;
import dev.migrations.scenario.AccountModels.AccountInCapitals;
import dev.migrations.scenario.AccountModels.AccountName;
import dev.migrations.scenario.AccountModels.AccountReport;
import dev.migrations.scenario.AccountModels.AccountWithComment;
import dev.migrations.scenario.AccountModels.AccountWithOtherComment;
import dev.migrations.scenario.TableModels.ChangeLog;
import dev.migrations.scenario.TableModels.Checked;
import dev.migrations.scenario.TableModels.Era;
import dev.migrations.scenario.TableModels.Listed;
import dev.migrations.scenario.TableModels.LongNamed;
import dev.migrations.scenario.TableModels.Node;
import dev.migrations.scenario.TableModels.OldNote;
import dev.migrations.scenario.TableModels.OldOfAccount;
import dev.migrations.scenario.TableModels.Order;
import dev.migrations.scenario.TableModels.Reading;
import dev.migrations.schema.ObjectName;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group T: tables.
 */
class TableScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void t01CreatesTheTableOfANewEntity(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t02WritesNothingForATableThatStands(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class).applied().generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void t03ProtectsTheTableThatWasNeverOurs(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class).applied().sql("create table extra (id int)");
			Outcome outcome = scenario.generated();
			outcome.nothing().withholds(ChangeKind.DROP_TABLE, Withheld.Kind.PROTECTED, "--allow-drop extra");
			assertThat(outcome.decision().withheldOfOurs()).isEmpty();
			assertThat(outcome.decision().protectedTablesOfOthers()).extracting(ObjectName::name)
				.allMatch("extra"::equalsIgnoreCase)
				.hasSize(1);
			assertThat(scenario.migrations().overview().drifted()).isFalse();
		}
	}

	@OnEveryDatabase
	void t03ReportsItIfSoSet(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class).applied().sql("create table extra (id int)");
			scenario.policy(PolicySettings.DEFAULTS
				.withComparison(ComparisonSettings.DEFAULTS.withProtectedObjects(Protection.REPORT)));
			Outcome outcome = scenario.generated();
			outcome.nothing().withholds(ChangeKind.DROP_TABLE, Withheld.Kind.UNDECLARED, "--allow-drop extra");
			assertThat(outcome.decision().withheldOfOurs()).hasSize(1);
		}
	}

	@OnEveryDatabase
	void t04WithholdsTheTableThatWasMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Account.class, OldOfAccount.class)
				.applied()
				.mapped(Account.class)
				.generated();
			outcome.nothing()
				.withholds(ChangeKind.DROP_TABLE)
				.withholds(ChangeKind.DROP_TABLE, Withheld.Kind.FORMERLY_MAPPED, "--allow-drop old");
			assertThat(outcome.decision().protectedTablesOfOthers()).isEmpty();
		}
	}

	@OnEveryDatabase
	void t05DropsTheTableThatWasAskedForAfterTheForeignKeysToIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class, OldOfAccount.class, OldNote.class)
				.applied()
				.mapped(Account.class)
				.allowDrop("table:old", "table:old_note")
				.generated()
				.writes(ChangeKind.DROP_FOREIGN_KEY, ChangeKind.DROP_TABLE, ChangeKind.DROP_TABLE)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t07CreatesUniqueKeyAndIndexOfANewTableOnce(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Listed.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_UNIQUE_KEY, ChangeKind.CREATE_INDEX)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t08CreatesTheCheckOfANewTableOnce(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Checked.class).generated();
			outcome.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_CHECK).upgraded().likeHibernate().andBack();
			assertThat(outcome.text().split("balance > 0", -1)).hasSize(2);
		}
	}

	@OnEveryDatabase
	void t09CreatesTheTargetThenTheTableThenTheForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(OldOfAccount.class, Account.class).generated();
			outcome.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(outcome.lines()).element(0).asString().contains("create table account");
		}
	}

	@OnEveryDatabase
	void t11CreatesTheTableThenItsForeignKeyToItself(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Node.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t13WritesNothingForASubselect(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class)
				.applied()
				.mapped(Account.class, AccountReport.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void t13WritesNothingForAnEntityOnAView(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class)
				.applied()
				.sql("create view account_name as select id, name from account")
				.mapped(Account.class, AccountName.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void t14TakesNamesThatTheDatabaseFoldsForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table ACCOUNT (ID bigint not null primary key, Name varchar(80) not null)")
				.mapped(AccountInCapitals.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	/** SQLite folds the letters of ASCII and no others. */
	@OnEveryDatabase
	void t14KeepsApartWhatTheDatabaseDoesNotFold(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table \"ÄRA\" (ID integer primary key)")
				.mapped(Era.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.upgraded();
			scenario.sql("insert into \"ÄRA\" values (71)");
			assertThat(scenario.rows("select count(*) from \"ära\"")).containsExactly("0");
		}
	}

	@OnEveryDatabase
	void t15QuotesReservedWords(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.hibernate(Map.of(MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS, true))
				.mapped(Order.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t16KeepsNamesAsShortAsTheDatabaseDoes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class, LongNamed.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.createdLikeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t17RefusesAModelWithoutEntities(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			for (int table = 1; table <= 40; table++) {
				scenario.sql("create table legacy_" + table + " (id int)");
			}
			assertThat(scenario.refusal().happened()).contains("no entities found; 40 tables would be unmapped");
		}
	}

	@OnEveryDatabase
	void t18WritesTheCommentOfATable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class)
				.applied()
				.mapped(AccountWithComment.class)
				.generated()
				.writes(ChangeKind.CHANGE_TABLE_COMMENT)
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.mapped(AccountWithOtherComment.class)
				.generated()
				.writes(ChangeKind.CHANGE_TABLE_COMMENT)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void t19KeepsTheCommentThatTheModelDoesNotHave(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(AccountWithComment.class).applied().mapped(Account.class).generated().nothing();
			assertThat(scenario.schema()).anyMatch((line) -> line.contains("Who may log in"));
		}
	}

	@OnEveryDatabase
	void t21IgnoresLiquibasesTablesEvenWhenMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Account.class)
				.applied()
				.mapped(Account.class, ChangeLog.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(outcome.decision().protectedTables()).isEmpty();
		}
	}

	@OnEveryDatabase
	void t22IgnoresTablesOfOtherLibraries(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario
				.sql("create table shedlock (name varchar(64))", "create table qrtz_triggers (name varchar(64))",
						"create table spring_session (id int)", "create table batch_job_instance (id int)",
						"create table event_publication (id int)", "create table flyway_schema_history (id int)")
				.mapped(Account.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE).withholds();
			assertThat(outcome.decision().protectedTables()).isEmpty();
		}
	}

	@OnEveryDatabase
	void t23IgnoresTablesOfExtensions(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario
				.sql("create table spatial_ref_sys (srid int)", "create view pg_stat_statements as select 1 as calls")
				.mapped(Account.class)
				.generated();
			outcome.writes(ChangeKind.CREATE_TABLE).withholds();
			assertThat(outcome.decision().protectedTables()).isEmpty();
			assertThat(outcome.decision().protectedObjects()).isEmpty();
		}
	}

	@OnEveryDatabase
	void t24ComparesThePartitionedTableAndNotItsPartitions(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			if (database == TestDatabase.POSTGRESQL) {
				scenario.sql("create table reading (id bigint not null, primary key (id)) partition by range (id)",
						"create table reading_1 partition of reading for values from (1) to (100)",
						"create table reading_2 partition of reading for values from (100) to (200)");
			}
			else {
				scenario.sql("create table reading (id bigint not null, primary key (id)) partition by range (id)"
						+ " (partition p1 values less than (100), partition p2 values less than (200))");
			}
			scenario.sql("insert into reading values (7)");
			Outcome outcome = scenario.mapped(Reading.class).generated();
			outcome.writes(ChangeKind.ADD_COLUMN).withholds();
			assertThat(outcome.decision().protectedTables()).isEmpty();
			outcome.upgraded().andBack();
			assertThat(scenario.rows("select id from reading")).containsExactly("7");
		}
	}

	@OnEveryDatabase
	void t25WarnsOfATableThatIsAViewAndLacksAColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Account.class)
				.applied()
				.sql("create view account_name as select id from account")
				.mapped(Account.class, AccountName.class)
				.generated()
				.nothing()
				.withholds()
				.says(Level.WARN, "account_name is mapped as a table and is a view", "lacks", "name");
		}
	}

}
