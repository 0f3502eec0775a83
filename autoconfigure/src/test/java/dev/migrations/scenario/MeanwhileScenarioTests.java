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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.LifeModels.Memo;
import dev.migrations.scenario.LifeModels.Note;
import dev.migrations.scenario.LifeModels.NoteOfA;
import dev.migrations.scenario.LifeModels.NoteOfAAndB;
import dev.migrations.scenario.LifeModels.NoteOfB;
import dev.migrations.scenario.LifeModels.NoteOfRequiredA;
import dev.migrations.scenario.LifeModels.NoteOfUniqueA;
import dev.migrations.scenario.NeighbourModels.NoteOfUniqueB;
import dev.migrations.scenario.NeighbourModels.Page;
import dev.migrations.scenario.RenameModels.MemoOfA;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group V: what others made after a revision was written, and before it is applied or
 * taken back.
 */
class MeanwhileScenarioTests {

	private static final Map<TestDatabase, String> DROP_INDEX = Map.of(TestDatabase.H2, "drop index quick",
			TestDatabase.POSTGRESQL, "drop index quick", TestDatabase.MARIADB, "drop index quick on note",
			TestDatabase.SQLITE, "drop index quick");

	private static final Map<TestDatabase, String> STORED = Map.of(TestDatabase.H2, "", TestDatabase.POSTGRESQL,
			" stored", TestDatabase.MARIADB, " stored", TestDatabase.SQLITE, " virtual");

	private static final Map<TestDatabase, String[]> UNNAMED = Map.of(TestDatabase.H2,
			new String[] { "alter table note add unique (a)" }, TestDatabase.POSTGRESQL,
			new String[] { "create index on note (a)", "create index a on note (b, a)" }, TestDatabase.MARIADB,
			new String[] { "alter table note add index (a)" }, TestDatabase.SQLITE,
			new String[] { "create index a on note (a)" });

	@TempDir
	private Path root;

	@OnEveryDatabase
	void v32DropsNoColumnThatAViewReadsSince(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(NoteOfA.class)
				.applied()
				.mapped(Note.class)
				.allowDrop("note.a")
				.generated()
				.writes(ChangeKind.DROP_COLUMN);
			scenario.sql("create view reading as select n.a from note n", "create view other as select id from note");
			assertThat(outcome.upgradeRefusal().happened()).startsWith("The upgrade is not begun: ")
				.containsIgnoringCase("view reading needs 'note.a'")
				.doesNotContainIgnoringCase("view other");
			scenario.sql("drop view reading");
			outcome.upgraded();
			assertThat(scenario.rows("select count(*) from other")).containsExactly("0");
		}
	}

	/** SQLite would delete the rows of the child, and answer that all went well. */
	@OnEveryDatabase
	void v32DropsNoTableThatAChildReferencesSince(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Note.class, Page.class, Memo.class)
				.applied()
				.mapped(Memo.class)
				.allowDrop("note", "page")
				.generated();
			scenario.sql("insert into note (id) values (1)",
					"create table kid (id integer primary key, note_id bigint,"
							+ " foreign key (note_id) references note (id) on delete cascade)",
					"insert into kid values (1, 1)");
			assertThat(outcome.upgradeRefusal().happened()).containsIgnoringCase("table 'kid' references 'note'")
				.doesNotContainIgnoringCase("page");
			assertThat(scenario.rows("select count(*) from kid")).containsExactly("1");
			scenario.sql("drop table kid", "delete from note");
			outcome.upgraded();
		}
	}

	@OnEveryDatabase
	void v32DropsNoTableThatAnotherSchemaReferences(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Note.class, Memo.class)
				.applied()
				.mapped(Memo.class)
				.allowDrop("note")
				.generated();
			scenario.sql("create schema elsewhere",
					"create table elsewhere.kid (id integer primary key, note_id bigint,"
							+ " foreign key (note_id) references public.note (id) on delete cascade)");
			assertThat(outcome.upgradeRefusal().happened()).startsWith("The upgrade is not begun: ")
				.containsIgnoringCase("table elsewhere.kid needs 'note'");
			outcome.withdrawn();
			assertThat(scenario.allowDrop("note").refusal().toString()).containsIgnoringCase("table elsewhere.kid");
			scenario.sql("drop table elsewhere.kid").allowDrop("note").generated().upgraded();
		}
	}

	@OnEveryDatabase
	void v32DropsNoColumnThatAnIndexCoversSince(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(NoteOfA.class)
				.applied()
				.mapped(Note.class)
				.allowDrop("note.a")
				.generated()
				.writes(ChangeKind.DROP_COLUMN);
			scenario.sql("create index quick on note (id, a)");
			assertThat(outcome.upgradeRefusal().happened()).containsIgnoringCase("index quick needs 'note.a'");
			scenario.sql(DROP_INDEX.get(database));
			outcome.upgraded();
		}
	}

	/** The database would drop them in silence, narrow them, or stop. */
	@OnEveryDatabase
	void v30TakesNothingAlongThatCoversAColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().mapped(NoteOfUniqueA.class).applied();
			scenario.sql("create index quick on note (id, a)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way")
				.containsIgnoringCase("index quick needs 'note.a'");
			assertThat(scenario.downgradeRefusal("-1").happened()).doesNotContain("unique key");
			scenario.sql(DROP_INDEX.get(database), "create unique index quick on note (a, id)");
			assertThat(scenario.downgradeRefusal("-1").happened()).containsIgnoringCase("quick needs 'note.a'");
			scenario.sql(DROP_INDEX.get(database)).migrations().downgrade("base", false);
		}
	}

	@OnEveryDatabase
	void v30TakesNothingAlongThatSpeaksOfAColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().mapped(NoteOfA.class).applied();
			scenario.sql("alter table note add constraint few check (id < 71 or a is not null)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way")
				.containsIgnoringCase("check few needs 'note.a'");
			scenario.sql("alter table note drop constraint few",
					"alter table note add b varchar(99) generated always as (a)" + STORED.get(database));
			assertThat(scenario.downgradeRefusal("-1").happened()).containsIgnoringCase("column b needs 'note.a'");
			scenario.sql("alter table note drop column b").migrations().downgrade("base", false);
		}
	}

	@OnEveryDatabase
	void v30DropsNoKeyThatAChildReferences(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied().mapped(NoteOfUniqueA.class).applied();
			scenario.sql("create table kid (id integer primary key, note_a varchar(255),"
					+ " foreign key (note_a) references note (a))");
			assertThat(scenario.downgradeRefusal("-1").happened())
				.containsIgnoringCase("table 'kid' references unique key");
			scenario.sql("drop table kid").migrations().downgrade("-1", false);
		}
	}

	@OnEveryDatabase
	void v32ChangesNoTypeThatAViewReadsSince(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id integer not null primary key)").mapped(Note.class);
			Outcome outcome = scenario.generated().writes(ChangeKind.CHANGE_TYPE);
			scenario.sql("create view reading as select id from note");
			assertThat(outcome.upgradeRefusal().happened()).contains("view reading needs 'note.id'");
			scenario.sql("drop view reading", "alter table note add twice int generated always as (2 * id) stored");
			assertThat(outcome.upgradeRefusal().happened()).contains("column twice needs 'note.id'");
			scenario.sql("alter table note drop column twice");
			outcome.upgraded();
		}
	}

	/** The view would go on to name it as before, and fail from then on. */
	@OnEveryDatabase
	void v32RenamesNoColumnThatAViewReadsSince(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(NoteOfA.class)
				.applied()
				.mapped(NoteOfB.class)
				.rename("note.a=b")
				.generated()
				.writes(ChangeKind.RENAME_COLUMN);
			scenario.sql("create view reading as select n.a from note n",
					"create view other as select id as a from note");
			assertThat(outcome.upgradeRefusal().happened()).startsWith("The upgrade is not begun: ")
				.containsIgnoringCase("view reading reads 'note.a', which gets another name")
				.doesNotContainIgnoringCase("view other");
			scenario.sql("drop view reading");
			outcome.upgraded();
			scenario.sql("create view reading as select n.b from note n");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way")
				.containsIgnoringCase("view reading reads 'note.b', which gets another name");
			scenario.sql("drop view reading").migrations().downgrade("-1", false);
			assertThat(scenario.rows("select count(*) from other")).containsExactly("0");
		}
	}

	@OnEveryDatabase
	void v32ReadsWhatIsWrittenByHand(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(NoteOfA.class)
				.applied()
				.mapped(MemoOfA.class)
				.rename("note=memo")
				.generated()
				.writes(ChangeKind.RENAME_TABLE);
			Files.writeString(outcome.file(),
					outcome.text().substring(0, outcome.text().indexOf("  - changeSet:")) + """
							  - changeSet:
							      id: by-hand
							      author: somebody
							      changes:
							        - sql: {sql: UPDATE NOTE SET A = 'x'}
							        - sql: {sql: ALTER TABLE NOTE RENAME TO MEMO}
							""");
			scenario.sql("create synonym slip for note");
			assertThat(outcome.upgradeRefusal().happened())
				.containsIgnoringCase("cannot rename a table that synonym slip names");
			scenario.sql("drop synonym slip").migrations().upgrade("head");
		}
	}

	/** Somebody said so in the statement. */
	@OnEveryDatabase
	void v32LetsGoWhatIsToldTo(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Note.class, Memo.class)
				.applied()
				.mapped(Memo.class)
				.allowDrop("note")
				.generated();
			Files.writeString(outcome.file(),
					outcome.text()
						.replaceFirst("- dropTable:\\s+tableName: (\\w+)",
								"- dropTable: {tableName: $1, cascadeConstraints: true}"));
			assertThat(outcome.file()).content().contains("cascadeConstraints");
			scenario.sql("create view reading as select id from note").migrations().upgrade("head");
			assertThat(
					scenario.rows("select count(*) from information_schema.views where lower(table_name) = 'reading'"))
				.containsExactly("0");
		}
	}

	/** Neither is a count, nor what fills the rows, of more than the user sees. */
	@OnEveryDatabase
	void v33TrustsNoCountOfRowsThatAreHidden(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			String role = "tenant_" + scenario.rows("select current_database()").get(0);
			scenario.sql("create role " + role, "grant all on schema public to " + role);
			scenario.session("set role " + role).mapped(Note.class).applied().mapped(NoteOfA.class).applied();
			scenario.sql("insert into note (id, a) values (1, 'x')", "alter table note enable row level security",
					"alter table note force row level security");
			assertThat(scenario.rows("select count(*) from note")).containsExactly("0");
			assertThat(scenario.downgradeRefusal("-1").happened())
				.contains("would lose rows: column 'note.a' (an unknown number of rows with a value)");
			assertThat(scenario.mapped(NoteOfRequiredA.class)
				.fill("note.a", "'y'")
				.generated()
				.withholds(ChangeKind.SET_NOT_NULL, Withheld.Kind.CANNOT, null)
				.decision()
				.withheld()).anyMatch((withheld) -> withheld.reason().contains("row-level security hides"));
			scenario.sql("alter table note no force row level security");
			Outcome outcome = scenario.mapped(NoteOfRequiredA.class).fill("note.a", "'y'").generated();
			scenario.sql("alter table note force row level security");
			assertThat(outcome.upgradeRefusal().happened()).contains("row-level security hides rows of 'note'");
			scenario.sql("alter table note no force row level security");
			outcome.upgraded();
		}
	}

	@OnEveryDatabase
	void v34CountsTheHistoryOfRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied();
			Outcome outcome = scenario.mapped(NoteOfAAndB.class).generated();
			// since then it keeps what the rows were
			scenario.sql("alter table note add system versioning");
			outcome.upgraded();
			scenario.sql("insert into note (id, a) values (1, 'x')", "update note set a = null");
			assertThat(scenario.downgradeRefusal("-1").happened())
				.contains("would lose rows: column 'note.a' (1 row with a value)");
			scenario.sql("delete from note");
			assertThat(scenario.downgradeRefusal("base").happened()).contains("table 'note' (2 rows)");
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows("select count(*) from note for system_time all")).containsExactly("2");
			assertThat(scenario.rows("select @@system_versioning_alter_history")).containsExactly("ERROR");
		}
	}

	/** An index or a key of an earlier revision goes with its column, as ever. */
	@OnEveryDatabase
	void v32LetsGoWhatEarlierRevisionsMade(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class, Memo.class).applied();
			byHand(scenario, "- createIndex: {tableName: note, indexName: ix_note_a, columns: [column: {name: a}]}",
					"- addColumn: {tableName: note, columns: [column: {name: b, type: int}]}",
					"- sql: {sql: create unique index un on note (b)}");
			scenario.migrations().upgrade("head");
			byHand(scenario, "- dropIndex: {tableName: note, indexName: un}",
					"- dropColumn: {tableName: note, columnName: b}");
			if (database != TestDatabase.SQLITE) {
				byHand(scenario, "- dropColumn: {tableName: note, columnName: a}");
			}
			scenario.migrations().upgrade("head");
		}
	}

	@OnEveryDatabase
	void v30TakesThePartitionsOfATableAlong(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied();
			byHand(scenario, "- sql: {sql: 'create table part (id int, d int) partition by range (d)'}\n"
					+ "        - sql: {sql: create table part_1 partition of part for values from (0) to (10)}\n"
					+ "      rollback:\n        - sql: {sql: drop table part}");
			scenario.migrations().upgrade("head");
			scenario.sql("create table part_of_others partition of part for values from (10) to (20)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("partition part_of_others needs 'part'")
				.doesNotContain("part_1");
			scenario.sql("drop table part_of_others").migrations().downgrade("-1", false);
			assertThat(scenario.rows("select count(*) from pg_class where relname like 'part%'")).containsExactly("0");
		}
	}

	/** The way back of Liquibase itself drops a column with its foreign key. */
	@OnEveryDatabase
	void v30LetsGoAKeyThatGoesWithItsColumn(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied();
			byHand(scenario,
					"- createTable: {tableName: tag, columns: [column: {name: id, type: int, constraints: {primaryKey: true, nullable: false}}]}",
					"- addColumn: {tableName: note, columns: [column: {name: tag_id, type: int, constraints:"
							+ " {foreignKeyName: fk_note_tag, referencedTableName: tag, referencedColumnNames: id}}]}");
			scenario.migrations().upgrade("head");
			scenario.migrations().downgrade("-1", false);
		}
	}

	/** Liquibase reads the columns of a table to drop its primary key, for example. */
	@OnEveryDatabase
	void v32BeginsWhatCannotBeSpelledBefore(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied();
			byHand(scenario, "- createTable: {tableName: tag, columns: [column: {name: id, type: int}]}",
					"- insert: {tableName: tag, columns: [column: {name: id, valueNumeric: 7}]}",
					"- dropAllForeignKeyConstraints: {baseTableName: tag}",
					"- addColumn: {tableName: tag, columns: [column: {name: a, type: int, valueNumeric: 1}]}");
			scenario.migrations().upgrade("head");
			assertThat(scenario.rows("select a from tag")).containsExactly("1");
		}
	}

	@OnEveryDatabase
	void v32LooksNoFurtherThanWhatMayBeLeftOut(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied().sql("create view reading as select a from note");
			Path file = byHand(scenario, "- dropColumn: {tableName: note, columnName: a}",
					"- stop: {message: never here}");
			Files.writeString(file,
					Files.readString(file)
						.replace("      changes:", "      preConditions:\n        - onFail: MARK_RAN\n"
								+ "        - not: [viewExists: {viewName: reading}]\n      changes:"));
			scenario.migrations().upgrade("head");
			assertThat(scenario.rows("select count(*) from reading")).containsExactly("0");
		}
	}

	/** A name of the server, or one that a column bears too, tells nobody whose it is. */
	@OnEveryDatabase
	void v32TakesNothingAlongThatHasNoName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(NoteOfAAndB.class)
				.applied()
				.mapped(NoteOfUniqueB.class)
				.allowDrop("note.a")
				.generated()
				.writes(ChangeKind.ADD_UNIQUE_KEY, ChangeKind.DROP_COLUMN);
			scenario.sql(UNNAMED.get(database));
			assertThat(outcome.upgradeRefusal().happened()).containsIgnoringCase("needs 'note.a'");
		}
	}

	@OnEveryDatabase
	void v32TakesNoStatisticsAlong(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfAAndB.class)
				.applied()
				.sql("create statistics known on a, b from note")
				.mapped(Note.class)
				.allowDrop("note.a");
			Outcome outcome = scenario.generated();
			scenario.sql("create statistics since on a, id from note");
			assertThat(outcome.upgradeRefusal().happened())
				.isEqualTo("The upgrade is not begun: statistics since needs 'note.a'.");
			scenario.sql("drop statistics since").migrations().upgrade("head");
			scenario.migrations().downgrade("-1", false);
		}
	}

	/** The report of the rename names the view; nobody made it anew. */
	/** What comes back would collide with what has its name since. */
	@OnEveryDatabase
	void v38GivesNoTableANameThatIsTaken(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class).applied();
			scenario.mapped(Memo.class).allowDrop("note").generated().upgraded();
			scenario.sql("create view note as select id from memo");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"view 'note' has the name of a table that comes back");
			scenario.sql("drop view note", "create table note (x integer)");
			assertThat(scenario.downgradeRefusal("-1").happened())
				.contains("table 'note' has the name of a table that comes back");
			scenario.sql("drop table note").migrations().downgrade("-1", false);
		}
	}

	@OnEveryDatabase
	void v38GivesNoColumnANameThatIsTaken(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied();
			scenario.mapped(NoteOfB.class).rename("note.a=b").applied();
			scenario.sql("alter table note add a integer");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"column 'note.a' has the name of one that comes back");
			scenario.sql("alter table note drop column a").migrations().downgrade("-1", false);
		}
	}

	@OnEveryDatabase
	void v38GivesNoKeyANameThatIsTaken(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigint not null primary key, a varchar(255), b varchar(255),"
					+ " constraint first_of unique (a), constraint second_of check (b <> 'x'))");
			scenario.mapped(NoteOfAAndB.class).generated().nothing();
			scenario.allowDrop("note.first_of", "note.second_of").generated().upgraded();
			scenario.sql("alter table note add constraint second_of check (a <> 'x')");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way")
				.containsIgnoringCase("'second_of' on 'note' has the name of a constraint that comes back");
			scenario.sql("alter table note drop constraint second_of").migrations().downgrade("-1", false);
		}
	}

	@OnEveryDatabase
	void v37CopiesNoTableUnderABrokenView(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().sql("create view notes as select id from note");
			Outcome outcome = scenario.mapped(MemoOfA.class).rename("note=memo").generated();
			outcome.withholds(ChangeKind.ADD_COLUMN, Withheld.Kind.CANNOT, null).withdrawn();
			scenario.sql("alter table note rename to memo")
				.generated()
				.nothing()
				.withholds(ChangeKind.ADD_COLUMN, Withheld.Kind.CANNOT, null);
			scenario.sql("drop view notes").generated().writes(ChangeKind.ADD_COLUMN).upgraded().andBack();
		}
	}

	@OnEveryDatabase
	void v37BeginsNoUpgradeUnderAViewThatBrokeSince(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class).applied().sql("alter table note add column x integer");
			Outcome outcome = scenario.mapped(NoteOfA.class, MemoOfA.class).generated();
			scenario.sql("create view reading as select x from note", "alter table note alter column x rename to y");
			assertThat(outcome.upgradeRefusal().happened())
				.isEqualTo("The upgrade is not begun: H2 cannot copy a table while view READING names what is gone,"
						+ " as it does for this change.");
			scenario.sql("drop view reading", "create view reading as select y from note");
			outcome.upgraded();
		}
	}

	private static Path byHand(Scenario scenario, String... changes) throws IOException {
		StringBuilder text = new StringBuilder();
		Path file = scenario.migrations().revision("by hand", ChangelogFormat.YAML);
		for (int i = 0; i < changes.length; i++) {
			text.append("  - changeSet:\n      id: by-hand-%s-%d\n      author: somebody\n      changes:\n        %s\n"
				.formatted(file.getFileName(), i, changes[i]));
		}
		String written = Files.readString(file);
		int first = written.indexOf("  - changeSet:");
		Files.writeString(file, ((first < 0) ? written : written.substring(0, first)).stripTrailing() + "\n" + text);
		return file;
	}

}
