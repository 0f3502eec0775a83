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

package dev.migrations.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What makes a change safe on rows that exist.
 */
class RowsPolicyTests {

	private static final ObjectName USERS = Scene.USERS.name();

	private static final RowQuestion ROWS = new RowQuestion.Rows(USERS);

	private static final Column AGE = Column.of("age", "integer", false);

	private static final AddPart<Column> ADD_AGE = new AddPart<>(Scene.USERS, AGE);

	private static final AlterColumn STRICT_AGE = new AlterColumn(Scene.USERS, AGE.withNullable(true), AGE,
			ColumnProperty.NULLABILITY);

	private static final RowQuestion NULLS = new RowQuestion.Nulls(USERS, "age");

	private static final ForeignKey OWNER = Changes.foreignKey(null, "owner_id", "owners");

	@Test
	void b01AddsAColumnThatBringsItsDefault() {
		AddPart<Column> add = new AddPart<>(Scene.USERS, AGE.withDefaultValue("18"));
		assertThat(Scene.of(add).decide().planned()).containsExactly(new PlannedChange(add, List.of()));
	}

	@Test
	void b02LeavesASlotForAColumnThatNeedsAValue() {
		Decision decision = Scene.of(ADD_AGE).answer(ROWS, 42).decide();
		assertThat(decision.planned())
			.containsExactly(new PlannedChange(ADD_AGE, List.of(new RowGuard.Backfill(USERS, "age", null, "0"))));
		assertThat(decision.notes()).containsExactly(new Note(Note.Level.WARN,
				"users.age is new and NOT NULL, and users holds 42 rows: fill in the backfill step before the upgrade,"
						+ " or generate with --default users.age=0"));
	}

	@Test
	void b02LeavesASlotIfNobodyKnowsWhetherThereAreRows() {
		Decision decision = Scene.of(ADD_AGE).decide();
		assertThat(decision.planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.Backfill(USERS, "age", null, "0"));
	}

	@Test
	void b03FillsWithWhatThePersonGave() {
		Decision decision = Scene.of(ADD_AGE).answer(ROWS, 42).backfill("Users.AGE", " 0 ").decide();
		assertThat(decision.planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.Backfill(USERS, "age", "0", "0"));
		assertThat(decision.notes()).isEmpty();
	}

	@Test
	void b03RefusesAValueForAColumnThatNeedsNone() {
		Scene scene = Scene.of(ADD_AGE).backfill("users.agee", "0");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(scene::decide)
			.matches((ex) -> ex.failure().kind() == Failure.Kind.USAGE
					&& ex.failure().next().toString().contains("users.age"));
	}

	@Test
	void b05AddsDirectlyToAnEmptyTable() {
		Decision decision = Scene.of(ADD_AGE).answer(ROWS, 0).decide();
		assertThat(decision.planned()).containsExactly(new PlannedChange(ADD_AGE, List.of(new RowGuard.NoRows(USERS))));
		assertThat(decision.notes()).extracting(Note::text).singleElement().asString().contains("users is empty here");
	}

	@Test
	void b06RefusesNullWhereNoRowHoldsIt() {
		Decision decision = Scene.of(STRICT_AGE).answer(NULLS, 0).decide();
		assertThat(decision.planned())
			.containsExactly(new PlannedChange(STRICT_AGE, List.of(new RowGuard.NoNulls(USERS, "age"))));
	}

	@Test
	void b07FillsKnownNullsFirst() {
		Decision decision = Scene.of(STRICT_AGE).answer(NULLS, 3).decide();
		assertThat(decision.planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.Backfill(USERS, "age", null, "0"), new RowGuard.NoNulls(USERS, "age"));
		assertThat(decision.notes()).singleElement()
			.returns(Note.Level.WARN, Note::level)
			.matches((note) -> note.text().startsWith("users.age becomes NOT NULL: 3 existing NULL values"));
	}

	@Test
	void b07GivesNoValueOfATypeThatIsWithheld() {
		Column text = Column.of("age", "varchar(20)", true);
		AlterColumn type = new AlterColumn(Scene.USERS, text, AGE, ColumnProperty.TYPE);
		AlterColumn strict = new AlterColumn(Scene.USERS, text, AGE, ColumnProperty.NULLABILITY);
		Decision decision = Scene.of(type, strict).answer(NULLS, 3).backfill("users.age", "0").decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).extracting(Withheld::change).containsExactlyInAnyOrder(type, strict);
		assertThat(Scene.of(type, strict).answer(NULLS, 0).decide().planned())
			.containsExactly(new PlannedChange(strict, List.of(new RowGuard.NoNulls(USERS, "age"))));
	}

	@Test
	void b09AcceptsNullWithoutCeremony() {
		AlterColumn change = new AlterColumn(Scene.USERS, AGE, AGE.withNullable(true), ColumnProperty.NULLABILITY);
		assertThat(Scene.of(change).decide().planned()).containsExactly(new PlannedChange(change, List.of()));
	}

	@Test
	void b10WarnsOfDuplicatesAndU01GuardsAgainstThem() {
		AddPart<UniqueKey> add = new AddPart<>(Scene.USERS, UniqueKey.of(null, "email"));
		RowQuestion question = new RowQuestion.Duplicates(USERS, List.of("email"));
		Decision decision = Scene.of(add).answer(question, 2).decide();
		assertThat(decision.planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoDuplicates(USERS, List.of("email")));
		assertThat(decision.notes()).containsExactly(new Note(Note.Level.WARN,
				"2 values of (email) occur more than once in users; the upgrade stops here until they are unique"));
	}

	@Test
	void b11WarnsOfOrphansAndF01GuardsAgainstThem() {
		AddPart<ForeignKey> add = new AddPart<>(Scene.USERS, OWNER);
		Decision decision = Scene.of(add).answer(new RowQuestion.Orphans(USERS, OWNER), 1).decide();
		assertThat(decision.planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoOrphans(USERS, OWNER));
		assertThat(decision.notes()).filteredOn((note) -> note.level() == Note.Level.WARN)
			.singleElement()
			.matches((note) -> note.text().startsWith("1 row in users references no row of owners through (owner_id)"));
	}

	@Test
	void b11CountsEveryValueAsAnOrphanIfTheReferencedTableIsNew() {
		RowQuestion values = new RowQuestion.Values(USERS, "owner_id");
		Scene scene = Scene.of(new CreateObject<>(Scene.table("owners")), new AddPart<>(Scene.USERS, OWNER))
			.answer(values, 5);
		assertThat(scene.questions()).containsExactly(values);
		assertThat(scene.decide().notes()).filteredOn((note) -> note.level() == Note.Level.WARN)
			.singleElement()
			.matches((note) -> note.text().startsWith("5 rows in users"));
	}

	@Test
	void b13WarnsOfViolationsAndH01GuardsAgainstThem() {
		AddPart<Check> add = new AddPart<>(Scene.USERS, new Check("adult", "age >= 18"));
		Decision decision = Scene.of(add).answer(new RowQuestion.Violations(USERS, "age >= 18"), 7).decide();
		assertThat(decision.planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoViolations(USERS, "age >= 18"));
		assertThat(decision.notes()).singleElement()
			.matches((note) -> note.text().startsWith("7 rows in users do not satisfy age >= 18"));
	}

	@Test
	void b14ProposesAFunctionForAUniqueUuid() {
		Column token = Column.of("token", "uuid", false);
		Table users = Scene.with(Scene.USERS, UniqueKey.of(null, "token"));
		assertThat(suggestion(token, users)).isEqualTo("gen_random_uuid()");
	}

	@Test
	void b14NeverProposesOneValueForAUniqueColumn() {
		assertThat(suggestion(AGE, Scene.with(Scene.USERS, UniqueKey.of(null, "age")))).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			timestamp(6) with time zone | CURRENT_TIMESTAMP
			date                        | CURRENT_DATE
			time(6) without time zone   | CURRENT_TIME
			boolean                     | false
			integer                     | 0
			numeric(10,2)               | 0
			double precision            | 0
			character varying(255)      | -
			jsonb                       | -
			integer[]                   | -
			""")
	void b15AndB17ProposeWhatJavaWouldHaveGiven(String type, String suggestion) {
		assertThat(suggestion(Column.of("value", type, false), Scene.USERS)).isEqualTo(suggestion);
	}

	@Test
	void b18NeverInventsAReference() {
		Column owner = Column.of("owner_id", "bigint", false);
		assertThat(suggestion(owner, Scene.with(Scene.USERS, OWNER))).isNull();
	}

	@Test
	void b20KeepsTheGuardsIfNothingIsKnown() {
		List<SchemaChange> changes = List.of(STRICT_AGE, new AddPart<>(Scene.USERS, UniqueKey.of(null, "email")),
				new AddPart<>(Scene.USERS, OWNER), new AddPart<>(Scene.USERS, new Check(null, "age > 0")));
		Decision decision = Scene.of(changes).decide();
		assertThat(decision.planned()).map(PlannedChange::change).containsExactlyElementsOf(changes);
		assertThat(decision.planned()).allSatisfy((planned) -> assertThat(planned.guards()).hasSize(1));
	}

	@Test
	void p11GuardsANewPrimaryKey() {
		AddPart<PrimaryKey> add = new AddPart<>(Scene.USERS, new PrimaryKey(null, List.of("id")));
		assertThat(Scene.of(add).decide().planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoNulls(USERS, "id"), new RowGuard.NoDuplicates(USERS, List.of("id")));
	}

	@Test
	void exemptsNewTables() {
		List<SchemaChange> changes = List.of(new CreateObject<>(Scene.USERS),
				new AddPart<>(Scene.USERS, UniqueKey.of(null, "email")), new AddPart<>(Scene.USERS, OWNER),
				new AddPart<>(Scene.USERS, new Check(null, "age > 0")));
		assertThat(Scene.of(changes).questions()).isEmpty();
		assertThat(Scene.of(changes).decide().planned()).flatMap(PlannedChange::guards).isEmpty();
	}

	@Test
	void asksNothingAboutColumnsThatAreNotThereYet() {
		List<SchemaChange> changes = List.of(new AddPart<>(Scene.USERS, AGE.withNullable(true)),
				new AddPart<>(Scene.USERS, UniqueKey.of(null, "age")),
				new AddPart<>(Scene.USERS, Changes.foreignKey(null, "age", "ages")),
				new AddPart<>(Scene.USERS, new Check(null, "AGE > 0")));
		assertThat(Scene.of(changes).questions()).isEmpty();
	}

	@Test
	void asksEachQuestionOnceAndInTheSameOrder() {
		Scene scene = Scene.of(ADD_AGE, new AddPart<>(Scene.USERS, Column.of("size", "integer", false)), STRICT_AGE);
		assertThat(scene.questions()).containsExactly(ROWS, NULLS);
	}

	private static String suggestion(Column column, Table mapped) {
		Decision decision = Scene.of(new AddPart<>(Scene.USERS, column)).model(mapped).decide();
		return ((RowGuard.Backfill) decision.planned().get(0).guards().get(0)).suggestion();
	}

}
