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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Note.Level;
import dev.migrations.scenario.CountedModels.AssignedGiftNote;
import dev.migrations.scenario.CountedModels.AssignedNotes;
import dev.migrations.scenario.CountedModels.AssignedReceiptNote;
import dev.migrations.scenario.CountedModels.CountedMemo;
import dev.migrations.scenario.CountedModels.CountedNote;
import dev.migrations.scenario.CountedModels.CountedNotes;
import dev.migrations.scenario.CountedModels.GiftNote;
import dev.migrations.scenario.CountedModels.MemoCountedInATable;
import dev.migrations.scenario.CountedModels.MemoCountedWithNotes;
import dev.migrations.scenario.CountedModels.NoteCountedInATable;
import dev.migrations.scenario.CountedModels.NoteOfAnotherSequence;
import dev.migrations.scenario.CountedModels.NoteOfOneFromATable;
import dev.migrations.scenario.CountedModels.NoteOfTenFromATable;
import dev.migrations.scenario.CountedModels.ReceiptNote;
import dev.migrations.scenario.DefaultModels.NoteOfOtherZonedDefaults;
import dev.migrations.scenario.DefaultModels.NoteOfZonedDefaults;
import dev.migrations.scenario.DefaultModels.NoteWithTime;
import dev.migrations.scenario.LifeModels.Bill;
import dev.migrations.scenario.LifeModels.Memo;
import dev.migrations.scenario.LifeModels.MemoOfB;
import dev.migrations.scenario.LifeModels.Note;
import dev.migrations.scenario.LifeModels.NoteOfA;
import dev.migrations.scenario.LifeModels.NoteOfAAndB;
import dev.migrations.scenario.LifeModels.NoteOfDefaults;
import dev.migrations.scenario.LifeModels.NoteOfNanoseconds;
import dev.migrations.scenario.LifeModels.NoteOfOtherDefaults;
import dev.migrations.scenario.LifeModels.NoteOfRequiredA;
import dev.migrations.scenario.LifeModels.NoteOfUniqueA;
import dev.migrations.scenario.LifeModels.NoteOfUniqueDefault;
import dev.migrations.scenario.LifeModels.WiderBill;
import dev.migrations.scenario.NeighbourModels.PageOfAnyNumber;
import dev.migrations.scenario.NeighbourModels.PageWithANamedKey;
import dev.migrations.scenario.NeighbourModels.PageWithARequiredKey;
import dev.migrations.scenario.ObjectModels.TicketOfMood;
import dev.migrations.scenario.ObjectModels.TicketOfMoreMoods;
import dev.migrations.scenario.RenameModels.NoteOfCheckedA;
import dev.migrations.scenario.RenameModels.NoteOfCheckedB;
import dev.migrations.scenario.TextModels.NoteOfACommentOfTwoLines;
import dev.migrations.scenario.ValueModels.NoteOfLocalTime;
import dev.migrations.scenario.ValueModels.NoteOfTimeOfDay;
import dev.migrations.scenario.ValueModels.NoteOfZonedTime;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Group V: the second revision and the third, and the way back over both.
 */
class LifeScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void v01CountsValuesThatTheFormerTypesDoNotHold(TestDatabase database) {
		Map<String, String> values = Map.of("price", "1.2345", "sent", "'2026-01-02 10:00:00.123456'", "weight",
				"1.23456789012", "due", "'2026-01-02 23:30:00'", "title", "'" + "x".repeat(80) + "'", "pages",
				"5000000000", "state", "'LOST'");
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Bill.class).applied().mapped(WiderBill.class).applied();
			values.forEach((column, value) -> {
				scenario.sql("delete from bill", "insert into bill (id, %s) values (1, %s)".formatted(column, value));
				String before = scenario.rows("select %s from bill".formatted(column)).get(0);
				assertThat(scenario.downgradeRefusal("-1").happened())
					.contains(column.equals("state") ? "bill" : "bill." + column)
					.contains("1 row");
				assertThat(scenario.rows("select %s from bill".formatted(column))).containsExactly(before);
			});
			scenario.sql("delete from bill",
					"insert into bill (id, price, sent, weight, due, title, pages, state) values (1, 1.23,"
							+ " '2026-01-02 10:00:00', 1.5, '2026-01-02 00:00:00', 'short', 7, 'PAID')");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select title from bill")).containsExactly("short");
			assertThat(scenario.rows("select price from bill")).containsExactly("1.23");
		}
	}

	@OnEveryDatabase
	void v01CountsConstantsThatTheFormerTypeDoesNotHave(TestDatabase database) throws SQLException {
		// H2 cannot hold a row to a check any more when the session is closed that made
		// it
		try (Scenario scenario = Scenario.on(database, this.root);
				Connection session = scenario.dataSource().getConnection()) {
			scenario.mapped(TicketOfMood.class).applied().mapped(TicketOfMoreMoods.class).generated();
			scenario.migrations(new SingleConnectionDataSource(session, true)).upgrade("head");
			scenario.sql("insert into ticket (id, mood) values (1, 'TIRED'), (2, 'SAD'), (3, null)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way", "ticket.mood",
					"1 row with a constant that the former type does not have");
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> scenario.migrations().downgrade("-1", true))
				.withMessageContaining("would stop half-way");
			scenario.sql("delete from ticket where id = 1").migrations().downgrade("-1", false);
			assertThat(scenario.rows("select id from ticket order by id")).containsExactly("2", "3");
		}
	}

	/** Nobody knows the day of a time that comes back. */
	@OnEveryDatabase
	void v01LetsNoTimestampBecomeATimeOfDayWithItsRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfLocalTime.class)
				.applied()
				.sql("insert into note (id, text) values (1, '2026-01-02 10:00:00')");
			Outcome outcome = scenario.mapped(NoteOfTimeOfDay.class).allowChange("note.text").generated();
			assertThat(outcome.upgradeRefusal().happened()).contains("holds rows that do not satisfy");
			scenario.sql("update note set text = null");
			outcome.upgraded().andBack();
			scenario.sql("update note set text = '10:00:00'").migrations().downgrade("-1", true);
			assertThat(scenario.rows("select id from note where text is not null")).containsExactly("1");
		}
	}

	@OnEveryDatabase
	void v05CountsTheRowsOfARequiredColumnThatComesBackEmpty(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfRequiredA.class).applied().mapped(NoteOfA.class).applied();
			scenario.sql("insert into note (id) values (1)").mapped(Note.class).allowDrop("note.a").applied();
			assertThat(scenario.downgradeRefusal("-2").happened()).contains("would stop half-way", "note.a",
					"1 row for which it has no value");
			scenario.migrations().downgrade("-1", false);
		}
	}

	@OnEveryDatabase
	void v05CountsTheRowsOfAColumnWhoseDefaultIsComputed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteWithTime.class).applied().sql("insert into note (id) values (1)");
			scenario.mapped(Note.class).allowDrop("note.made").applied();
			if (database == TestDatabase.SQLITE) {
				assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way", "note.made",
						"1 row, to which SQLite adds no column with a default that is computed");
				scenario.sql("delete from note");
			}
			scenario.migrations().downgrade("-1", false);
		}
	}

	/** An alias in a query makes MariaDB forget the new name in the check. */
	@OnEveryDatabase
	void v02RenamesAColumnWithACheckThereAndBack(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfCheckedA.class).applied().mapped(NoteOfCheckedB.class).rename("note.a=b").applied();
			for (int i = 0; i < 2; i++) {
				scenario.rows("select n.b from note n, note m where n.b = m.b");
				scenario.migrations().downgrade("-1", false);
				scenario.rows("select n.a from note n, note m where n.a = m.a");
				scenario.migrations().upgrade("head");
			}
			scenario.generated().nothing();
		}
	}

	@OnEveryDatabase
	void v02FollowsAColumnThroughItsNames(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().mapped(NoteOfA.class).applied();
			scenario.sql("insert into note (id, a) values (1, 'kept')");
			scenario.mapped(NoteOfAAndB.class).rename("note.a=b").applied();
			assertThat(scenario.rows("select b from note")).containsExactly("kept");
			assertThat(scenario.downgradeRefusal("-2").happened()).contains("note.b", "1 row");
			assertThat(scenario.rows("select b from note")).containsExactly("kept");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select a from note")).containsExactly("kept");
		}
	}

	@OnEveryDatabase
	void v02FollowsATableThroughItsNames(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Bill.class).applied().mapped(Bill.class, Note.class).applied();
			scenario.sql("insert into note (id) values (1)", "insert into note (id) values (2)");
			scenario.mapped(Bill.class, Memo.class, Note.class).rename("note=memo").applied();
			assertThat(scenario.downgradeRefusal("-2").happened()).contains("memo", "2 rows");
			assertThat(scenario.rows("select id from memo order by id")).containsExactly("1", "2");
		}
	}

	/** What is in the way is looked for under the names of now. */
	@OnEveryDatabase
	void v05CountsWhatComesBackOverARename(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfRequiredA.class).applied().mapped(NoteOfA.class).applied();
			scenario.mapped(MemoOfB.class).rename("note=memo", "memo.a=b").applied();
			scenario.sql("insert into memo (id) values (1)");
			assertThat(scenario.downgradeRefusal("-2").happened()).contains("would stop half-way", "memo.b", "1 row");
		}
	}

	@OnEveryDatabase
	void v05CountsValuesThatAUniqueKeyRefusesAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfUniqueA.class).applied().mapped(NoteOfA.class).allowDrop("note.uk_note_a").applied();
			scenario.sql("insert into note (id, a) values (1, 'x')", "insert into note (id, a) values (2, 'x')");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"1 value repeated in (a)");
		}
	}

	/** The default of a column that comes back fills every row. */
	@OnEveryDatabase
	void v05CountsRowsThatWouldGetOneUniqueValue(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfUniqueDefault.class).applied();
			scenario.sql("insert into note (id, a) values (1, 'x')", "insert into note (id, a) values (2, 'y')");
			scenario.mapped(Note.class).allowDrop("note.a").applied();
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"2 rows that get the same value");
			scenario.sql("delete from note where id = 2");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select a from note")).containsExactly("none");
		}
	}

	/** What stands in the way of the value stays, since nobody asked for its removal. */
	@OnEveryDatabase
	void v35FillsNoRowsWithWhatACheckRefuses(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table note (id bigint not null primary key, a varchar(255),"
							+ " constraint few check (a between 'x' and 'y' and id < 71))",
					"insert into note (id) values (1), (2)");
			Outcome outcome = scenario.mapped(NoteOfRequiredA.class).fill("note.a", "'z'").generated();
			assertThat(outcome.upgradeRefusal().happened())
				.contains("The value for column 'note.a' would not be allowed by a check: ");
			outcome.withdrawn();
			scenario.fill("note.a", "case when id = 1 then 'y' else 'z' end").generated();
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> scenario.migrations().upgrade("head"))
				.withMessageContaining("would not be allowed");
			scenario.sql("insert into note (id, a) values (3, 'x')", "update note set a = 'x' where id = 2");
			scenario.migrations().upgrade("head");
			assertThat(scenario.rows("select a from note order by id")).containsExactly("y", "x", "x");
		}
	}

	/** One value for all rows is what they would refuse. */
	@OnEveryDatabase
	void v35FillsRowsOnceTheKeyAndTheCheckThatGoAreGone(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table note (id bigint not null primary key, a varchar(255),"
							+ " constraint few check (a <> 'z'))",
					"create unique index one on note (a)", "insert into note (id) values (1), (2)");
			scenario.mapped(NoteOfRequiredA.class).fill("note.a", "'z'").allowDrop("note.few", "note.one");
			scenario.generated().upgraded();
			assertThat(scenario.rows("select a from note")).containsExactly("z", "z");
		}
	}

	/** An update takes a number for a text. */
	@OnEveryDatabase
	void v35FillsRowsWithAValueOfAnotherType(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table note (id bigint not null primary key, a varchar(255),"
							+ " constraint few check (a <> '71'), constraint one unique (a, id))",
					"insert into note (id) values (1), (2)");
			scenario.mapped(NoteOfRequiredA.class).fill("note.a", "id + 70").generated();
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> scenario.migrations().upgrade("head"))
				.withMessageContaining("would not be allowed by a check");
			scenario.sql("update note set a = '5' where id = 1").migrations().upgrade("head");
			assertThat(scenario.rows("select a from note order by id")).containsExactly("5", "72");
		}
	}

	/** Liquibase prepares the queries of preconditions. */
	@OnEveryDatabase
	void v35AsksWithAnOperatorThatIsAQuestionMark(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table note (id bigint not null primary key, a varchar(255),"
							+ " constraint known check (cast(a as jsonb) ? 'b' and a <> '?'))",
					"insert into note (id) values (1)");
			scenario.mapped(NoteOfRequiredA.class).fill("note.a", "'{}'").generated();
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> scenario.migrations().upgrade("head"))
				.withMessageContaining("would not be allowed by a check");
			scenario.sql("update note set a = '{\"b\": 1}'").migrations().upgrade("head");
		}
	}

	@OnEveryDatabase
	void v35FillsNoRowsWithAReferenceToNothing(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, PageWithANamedKey.class).applied().sql("insert into page (id) values (1)");
			Outcome outcome = scenario.mapped(Note.class, PageWithARequiredKey.class)
				.fill("page.note_id", "77")
				.generated();
			assertThat(outcome.upgradeRefusal().happened())
				.contains("The value for column 'page.note_id' would reference no row of 'note'");
			scenario.sql("insert into note (id) values (77)");
			outcome.upgraded();
			assertThat(scenario.rows("select note_id from page")).containsExactly("77");
		}
	}

	@OnEveryDatabase
	void v05CountsRowsThatAForeignKeyRefusesAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, PageWithANamedKey.class)
				.applied()
				.mapped(Note.class, PageOfAnyNumber.class)
				.allowDrop("page.fk_note")
				.applied();
			scenario.sql("insert into page (id, note_id) values (1, 77)");
			assertThat(scenario.downgradeRefusal("-1").happened()).contains("would stop half-way",
					"1 row whose (note_id) references no row of 'note'");
		}
	}

	@OnEveryDatabase
	void v03AsksNothingWhereNothingIsLost(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfA.class).applied().sql("insert into note (id, a) values (1, 'x')");
			scenario.mapped(NoteOfRequiredA.class).applied();
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select a from note")).containsExactly("x");
		}
	}

	@OnEveryDatabase
	void v08StartsASequenceAboveTheRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().sql("insert into note (id) values (1)");
			Outcome outcome = scenario.mapped(CountedNote.class).generated();
			outcome.says(Level.NOTE, "note_seq starts above the largest note.id");
			scenario.sql("insert into note (id) values (5001)");
			outcome.upgraded().createdLikeHibernate().andBack();
			assertThat(scenario.saved(CountedNote::new, 1)).isGreaterThan(5001);
		}
	}

	@OnEveryDatabase
	void v08StartsARowOfATableThatCountsAboveTheRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class).applied().sql("insert into note (id) values (5001)");
			scenario.mapped(NoteCountedInATable.class).generated().upgraded().createdLikeHibernate().andBack();
			assertThat(scenario.saved(NoteCountedInATable::new, 1)).isGreaterThan(5001);
		}
	}

	@OnEveryDatabase
	void v08StartsASequenceOfAnotherNameAboveTheRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(CountedNote.class).applied().sql("insert into note (id) values (5001)");
			scenario.mapped(NoteOfAnotherSequence.class).generated().upgraded().andBack();
			assertThat(scenario.saved(NoteOfAnotherSequence::new, 1)).isGreaterThan(5001);
		}
	}

	/**
	 * Each class of a hierarchy without a common table has its rows in a table of its
	 * own.
	 */
	@OnEveryDatabase
	void v08StartsASequenceAboveTheRowsOfEveryTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(AssignedNotes.class, AssignedGiftNote.class, AssignedReceiptNote.class)
				.applied()
				.sql("insert into gift_note (id) values (7)", "insert into receipt_note (id) values (5001)");
			scenario.mapped(CountedNotes.class, GiftNote.class, ReceiptNote.class).generated().upgraded().andBack();
			assertThat(scenario.saved(GiftNote::new, 1)).isGreaterThan(5001);
		}
	}

	@OnEveryDatabase
	void v09GoesOnWhereTheSequenceOfTheFormerNameStands(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(CountedNote.class).applied();
			long last = scenario.saved(CountedNote::new, 60);
			scenario.sql("delete from note");
			scenario.mapped(CountedMemo.class).rename("note=memo");
			Outcome outcome = scenario.generated();
			outcome.says(Level.NOTE, "memo_seq goes on where note_seq stands").upgraded().andBack();
			assertThat(scenario.saved(CountedMemo::new, 1)).isGreaterThan(last);
		}
	}

	/** No change of the schema tells who has ids from a row. */
	@OnEveryDatabase
	void v36WarnsOfIdsThatATableGivesAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Note.class, MemoCountedInATable.class).applied().sql("insert into note (id) values (5001)");
			scenario.saved(MemoCountedInATable::new, 3);
			scenario.mapped(NoteCountedInATable.class, MemoCountedInATable.class);
			scenario.generated()
				.nothing()
				.says(Level.WARN,
						"inserts into note can fail: hibernate_sequences gives ids below the largest note.id; set its row 'default' at least 50 above that");
			scenario.sql("update hibernate_sequences set next_val = 5060")
				.generated()
				.nothing()
				.saysNothing(Level.WARN);
			assertThat(scenario.saved(NoteCountedInATable::new, 1)).isGreaterThan(5001);
			scenario.generated().nothing().saysNothing(Level.WARN);
		}
	}

	/** What is counted stays, and now ends a block of ids. */
	@OnEveryDatabase
	void v36WarnsOfIdsThatATableGivesAgainWhenMoreAreAllocated(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfOneFromATable.class).applied();
			scenario.generated().nothing().saysNothing(Level.WARN);
			scenario.saved(NoteOfOneFromATable::new, 3);
			scenario.generated().nothing().saysNothing(Level.WARN);
			scenario.mapped(NoteOfTenFromATable.class);
			scenario.generated()
				.nothing()
				.says(Level.WARN,
						"inserts into note can fail: counters gives ids below the largest note.id; set its row 'notes' at least 10 above that");
			scenario.sql("update counters set next_val = 13").generated().nothing().saysNothing(Level.WARN);
			scenario.saved(NoteOfTenFromATable::new, 25);
			scenario.generated().nothing().saysNothing(Level.WARN);
		}
	}

	@OnEveryDatabase
	void v36WarnsOfIdsThatASequenceGivesAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(CountedNote.class, CountedMemo.class).applied();
			scenario.sql("insert into memo (id) values (5001)").mapped(CountedNote.class, MemoCountedWithNotes.class);
			String next = (database == TestDatabase.SQLITE) ? "set its row at least 50" : "restart it";
			scenario.generated()
				.nothing()
				.says(Level.WARN, "inserts into memo can fail: note_seq gives ids below the largest memo.id; " + next
						+ " above that");
			// the row of a sequence that nobody has asked yet gives 1 again
			scenario.sql((database == TestDatabase.SQLITE) ? "delete from memo" : "update memo set id = 1");
			scenario.generated().nothing().saysNothing(Level.WARN);
		}
	}

	@OnEveryDatabase
	void v26StoresAsManyDigitsOfASecondAsHibernatesCreate(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfNanoseconds.class).generated().upgraded().likeHibernate().andBack();
		}
	}

	@OnEveryDatabase
	void v18FindsADefaultAgainThatTheServerSpellsOtherwise(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfDefaults.class).created().generated().nothing();
			scenario.mapped(NoteOfOtherDefaults.class).generated().writes(ChangeKind.CHANGE_DEFAULT).upgraded();
		}
	}

	@OnEveryDatabase
	void v18FindsADefaultWithAZoneAgainInEveryZone(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.session("set time zone 'Asia/Dubai'")
				.mapped(NoteOfZonedDefaults.class)
				.created()
				.generated()
				.nothing();
			scenario.session("set time zone 'America/New_York'").generated().nothing();
			scenario.session("set time zone 'Asia/Kathmandu'")
				.mapped(NoteOfOtherZonedDefaults.class)
				.generated()
				.writes(ChangeKind.CHANGE_DEFAULT, ChangeKind.CHANGE_DEFAULT)
				.upgraded();
			scenario.session("set time zone 'UTC'").generated().nothing();
		}
	}

	@OnEveryDatabase
	void v19NamesTheZoneInWhichTimesAreConverted(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.session("set time zone 'Asia/Dubai'")
				.mapped(NoteOfLocalTime.class)
				.applied()
				.sql("insert into note (id, text) values (1, timestamp '2020-01-01 12:00:00')");
			scenario.mapped(NoteOfZonedTime.class)
				.allowChange("note.text")
				.generated()
				.says(Level.WARN, "the values of note.text are converted as times of UTC")
				.upgraded();
			assertThat(scenario.rows("select count(*) from note where extract(epoch from text) = 1577880000"))
				.containsExactly("1");
			scenario.session("set time zone 'America/New_York'").migrations().downgrade("-1", true);
			assertThat(scenario.rows("select count(*) from note where text = timestamp '2020-01-01 12:00:00'"))
				.containsExactly("1");
		}
	}

	@OnEveryDatabase
	void v24ComparesCommentsWithoutTheirEndsOfLines(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfACommentOfTwoLines.class).created().generated().nothing();
			String[] comments = (database == TestDatabase.MARIADB)
					? new String[] { "alter table note comment 'one\ntwo'",
							"alter table note modify a varchar(255) comment 'one\ntwo'" }
					: new String[] { "comment on table note is 'one\ntwo'", "comment on column note.a is 'one\ntwo'" };
			scenario.sql(comments).generated().nothing();
		}
	}

}
