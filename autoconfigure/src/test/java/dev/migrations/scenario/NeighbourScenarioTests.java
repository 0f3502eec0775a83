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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.CountedModels.CountedNote;
import dev.migrations.scenario.LifeModels.Memo;
import dev.migrations.scenario.LifeModels.MemoOfRequiredA;
import dev.migrations.scenario.LifeModels.Note;
import dev.migrations.scenario.LifeModels.NoteOfA;
import dev.migrations.scenario.LifeModels.NoteOfAAndB;
import dev.migrations.scenario.LifeModels.NoteOfB;
import dev.migrations.scenario.LifeModels.NoteOfRequiredA;
import dev.migrations.scenario.LifeModels.NoteOfSequenceOfFifty;
import dev.migrations.scenario.LifeModels.NoteOfSequenceOfOne;
import dev.migrations.scenario.LifeModels.NoteOfUniqueA;
import dev.migrations.scenario.NeighbourModels.Boat;
import dev.migrations.scenario.NeighbourModels.Craft;
import dev.migrations.scenario.NeighbourModels.FlaggedNote;
import dev.migrations.scenario.NeighbourModels.JoinedBoat;
import dev.migrations.scenario.NeighbourModels.JoinedCraft;
import dev.migrations.scenario.NeighbourModels.Mark;
import dev.migrations.scenario.NeighbourModels.NamedLeaf;
import dev.migrations.scenario.NeighbourModels.NamedPage;
import dev.migrations.scenario.NeighbourModels.NoteOfCases;
import dev.migrations.scenario.NeighbourModels.NoteOfItsSerial;
import dev.migrations.scenario.NeighbourModels.NoteOfNumberedState;
import dev.migrations.scenario.NeighbourModels.NoteOfState;
import dev.migrations.scenario.NeighbourModels.NoteOfText;
import dev.migrations.scenario.NeighbourModels.NoteWithDouble;
import dev.migrations.scenario.NeighbourModels.NoteWithLongDouble;
import dev.migrations.scenario.NeighbourModels.NumberedMark;
import dev.migrations.scenario.NeighbourModels.Page;
import dev.migrations.scenario.NeighbourModels.PageOfNoteOfText;
import dev.migrations.scenario.NeighbourModels.PageOfOneNote;
import dev.migrations.scenario.NeighbourModels.PageThatGoesWithItsNote;
import dev.migrations.scenario.NeighbourModels.PageThatKeepsItsNote;
import dev.migrations.scenario.NeighbourModels.PageWithANamedKey;
import dev.migrations.scenario.NeighbourModels.PageWithANamedKeyThatGoesWithItsNote;
import dev.migrations.scenario.ObjectModels.TicketOfMood;
import dev.migrations.scenario.ObjectModels.TicketOfMoreMoods;
import dev.migrations.scenario.PrimaryKeyModels.NumberedNote;
import dev.migrations.scenario.RenameModels.MemoOfA;
import dev.migrations.scenario.TargetModels.PageOfMemo;
import dev.migrations.scenario.TargetModels.PageWithAKeyByHand;
import dev.migrations.scenario.TargetModels.PageWithAShortKey;
import dev.migrations.scenario.TextModels.MarkOfTag;
import dev.migrations.scenario.TextModels.NamedTag;
import dev.migrations.scenario.ValueModels.NoteOfTimeOfDay;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.HookedDataSource;
import dev.migrations.test.HookedDataSource.Hook;
import dev.migrations.test.PostgresDefinitions;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Group V: what the model does not say, in a revision that concerns it.
 */
class NeighbourScenarioTests {

	@TempDir
	private Path root;

	/** The database sets the column whenever a row is updated. */
	@OnEveryDatabase
	void v07KeepsAColumnThatEveryUpdateSets(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class)
				.applied()
				.sql("alter table note add column changed timestamp default '2000-01-01 00:00:00'"
						+ " on update current_timestamp", "insert into note (id) values (1)");
			String before = scenario.rows("select changed from note").get(0);
			scenario.mapped(FlaggedNote.class).fill("note.flag", "true").applied();
			assertThat(scenario.rows("select changed from note")).containsExactly(before);
			assertThat(scenario.rows("select count(*) from note where flag = true")).containsExactly("1");
		}
	}

	@OnEveryDatabase
	void v07NamesTheTriggersOfAnUpdate(TestDatabase database) {
		String[] trigger = switch (database) {
			case POSTGRESQL ->
				new String[] { "create function seen() returns trigger language plpgsql as 'begin return new; end'",
						"create trigger seen before update on note for each row execute function seen()" };
			case MARIADB -> new String[] { "create trigger seen before update on note for each row set @seen = 1" };
			default -> new String[] { "create trigger seen after update on note begin select 1; end" };
		};
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().sql(trigger).sql("insert into note (id) values (1)");
			scenario.mapped(FlaggedNote.class)
				.fill("note.flag", "true")
				.generated()
				.says(Level.WARN, "filling the rows of note updates them, which fires trigger seen")
				.upgraded();
		}
	}

	@OnEveryDatabase
	void v12OffersAUniqueKeyThatWasMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfUniqueA.class).applied().mapped(NoteOfA.class);
			String option = (database != TestDatabase.SQLITE) ? "--allow-drop note.uk_note_a" : null;
			scenario.generated()
				.nothing()
				.withholds(ChangeKind.DROP_UNIQUE_KEY, Withheld.Kind.FORMERLY_MAPPED, option)
				.says(Level.WARN, "inserts into note can fail", "still refuses values that are there already");
		}
	}

	@OnEveryDatabase
	void v12OffersAKeyOfOneToOneThatWasMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, PageOfOneNote.class).applied().mapped(Note.class, Page.class);
			scenario.generated()
				.nothing()
				.withholds(ChangeKind.DROP_UNIQUE_KEY, Withheld.Kind.FORMERLY_MAPPED,
						"--allow-drop page.uk_page_note_id")
				.says(Level.WARN, "inserts into page can fail");
			scenario.allowDrop("page.uk_page_note_id")
				.generated()
				.writes(ChangeKind.DROP_UNIQUE_KEY)
				.upgraded()
				.andBack();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void v12OffersAForeignKeyOfAnotherTarget(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class, Page.class).applied();
			Outcome outcome = scenario.mapped(Note.class, Memo.class, PageOfMemo.class).generated();
			Withheld former = outcome.decision()
				.withheld()
				.stream()
				.filter((withheld) -> ChangeKind.of(withheld.change()) == ChangeKind.DROP_FOREIGN_KEY)
				.findFirst()
				.orElseThrow();
			assertThat(former.kind()).isEqualTo(Withheld.Kind.FORMERLY_MAPPED);
			outcome.says(Level.WARN, "inserts into page can fail").upgraded();
			scenario.sql("insert into memo (id) values (7)");
			String key = String.valueOf(former.option()).replace("--allow-drop ", "");
			scenario.allowDrop(key).generated().writes(ChangeKind.DROP_FOREIGN_KEY).upgraded();
			scenario.sql("insert into page (id, note_id) values (1, 7)");
		}
	}

	/** Elsewhere the constants are a part of the type. */
	@Test
	void v12OffersTheCheckOfConstantsThatWereMapped() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(NoteOfState.class).applied().mapped(NoteOfA.class);
			scenario.generated()
				.nothing()
				.withholds(ChangeKind.DROP_CHECK, Withheld.Kind.FORMERLY_MAPPED, "--allow-drop note.ck_note_a");
			scenario.allowDrop("note.ck_note_a").generated().upgraded().andBack();
			scenario.sql("insert into note (id, a) values (1, 'any')");
		}
	}

	@OnEveryDatabase
	void v12WarnsOfConstantsThatWereMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfState.class).applied().mapped(NoteOfA.class);
			scenario.generated().nothing().says(Level.WARN, "inserts into note can fail");
		}
	}

	@OnEveryDatabase
	void v12WritesNoNamesInThePlaceOfNumbers(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfNumberedState.class)
				.applied()
				.sql("insert into note (id, a) values (1, 1)")
				.mapped(NoteOfState.class)
				.allowChange("note.a")
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
		}
	}

	/** What compares numbers refuses texts, and so stands before the change of type. */
	@OnEveryDatabase
	void v12WaitsForACheckThatComparesTheFormerType(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfNumberedState.class).applied().mapped(NoteOfState.class);
			String option = (database == TestDatabase.POSTGRESQL) ? "--allow-change note.ck_note_a"
					: "--allow-drop note.ck_note_a";
			scenario.allowChange("note.a")
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, option);
		}
	}

	@OnEveryDatabase
	void v13ChangesNoTypeThatAForeignKeyCompares(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Page.class).applied().mapped(NoteOfText.class, PageOfNoteOfText.class);
			scenario.generated().nothing().withholds(ChangeKind.CHANGE_TYPE, ChangeKind.CHANGE_TYPE);
		}
	}

	@OnEveryDatabase
	void v13ChangesNoTypeThatH2Computes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteWithDouble.class).applied().mapped(NoteWithLongDouble.class);
			scenario.generated().nothing().withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
		}
	}

	@OnEveryDatabase
	void v13NumbersNoRowsWhileAColumnIsAdded(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Mark.class)
				.applied()
				.sql("insert into mark (note, page) values (1, 1)", "insert into mark (note, page) values (1, 2)")
				.mapped(NumberedMark.class);
			scenario.allowChange("mark.primary-key")
				.generated()
				.nothing()
				.withholds(ChangeKind.ADD_COLUMN, Withheld.Kind.CANNOT, null);
		}
	}

	/** Each of these tables stands where the note of the model does. */
	@OnEveryDatabase
	void v31CreatesNoForeignKeyThatCannotBe(TestDatabase database) {
		List<String> notes = (database == TestDatabase.MARIADB)
				? List.of("create table note (id bigint primary key) engine=MyISAM",
						"create table note (id int primary key); create table slip (note int references note (id))")
				: List.of("create unlogged table note (id bigint primary key)");
		for (String note : notes) {
			try (Scenario scenario = Scenario.on(database, this.root)) {
				scenario.sql(note.split("; "))
					.sql("create table page (id bigint primary key)")
					.mapped(Note.class, PageOfOneNote.class);
				Outcome outcome = scenario.generated();
				assertThat(outcome.decision().withheld())
					.filteredOn((each) -> ChangeKind.ADD_FOREIGN_KEY.is(each.change()))
					.singleElement()
					.returns(Withheld.Kind.CANNOT, Withheld::kind);
				outcome.upgraded();
			}
		}
	}

	@OnEveryDatabase
	void v31CreatesNoForeignKeyBetweenTwoCollations(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table tag (name varchar(20) character set latin1 primary key)",
					"create table mark (id bigint primary key, tag varchar(20))");
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
					() -> scenario.sql("alter table mark add constraint fk foreign key (tag) references tag (name)"))
				.withStackTraceContaining("errno: 150");
			scenario.mapped(NamedTag.class, MarkOfTag.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.ADD_FOREIGN_KEY, Withheld.Kind.CANNOT, null);
		}
	}

	@OnEveryDatabase
	void v31AddsNoColumnThatAStrictTableRefuses(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id integer primary key) strict").mapped(NoteOfA.class);
			scenario.generated().nothing().withholds(ChangeKind.ADD_COLUMN, Withheld.Kind.CANNOT, null);
		}
	}

	@OnEveryDatabase
	void v31NumbersNoRowsTwice(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigint not null primary key, place bigint auto_increment unique)")
				.mapped(NumberedNote.class);
			assertThat(scenario.generated().nothing().decision().withheld())
				.filteredOn((each) -> ChangeKind.CHANGE_IDENTITY.is(each.change()))
				.singleElement()
				.returns(Withheld.Kind.CANNOT, Withheld::kind);
		}
	}

	@OnEveryDatabase
	void v13UpdatesNoRowsThatArePublishedWithoutAnIdentity(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied().sql("insert into note (id) values (1)");
			for (String obstacle : List.of("create publication feed for table note (a)",
					"alter table note replica identity nothing; create publication feed for table note",
					"alter table note replica identity full; create publication feed for table note (id)")) {
				scenario.sql(obstacle.split("; "));
				assertThat(scenario.mapped(NoteOfRequiredA.class)
					.fill("note.a", "'x'")
					.generated()
					.nothing()
					.withholds(ChangeKind.SET_NOT_NULL, Withheld.Kind.CANNOT, null)
					.decision()
					.withheld()).singleElement()
					.asString()
					.contains("PostgreSQL cannot update rows of a table in publication feed");
				scenario.sql("drop publication feed", "alter table note replica identity default");
			}
			scenario.sql("create publication feed for table note (id)")
				.fill("note.a", "'x'")
				.generated()
				.writes(ChangeKind.SET_NOT_NULL)
				.upgraded();
		}
	}

	@OnEveryDatabase
	void v14DropsNoColumnThatAViewReads(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class)
				.applied()
				.sql("insert into note (id, a) values (1, 'x')", "create view reading as select n.a from note n",
						"create view other as select id from note")
				.mapped(Note.class);
			assertThat(scenario.allowDrop("note.a").refusal().happened())
				.containsIgnoringCase("view reading still needs")
				.doesNotContainIgnoringCase("view other");
			scenario.sql("drop view reading").allowDrop("note.a").generated().writes(ChangeKind.DROP_COLUMN).upgraded();
			assertThat(scenario.rows("select id from other")).containsExactly("1");
		}
	}

	@OnEveryDatabase
	void v14CopiesNoTableThatASynonymStandsFor(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class)
				.applied()
				.sql("insert into note (id, a) values (1, 'x')", "create synonym slip for note");
			scenario.mapped(NoteOfAAndB.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.ADD_COLUMN, Withheld.Kind.CANNOT, null);
			scenario.mapped(NoteOfUniqueA.class).generated().writes(ChangeKind.ADD_UNIQUE_KEY).upgraded().andBack();
			assertThat(scenario.rows("select a from slip")).containsExactly("x");
			scenario.sql("drop synonym slip")
				.mapped(NoteOfAAndB.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.upgraded();
		}
	}

	@OnEveryDatabase
	void v30GoesNoWayBackThatAViewStandsIn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().mapped(NoteOfA.class).applied();
			scenario.sql("insert into note (id, a) values (1, 'x')", "create view reading as select n.a from note n",
					"create view other as select id from note");
			for (String target : List.of("-1", "base")) {
				assertThat(scenario.downgradeRefusal(target).happened()).contains("would stop half-way")
					.containsIgnoringCase("view reading needs 'note.a'");
			}
			scenario.sql("drop view reading").migrations().downgrade("-1", true);
			assertThat(scenario.rows("select id from other")).containsExactly("1");
			assertThat(scenario.downgradeRefusal("base").happened()).containsIgnoringCase("view other needs 'note");
		}
	}

	/** The type is made anew, and what compares its values has the former one. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			create view moods as select mood from ticket                              | view moods
			create index happy on ticket (id) where mood = 'HAPPY'                    | index happy
			alter table ticket add constraint happy check (mood <> 'SAD')             | happy
			create policy happy on ticket using (mood = 'HAPPY')                      | policy happy
			create function f(mood) returns int language sql as 'select 1'            | function f(mood)
			create domain moods as mood                                               | type moods
			create type pair as (one mood, two mood)                                  | pair
			create table other (id bigint, moods mood[])                              | column other.moods
			alter table ticket add glad boolean generated always as (mood = 'HAPPY') stored | glad
			""")
	void v30GoesNoWayBackOfATypeThatSomethingReads(String reader, String words) {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(TicketOfMood.class).applied().mapped(TicketOfMoreMoods.class).applied().sql(reader);
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way", words,
					"needs type 'mood'");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void v30DropsNoTypeThatAColumnHas(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().mapped(Note.class, TicketOfMood.class).applied();
			scenario.sql("create table other (id integer, moods mood)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"column other.moods needs type 'mood'");
			scenario.sql("drop table other").migrations().downgrade("-1", false);
		}
	}

	@Test
	void v31ChangesNoColumnOfATableThatIsMadeOfAType() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.sql("create type note_form as (id bigint, a varchar(255))",
					"create table note of note_form (primary key (id))");
			scenario.mapped(NoteOfAAndB.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.ADD_COLUMN, Withheld.Kind.CANNOT, null);
			scenario.mapped(NoteOfUniqueA.class).generated().writes(ChangeKind.ADD_UNIQUE_KEY).upgraded().andBack();
		}
	}

	@Test
	void v13ChangesNoTypeInATableWhoseRowsAColumnHolds() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.sql("create table note (id integer not null primary key)", "create table other (notes note[])");
			Outcome outcome = scenario.mapped(Note.class).generated().nothing();
			outcome.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld()).anyMatch((each) -> each.reason().contains("column other.notes"));
		}
	}

	/** What a child has from its parent alone goes with it. */
	@Test
	void v30TakesAColumnFromAParentAndItsChild() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Note.class).applied().sql("create table kid () inherits (note)");
			scenario.mapped(NoteOfA.class).applied().sql("insert into kid (id, a) values (1, 'x')");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would lose", "1 row");
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows("select * from kid")).containsExactly("1");
			scenario.sql("create table other (a varchar(255)) inherits (note)").migrations().upgrade("head");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("table other needs 'note.a'");
		}
	}

	/** Each partition looks after its own rows alone. */
	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void v31MakesNoKeyWithoutTheColumnOfAPartition(TestDatabase database) {
		boolean mariaDb = database == TestDatabase.MARIADB;
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigint not null, a varchar(255)) partition by range"
					+ (mariaDb ? " (id div 10) (partition p0 values less than maxvalue)" : " (id)"));
			Outcome outcome = scenario.mapped(NoteOfUniqueA.class).generated();
			outcome.withholds(ChangeKind.ADD_UNIQUE_KEY, Withheld.Kind.CANNOT, null)
				.writes(ChangeKind.ADD_PRIMARY_KEY)
				.upgraded();
			if (!mariaDb) {
				scenario.sql("create table memo (id bigint not null) partition by range ((id + 1))");
				scenario.mapped(NoteOfUniqueA.class, Memo.class)
					.generated()
					.nothing()
					.withholds(ChangeKind.ADD_PRIMARY_KEY, Withheld.Kind.CANNOT, null);
			}
		}
	}

	@Test
	void v31CreatesNoForeignKeyOfAPartitionedTableOfMariaDb() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.sql("create table note (id bigint not null primary key)" + " partition by hash (id) partitions 4");
			scenario.mapped(Note.class, PageOfOneNote.class)
				.generated()
				.withholds(ChangeKind.ADD_FOREIGN_KEY, Withheld.Kind.CANNOT, null)
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_UNIQUE_KEY)
				.upgraded();
		}
	}

	/** A domain is dropped and made again, there and back. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			alter domain mood add constraint few check (value <> 'x') | check FEW of domain MOOD
			alter domain mood set default 'HAPPY'                     | default of domain MOOD
			comment on domain mood is 'of people'                     | comment on domain MOOD
			create domain moods as mood                               | domain MOODS
			""")
	void v13MakesNoDomainAnewThatSomethingNeeds(String others, String words) {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root)) {
			scenario.mapped(TicketOfMood.class).applied().sql(others).generated().nothing();
			Outcome outcome = scenario.mapped(TicketOfMoreMoods.class).generated().nothing();
			outcome.withholds(ChangeKind.CHANGE_ENUM_TYPE, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld().get(0).reason()).contains(words + " needs");
		}
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root)) {
			scenario.mapped(TicketOfMood.class).applied().mapped(TicketOfMoreMoods.class).applied().sql(others);
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way", words,
					"needs type 'mood'");
		}
	}

	/** SQLite would delete the rows of the child, and answer that all went well. */
	@OnEveryDatabase
	void v30GoesNoWayBackThatAForeignKeyStandsIn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied();
			scenario.sql("insert into note (id) values (1)",
					"create table kid (id integer primary key, note_id bigint,"
							+ " foreign key (note_id) references note (id) on delete cascade)",
					"insert into kid values (1, 1)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"table 'kid' references 'note'");
			scenario.sql("drop table kid").migrations().downgrade("-1", true);
			scenario.migrations().upgrade("head");
			scenario.mapped(Note.class, PageOfOneNote.class).applied().migrations().downgrade("base", false);
		}
	}

	@OnEveryDatabase
	void v30GoesNoWayBackThatASynonymStandsIn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().mapped(NoteOfA.class).applied();
			scenario.mapped(MemoOfA.class).rename("note=memo").applied();
			scenario.sql("create synonym slip for memo");
			assertThat(scenario.downgradeRefusal("-1").happened())
				.containsIgnoringCase("cannot rename a table that synonym slip names");
			assertThat(scenario.downgradeRefusal("-2").happened())
				.containsIgnoringCase("cannot copy a table that synonym slip stands for");
			scenario.sql("drop synonym slip").migrations().downgrade("-2", false);
		}
	}

	/** What holds such a name is read when a database of H2 is opened. */
	@OnEveryDatabase
	void v14RenamesNothingThatKeepsItsFormerName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied();
			Map<String, String> holders = Map.of("synonym slip", "create synonym slip for note", "check few on bin",
					"alter table bin add constraint few check ((select count(a) from note) < 71)",
					"default of column bin.most", "alter table bin add most varchar default (select max(a) from note)",
					"column bin.least",
					"alter table bin add least varchar generated always as ((select min(a) from note))", "domain few",
					"create domain few as int check (value < (select count(a) from note))");
			scenario.sql("create schema s2", "create synonym s2.far for note");
			assertThat(scenario.mapped(MemoOfA.class).rename("note=memo").refusal().happened())
				.containsIgnoringCase("synonym s2.far");
			scenario.sql("drop synonym s2.far");
			holders.forEach((holder, sql) -> {
				scenario.sql("create table bin (id int)", sql);
				if (!holder.startsWith("synonym")) {
					assertThat(scenario.mapped(NoteOfB.class).rename("note.a=b").refusal().happened())
						.containsIgnoringCase("Cannot rename column note.a to b: H2 cannot rename a column that "
								+ holder + " names");
				}
				assertThat(scenario.mapped(MemoOfA.class).rename("note=memo").refusal().happened())
					.containsIgnoringCase(
							"Cannot rename table note to memo: H2 cannot rename a table that " + holder + " names");
				scenario.sql("drop table bin", "drop domain if exists few", "drop synonym if exists slip");
			});
			Outcome outcome = scenario.rename("note=memo").generated().writes(ChangeKind.RENAME_TABLE);
			scenario.sql("create synonym slip for note");
			assertThat(outcome.upgradeRefusal().happened()).containsIgnoringCase(
					"the upgrade is not begun: H2 cannot" + " rename a table that synonym slip names");
			scenario.sql("drop synonym slip");
			outcome.upgraded();
		}
	}

	@OnEveryDatabase
	void v14WarnsOfAViewThatReadsTheFormerName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class)
				.applied()
				.sql("create view reading as select n.a from note n", "create view other as select id from note")
				.mapped(NoteOfB.class)
				.rename("note.a=b");
			Outcome outcome = scenario.generated()
				.writes(ChangeKind.RENAME_COLUMN)
				.says(Level.WARN,
						"still reads 'note.a' and fails when it is renamed, so that the upgrade is not begun");
			assertThat(outcome.upgradeRefusal().happened())
				.containsIgnoringCase("view reading reads 'note.a', which gets another name")
				.doesNotContainIgnoringCase("view other");
			outcome.completed("create or replace view reading as select n.b as a from note n", "drop view reading");
			scenario.migrations().upgrade("head");
			assertThat(scenario.rows("select count(a) from reading")).containsExactly("0");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select count(a) from note")).containsExactly("0");
		}
	}

	@Test
	void v14WarnsOfATriggerOfMariaDbThatReadsTheFormerName() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.mapped(NoteOfA.class)
				.applied()
				.sql("create trigger keep before insert on note for each row set new.a = coalesce(new.a, 'x')")
				.mapped(NoteOfB.class)
				.rename("note.a=b");
			Outcome outcome = scenario.generated()
				.writes(ChangeKind.RENAME_COLUMN)
				.says(Level.WARN, "trigger keep still reads 'note.a' and fails when it is renamed");
			assertThat(outcome.upgradeRefusal().happened())
				.contains("trigger keep reads 'note.a', which gets another name");
			outcome.completed("create or replace trigger keep before insert on note for each row"
					+ " set new.b = coalesce(new.b, 'x')", "drop trigger keep");
			scenario.migrations().upgrade("head");
			scenario.sql("insert into note (id) values (1)");
			assertThat(scenario.rows("select b from note")).containsExactly("x");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select a from note")).containsExactly("x");
		}
	}

	@Test
	void v14DropsNoColumnThatATriggerOfMariaDbReads() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.mapped(NoteOfA.class)
				.applied()
				.sql("create trigger keep before insert on note for each row set new.a = coalesce(new.a, 'x')")
				.mapped(Note.class)
				.allowDrop("note.a");
			assertThat(scenario.refusal().happened()).contains("trigger keep");
			scenario.sql("insert into note (id) values (1)");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void v14WarnsOfAViewThatReadsATableByItsFormerName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, NamedPage.class)
				.applied()
				.sql("create view reading as select code from page")
				.mapped(Note.class, NamedLeaf.class)
				.rename("page=leaf");
			Outcome outcome = scenario.generated().says(Level.WARN, "still reads 'page' and fails when it is renamed");
			assertThat(outcome.upgradeRefusal().happened())
				.containsIgnoringCase("view reading reads 'page', which gets another name");
			scenario.sql("drop view reading");
			outcome.upgraded();
			scenario.sql("create view reading as select code from leaf");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way")
				.containsIgnoringCase("view reading reads 'leaf', which gets another name");
			scenario.sql("drop view reading").migrations().downgrade("-1", false);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB", "POSTGRESQL", "SQLITE" })
	void v14DropsNoTableThatAViewReads(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class)
				.applied()
				.sql("create view reading as select id from memo")
				.mapped(Note.class)
				.allowDrop("memo");
			assertThat(scenario.refusal().happened()).containsIgnoringCase("view reading");
			assertThat(scenario.rows("select id from reading")).isEmpty();
		}
	}

	@OnEveryDatabase
	void v14GoesOnToReadWhatIsRenamed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class)
				.applied()
				.sql("insert into note (id, a) values (1, 'x')", "create view reading as select n.a as it from note n")
				.mapped(NoteOfB.class)
				.rename("note.a=b");
			scenario.generated().saysNothing(Level.WARN).upgraded().andBack();
			assertThat(scenario.rows("select it from reading")).containsExactly("x");
		}
	}

	/**
	 * A table that was renamed keeps the names of its keys, where nobody wished for one.
	 */
	@OnEveryDatabase
	void v16MakesANewTableOfAFormerName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, NamedPage.class).applied();
			scenario.sql("insert into page (id, code) values (1, 'x')");
			scenario.mapped(Note.class, NamedPage.class, NamedLeaf.class).rename("page=leaf");
			scenario.generated().withholds().upgraded().andBack();
			assertThat(scenario.rows("select code from leaf")).containsExactly("x");
			assertThat(scenario.rows("select code from page")).isEmpty();
		}
	}

	/** To a pattern, {@code _} is any character. */
	@OnEveryDatabase
	void v17CreatesASequenceBesideOneOfAlmostItsName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create sequence note1seq").mapped(CountedNote.class).generated().upgraded().andBack();
		}
	}

	@OnEveryDatabase
	void v21GivesNoIdTwiceWhenMoreAreAllocated(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.hibernate(Map.of("hibernate.id.sequence.increment_size_mismatch_strategy", "none"))
				.mapped(NoteOfSequenceOfOne.class)
				.applied();
			long last = scenario.saved(NoteOfSequenceOfOne::new, 5);
			scenario.mapped(NoteOfSequenceOfFifty.class);
			scenario.generated()
				.writes(ChangeKind.CHANGE_SEQUENCE_INCREMENT)
				.says(Level.WARN, "note_ids advances by 1, the model allocates 50 at once")
				.upgraded();
			assertThat(scenario.saved(NoteOfSequenceOfFifty::new, 60)).isGreaterThan(last);
			scenario.migrations().downgrade("-1", false);
			scenario.mapped(NoteOfSequenceOfOne.class);
			assertThat(scenario.saved(NoteOfSequenceOfOne::new, 5)).isGreaterThan(last + 60);
		}
	}

	@OnEveryDatabase
	void v10ReplacesWhatRestrictsDeletingAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, PageThatGoesWithItsNote.class)
				.applied()
				.mapped(Note.class, PageThatKeepsItsNote.class);
			scenario.generated().writes(ChangeKind.REPLACE_FOREIGN_KEY).upgraded().andBack();
		}
	}

	@OnEveryDatabase
	void v25LetsNoForeignKeyReferenceOtherRowsUnasked(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class, PageWithAKeyByHand.class).created();
			scenario.generated().nothing().withholds();
			scenario.sql("alter table page drop constraint fk_note",
					"alter table page add constraint fk_note foreign key (note) references note (id)");
			scenario.generated()
				.nothing()
				.withholds(ChangeKind.REPLACE_FOREIGN_KEY, Withheld.Kind.INCOMPATIBLE, "--allow-change page.fk_note");
			scenario.allowChange("page.fk_note")
				.generated()
				.writes(ChangeKind.REPLACE_FOREIGN_KEY)
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void v25CreatesAForeignKeyAsItIsWritten(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class, PageWithAKeyByHand.class)
				.generated()
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.sql("insert into memo (id) values (1)", "insert into page (id, note) values (1, 1)");
		}
	}

	/** MariaDB wants the columns. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void v25KnowsThePrimaryKeyThatAForeignKeyMeans(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class, PageWithAShortKey.class)
				.generated()
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.sql("insert into memo (id) values (1)", "insert into leaf (id, note) values (1, 1)");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v18FindsACheckWithCasesAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfCases.class).created().generated().nothing().withholds();
			scenario.mapped(NoteOfCases.class).generated().nothing();
		}
	}

	/** The server numbers no rows without a key. */
	@Test
	void v31NumbersNoRowsWithoutAKeyOnMariaDb() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.sql("create table note (id bigint not null, place bigint primary key)").mapped(NumberedNote.class);
			scenario.generated().withholds(ChangeKind.CHANGE_IDENTITY, Withheld.Kind.CANNOT, null);
		}
	}

	@OnEveryDatabase
	void v13CastsNothingThatHasNothingInCommon(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigint primary key, text boolean)");
			scenario.mapped(NoteOfTimeOfDay.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
		}
	}

	@OnEveryDatabase
	void v28LeavesASlotForTheRowsOfASubclassThatGetsATable(TestDatabase database) throws IOException {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Craft.class, Boat.class).applied();
			if (database == TestDatabase.H2) {
				// it cannot hold a row to a check any more when the session is closed
				// that made it
				scenario.sql("alter table craft drop constraint ck_craft_dtype");
			}
			scenario.sql("insert into craft (id, dtype, name) values (1, 'Craft', 'a')",
					"insert into craft (id, dtype, name, doors) values (2, 'Boat', 'b', 4)");
			Outcome outcome = scenario.mapped(JoinedCraft.class, JoinedBoat.class)
				.generated()
				.says(Level.WARN, "rows of craft that belong to boat get no row there by themselves");
			assertThat(outcome.text()).contains("insert into boat (id, doors) select id, doors from craft where dtype");
			assertThat(outcome.upgradeRefusal().happened()).contains("FILL_IN");
			Files.writeString(outcome.file(),
					outcome.text()
						.replaceAll("(?s)      preConditions:(?:(?!changeSet).)*?'FILL_IN'\n", "")
						.replace("dtype = FILL_IN", "dtype = 'Boat'")
						.replace("FILL_IN", "the value"));
			scenario.migrations().upgrade("head");
			assertThat(scenario.rows("select doors from boat where id = 2")).containsExactly("4");
			assertThat(scenario.rows("select count(*) from boat")).containsExactly("1");
		}
	}

	/** Rows are asked by the name that the table has so far. */
	/** A foreign key and an index may bear one name, and the index is somebody's. */
	@OnEveryDatabase
	void v11LeavesAnIndexWithTheNameOfAForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigint not null primary key)",
					"create table page (id bigint not null primary key, note_id bigint, created date,"
							+ " unique key fk_note (note_id, created))");
			List<String> before = scenario.schema();
			scenario.mapped(Note.class, PageWithANamedKey.class)
				.generated()
				.writes(ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.andBack();
			List<String> added = scenario.schema();
			assertThat(added).containsAll(before);
			scenario.mapped(Note.class, PageWithANamedKeyThatGoesWithItsNote.class)
				.generated()
				.writes(ChangeKind.REPLACE_FOREIGN_KEY)
				.upgraded()
				.andBack();
			assertThat(scenario.schema()).containsAll(before);
			scenario.migrations().downgrade("base", true);
			assertThat(scenario.schema()).isEqualTo(before);
		}
	}

	@OnEveryDatabase
	void v06SaysWhatGoesWithATableAndBringsItBack(TestDatabase database) {
		String[] further = switch (database) {
			case H2 ->
				new String[] { "create trigger seen after insert on memo call 'dev.migrations.DependentTests$Silent'" };
			case POSTGRESQL ->
				new String[] { "create function seen() returns trigger language plpgsql as 'begin return new; end'",
						"create trigger seen before update on memo for each row execute function seen()",
						"alter table memo enable row level security", "create policy own on memo using (id > 0)",
						"grant select on memo to public" };
			case MARIADB -> new String[] { "create trigger seen before update on memo for each row set @seen = 1" };
			case SQLITE -> new String[] { "create trigger seen after update on memo begin select 1; end" };
		};
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, Memo.class).applied().sql(further);
			scenario.mapped(Note.class)
				.allowDrop("memo")
				.generated()
				.says(Level.NOTE, "with memo go: ", "trigger ")
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void v15FindsTheSequenceOfASerialThatIsMapped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigserial primary key)", "insert into note default values");
			scenario.mapped(NoteOfItsSerial.class).generated().nothing();
			assertThat(scenario.saved(NoteOfItsSerial::new, 1)).isEqualTo(2);
		}
	}

	@OnEveryDatabase
	void v15LeavesTheSequenceOfAColumnThatIsDropped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfItsSerial.class, Memo.class)
				.applied()
				.sql("alter table memo add column other bigint, add column legacy_no bigint",
						"alter sequence note_id_seq owned by memo.legacy_no",
						"create statistics odd on legacy_no, other from memo", "create role clerk",
						"grant select (legacy_no) on memo to clerk");
			try {
				assertThat(scenario.saved(NoteOfItsSerial::new, 1)).isEqualTo(1);
				List<String> before = PostgresDefinitions.of(scenario.dataSource());
				scenario.allowDrop("memo.legacy_no")
					.generated()
					.says(Level.NOTE, "with memo.legacy_no go: statistics odd, grant on legacy_no")
					.says(Level.NOTE, "sequence note_id_seq belongs to memo.legacy_no, and stays without it")
					.upgraded();
				assertThat(scenario.saved(NoteOfItsSerial::new, 1)).isEqualTo(2);
				scenario.sql("select setval('note_id_seq', 1)").migrations().downgrade("-1", true);
				assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
			}
			finally {
				scenario.sql("drop owned by clerk", "drop role clerk");
			}
		}
	}

	/** Its default takes the values of the sequence that the entity maps. */
	@OnEveryDatabase
	void v15LeavesTheSequenceOfASerialThatIsDropped(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfItsSerial.class).applied();
			scenario.sql("create table old (id bigint primary key, legacy_no bigint default nextval('note_id_seq'))",
					"alter sequence note_id_seq owned by old.legacy_no", "insert into old (id) values (1)");
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			scenario.allowDrop("old").generated().upgraded();
			assertThat(scenario.saved(NoteOfItsSerial::new, 2)).isEqualTo(3);
			scenario.sql("select setval('note_id_seq', 1)").migrations().downgrade("-1", true);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		}
	}

	/** An application of yesterday knows nothing of the column. */
	@OnEveryDatabase
	void v22FillsWhatIsWrittenMeanwhile(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().sql("insert into note (id) values (1)");
			scenario.mapped(FlaggedNote.class).fill("note.flag", "true").generated();
			Set<String> written = new HashSet<>();
			DataSource busy = new HookedDataSource(scenario.dataSource(), Hook.NONE, (sql, connection) -> {
				if (sql.startsWith("update note") && written.add(sql)) {
					scenario.sql("insert into note (id) values (2)");
				}
			}).dataSource();
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> scenario.migrations(busy).upgrade("head"))
				.satisfies((ex) -> assertThat(ex.failure().next()).asString().endsWith("migrations upgrade head"));
			scenario.migrations(busy).upgrade("head");
			assertThat(scenario.rows("select count(*) from note where flag = true")).containsExactly("2");
			scenario.generated().nothing();
		}
	}

	/** A table that is empty on one database holds rows on another. */
	@OnEveryDatabase
	void v23SaysWhatStopsWhereATableHoldsRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied();
			Outcome outcome = scenario.mapped(FlaggedNote.class).generated();
			outcome.says(Level.NOTE, "note is empty here: where it holds rows, the upgrade stops before this change",
					"--default note.flag=<expression>");
			scenario.sql("insert into note (id) values (1)");
			assertThat(outcome.upgradeRefusal().happened()).contains("holds rows");
			outcome.withdrawn();
			scenario.fill("note.flag", "true").generated().upgraded();
			assertThat(scenario.rows("select count(*) from note where flag = true")).containsExactly("1");
		}
	}

	@OnEveryDatabase
	void v23CountsTheRowsOfATableThatIsRenamed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied().sql("insert into note (id) values (1)");
			scenario.mapped(MemoOfRequiredA.class).rename("note=memo");
			Outcome outcome = scenario.generated();
			outcome.says(Level.WARN, "memo.a becomes NOT NULL: 1 existing NULL value");
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> scenario.migrations().upgrade("head"))
				.withMessageContaining("FILL_IN");
			outcome.withdrawn();
			scenario.rename("note=memo").fill("memo.a", "'none'").generated().upgraded();
			assertThat(scenario.rows("select a from memo")).containsExactly("none");
		}
	}

}
