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

import dev.migrations.diff.Comparators;
import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.Opinion;
import dev.migrations.diff.TypeComparator;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.NumberModels.NoteOfDecimal;
import dev.migrations.scenario.NumberModels.NoteOfNumber16;
import dev.migrations.scenario.NumberModels.NoteOfNumber32;
import dev.migrations.scenario.NumberModels.NoteOfNumber64;
import dev.migrations.scenario.NumberModels.NoteOfSynonyms;
import dev.migrations.scenario.NumberModels.NoteOfUnsignedNumber;
import dev.migrations.scenario.TextModels.NoteOfCollatedText;
import dev.migrations.scenario.TextModels.NoteOfComputedText30;
import dev.migrations.scenario.TextModels.NoteOfComputedText40;
import dev.migrations.scenario.TextModels.NoteOfDefinedText;
import dev.migrations.scenario.TextModels.NoteOfLongText;
import dev.migrations.scenario.TextModels.NoteOfPaddedText;
import dev.migrations.scenario.TextModels.NoteOfText255;
import dev.migrations.scenario.TextModels.NoteOfText30;
import dev.migrations.scenario.TextModels.NoteOfText40;
import dev.migrations.scenario.TextModels.NoteOfTextOfAnyLength;
import dev.migrations.scenario.ValueModels.NoteOfColor;
import dev.migrations.scenario.ValueModels.NoteOfConvertedValues;
import dev.migrations.scenario.ValueModels.NoteOfLocalTime;
import dev.migrations.scenario.ValueModels.NoteOfMoreColor;
import dev.migrations.scenario.ValueModels.NoteOfUuid;
import dev.migrations.scenario.ValueModels.NoteOfZonedTime;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group Y: types.
 */
class TypeScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void y01WritesNothingForTheSameLength(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.mapped(NoteOfText30.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void y01WritesALongerText(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.sql("insert into note (id, text) values (1, 'Emma')")
				.mapped(NoteOfText40.class)
				.generated()
				.writes(ChangeKind.CHANGE_TYPE)
				.guards()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select text from note")).containsExactly("Emma");
		}
	}

	@OnEveryDatabase
	void y01WithholdsATextThatBecomesANumber(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.mapped(NoteOfNumber32.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.INCOMPATIBLE, "--allow-change note.text");
		}
	}

	@OnEveryDatabase
	void y02TakesATextWithoutLengthForAnyLength(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.mapped(NoteOfTextOfAnyLength.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void y03WithholdsALongTextThatBecomesShort(TestDatabase database) {
		try (Scenario scenario = notes(database, "text text")) {
			scenario.mapped(NoteOfText255.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.NARROWING, "--allow-change note.text");
		}
	}

	@OnEveryDatabase
	void y04WritesAShortTextThatBecomesLong(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(255)")) {
			scenario.sql("insert into note (id, text) values (1, 'Emma')")
				.mapped(NoteOfLongText.class)
				.generated()
				.writes(ChangeKind.CHANGE_TYPE)
				.guards()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select text from note")).containsExactly("Emma");
		}
	}

	@OnEveryDatabase
	void y07WritesAWiderNumber(TestDatabase database) {
		try (Scenario scenario = notes(database, "text int")) {
			scenario.sql("insert into note (id, text) values (1, 7)")
				.mapped(NoteOfNumber64.class)
				.generated()
				.writes(ChangeKind.CHANGE_TYPE)
				.guards()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select text from note")).containsExactly("7");
		}
		try (Scenario scenario = notes(database, "text smallint")) {
			scenario.mapped(NoteOfNumber32.class).generated().writes(ChangeKind.CHANGE_TYPE).guards();
		}
	}

	@OnEveryDatabase
	void y07WithholdsANarrowerNumberAndGuardsItIfAskedFor(TestDatabase database) {
		try (Scenario scenario = notes(database, "text bigint")) {
			scenario.sql("insert into note (id, text) values (1, 3000000000)").mapped(NoteOfNumber32.class);
			Outcome outcome = scenario.generated();
			outcome.nothing().withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.NARROWING, "--allow-change note.text");
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.singleElement()
				.asString()
				.contains("1 row does not fit");
			Outcome allowed = scenario.allowChange("note.text").generated();
			allowed.writes(ChangeKind.CHANGE_TYPE).guards(RowGuard.NoViolations.class);
			assertThat(allowed.upgradeRefusal().happened()).contains("do not satisfy");
			scenario.sql("update note set text = 7");
			allowed.upgraded().likeHibernate().andBack();
			assertThat(scenario.rows("select text from note")).containsExactly("7");
		}
	}

	@OnEveryDatabase
	void y07WithholdsASmallerInteger(TestDatabase database) {
		try (Scenario scenario = notes(database, "text int")) {
			scenario.mapped(NoteOfNumber16.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.NARROWING, "--allow-change note.text");
		}
	}

	@OnEveryDatabase
	void y08TellsAnIntegerFromADecimal(TestDatabase database) {
		try (Scenario scenario = notes(database, "text int")) {
			scenario.mapped(NoteOfDecimal.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.NARROWING, "--allow-change note.text");
		}
	}

	@OnEveryDatabase
	void y09WritesATextThatIsNoLongerPaddedAndWithholdsTheOpposite(TestDatabase database) {
		try (Scenario scenario = notes(database, "text char(30)")) {
			scenario.sql("insert into note (id, text) values (1, 'Emma')")
				.mapped(NoteOfText30.class)
				.generated()
				.writes(ChangeKind.CHANGE_TYPE)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select text from note")).extracting(String::strip).containsExactly("Emma");
			scenario.mapped(NoteOfPaddedText.class).generated().nothing().withholds(ChangeKind.CHANGE_TYPE);
		}
	}

	@OnEveryDatabase
	void y10WithholdsATimeThatGainsOrLosesItsZone(TestDatabase database) {
		try (Scenario scenario = notes(database, "text timestamp(6)")) {
			scenario.mapped(NoteOfZonedTime.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.INCOMPATIBLE, "--allow-change note.text");
		}
		try (Scenario scenario = notes(database, "text timestamp(6) with time zone")) {
			scenario.mapped(NoteOfLocalTime.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.INCOMPATIBLE, "--allow-change note.text");
		}
	}

	@OnEveryDatabase
	void y12KnowsTheOtherNamesOfATypeOfTheProduct(TestDatabase database) {
		String columns = switch (database) {
			case H2 -> "small int2, medium int4, large int8, flag bool, amount dec(10, 2), rate float8";
			case POSTGRESQL -> "small int2, medium int4, large int8, flag bool, amount decimal(10, 2), rate float8";
			case MARIADB -> "small int2, medium int4, large int8, flag boolean, amount numeric(10, 2), rate double";
			case SQLITE -> "small int2, medium int4, large int8, flag bool, amount decimal(10, 2), rate double";
		};
		try (Scenario scenario = notes(database, columns)) {
			scenario.mapped(NoteOfSynonyms.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void y13IgnoresTheDisplayWidthOfANumber(TestDatabase database) {
		try (Scenario scenario = notes(database, "text int(11)")) {
			scenario.mapped(NoteOfNumber32.class).generated().nothing().withholds();
		}
		try (Scenario scenario = notes(database, "text int(10) unsigned")) {
			scenario.mapped(NoteOfUnsignedNumber.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void y14IgnoresTheCollationOfOneSideAndSaysThatItDoesNotCompareTwo(TestDatabase database) {
		String collation = switch (database) {
			case H2 -> "";
			case POSTGRESQL -> " collate \"C\"";
			case MARIADB -> " collate utf8mb4_bin";
			case SQLITE -> " collate nocase";
		};
		try (Scenario scenario = notes(database, "text varchar(255)" + collation)) {
			scenario.mapped(NoteOfText255.class).generated().nothing().withholds();
			assertThat(scenario.mapped(NoteOfCollatedText.class).generated().nothing().decision().notCompared())
				.extracting(NotCompared::object)
				.anyMatch((object) -> object.startsWith("collation of column"));
		}
	}

	@OnEveryDatabase
	void y15SaysThatAnUnknownTypeCannotBeCompared(TestDatabase database) {
		String type = switch (database) {
			case H2 -> "geometry";
			case POSTGRESQL -> "point";
			case MARIADB -> "point";
			case SQLITE -> "vector(3)";
		};
		try (Scenario scenario = notes(database, "text " + type)) {
			Outcome outcome = scenario.mapped(NoteOfText255.class).generated().nothing().withholds();
			assertThat(outcome.decision().notCompared()).extracting(NotCompared::object)
				.anyMatch((object) -> object.equalsIgnoreCase("type of note.text"));
		}
	}

	@OnEveryDatabase
	void y15ComparesADomainByItsName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario
				.sql("create domain mail as varchar(255)",
						"create table note (id bigint not null, text mail, primary key (id))")
				.mapped(NoteOfText255.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void y16ComparesWhatAConverterAndATypeCodeResolveTo(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfConvertedValues.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_CHECK)
				.upgraded()
				.createdLikeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void y17HonoursWhatAComparatorOfTheApplicationSays(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.mapped(NoteOfNumber32.class);
			scenario.policy(comparing((column) -> Opinion.EQUAL)).generated().nothing().withholds();
			scenario.policy(comparing((column) -> Opinion.UNDECIDED))
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE);
			scenario.mapped(NoteOfText30.class)
				.policy(comparing((column) -> column.model().name().equalsIgnoreCase("text") ? Opinion.DIFFERENT
						: Opinion.UNDECIDED))
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE);
		}
	}

	@OnEveryDatabase
	void y18ComparesADefinitionAndNeverNarrowsItSilently(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(40)")) {
			scenario.mapped(NoteOfDefinedText.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.NARROWING, "--allow-change note.text");
		}
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.mapped(NoteOfDefinedText.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void y19WithholdsAKeyThatIsStoredInAnotherWay(TestDatabase database) {
		for (String type : new String[] { "char(36)", "varbinary(16)" }) {
			boolean bytea = database == TestDatabase.POSTGRESQL && type.startsWith("var");
			try (Scenario scenario = notes(database, "text " + (bytea ? "bytea" : type))) {
				// PostgreSQL has no cast from bytes to a UUID
				scenario.mapped(NoteOfUuid.class)
					.generated()
					.nothing()
					.withholds(ChangeKind.CHANGE_TYPE, bytea ? Withheld.Kind.CANNOT : Withheld.Kind.INCOMPATIBLE,
							bytea ? null : "--allow-change note.text");
			}
		}
	}

	@OnEveryDatabase
	void y20WritesAnEnumThatGotALongerConstant(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(NoteOfColor.class)
				.applied()
				.sql("insert into note (id, text) values (1, 'RED')")
				.mapped(NoteOfMoreColor.class);
			scenario.generated()
				.writes((database == TestDatabase.POSTGRESQL) ? ChangeKind.REPLACE_CHECK : ChangeKind.CHANGE_TYPE)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select text from note")).containsExactly("RED");
			scenario.sql("insert into note (id, text) values (2, 'ULTRAMARINE')");
		}
	}

	@OnEveryDatabase
	void y21ConvertsWithACastIfAskedFor(TestDatabase database) {
		try (Scenario scenario = notes(database, "text varchar(30)")) {
			scenario.sql("insert into note (id, text) values (1, '7')").mapped(NoteOfNumber32.class);
			Outcome outcome = scenario.allowChange("note.text").generated();
			outcome.writes(ChangeKind.CHANGE_TYPE).upgraded().likeHibernate().andBack();
			assertThat(outcome.text()).contains("using");
			assertThat(scenario.rows("select text from note")).containsExactly("7");
		}
	}

	@OnEveryDatabase
	void y23WarnsOfWhatDependsOnTheColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(NoteOfComputedText30.class)
				.applied()
				.sql("create view note_text as select text from note")
				.mapped(NoteOfComputedText40.class)
				.generated();
			if (database == TestDatabase.POSTGRESQL) {
				outcome.nothing().withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
				assertThat(outcome.decision().withheld().get(0).reason())
					.endsWith("reads: view note_text, column shout");
				return;
			}
			outcome.writes(ChangeKind.CHANGE_TYPE).says(Level.WARN, "note.text", "shout").says(Level.NOTE, "note_text");
		}
	}

	@OnEveryDatabase
	void y24AddsAValueToAnEnumAndIgnoresTheirOrder(TestDatabase database) {
		try (Scenario scenario = notes(database, "text enum ('RED', 'BLUE')")) {
			scenario.mapped(NoteOfColor.class).generated().nothing().withholds();
			scenario.mapped(NoteOfMoreColor.class).generated().writes(ChangeKind.CHANGE_TYPE).upgraded();
		}
	}

	private static PolicySettings comparing(TypeComparator comparator) {
		return PolicySettings.DEFAULTS.withComparison(
				ComparisonSettings.DEFAULTS.withComparators(new Comparators(List.of(comparator), List.of())));
	}

	private Scenario notes(TestDatabase database, String columns) {
		return Scenario.on(database, this.root)
			.sql("create table note (id bigint not null, " + columns + ", primary key (id))");
	}

}
