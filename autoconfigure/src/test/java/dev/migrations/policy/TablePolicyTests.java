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

import dev.migrations.change.AddPart;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TablePolicyTests {

	private static final Table EXTRA = Scene.table("extra", Column.of("id", "bigint", false));

	private static final Table OLD = Scene.table("old", Column.of("id", "bigint", false));

	@Test
	void t01WritesANewTable() {
		CreateObject<Table> create = new CreateObject<>(EXTRA);
		assertThat(Scene.of(create).model(EXTRA).decide().planned())
			.containsExactly(Verdict.plan(create).planned().get(0));
	}

	@Test
	void t02SaysNothingWhereNothingDiffers() {
		Decision decision = Scene.of().database(Scene.USERS).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.notes()).isEmpty();
		assertThat(decision.managedTables()).containsExactly(ObjectName.of("users"));
	}

	@Test
	void t03ProtectsATableThatWasNeverOurs() {
		Decision decision = Scene.of(new DropObject<>(EXTRA)).database(Scene.USERS, EXTRA).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.protectedTables()).containsExactly(ObjectName.of("extra"));
		assertThat(decision.withheld()).singleElement()
			.returns(Withheld.Kind.PROTECTED, Withheld::kind)
			.returns("no entity maps it, and no revision created it", Withheld::reason)
			.returns(new CommandOption("--allow-drop", "extra"), Withheld::option);
	}

	@Test
	void t04SaysWhatWasMappedOnceAndHowManyRowsItHolds() {
		Decision decision = Scene.of(new DropObject<>(OLD))
			.database(OLD)
			.created("old")
			.answer(new RowQuestion.Rows(OLD.name()), 312)
			.decide();
		assertThat(decision.withheld()).singleElement()
			.returns(Withheld.Kind.FORMERLY_MAPPED, Withheld::kind)
			.returns("no entity maps it any more (312 rows)", Withheld::reason);
	}

	@Test
	void t04OffersNoTableOfAnUnregisteredEntityForRemoval() {
		Table stops = Scene.with(EXTRA, Changes.foreignKey("fk_old", "old_id", "old"));
		Scene scene = Scene.of(new DropObject<>(stops), new DropObject<>(OLD))
			.database(stops, OLD)
			.created("old", "extra")
			.unregistered("OLD", "com.example.Old");
		assertThat(scene.decide().withheld()).hasSize(2)
			.allSatisfy((withheld) -> assertThat(withheld).returns(null, Withheld::option)
				.returns(
						"it belongs to the entity Old, which is not part of the model: register the entity, by @EntityScan"
								+ " for example",
						Withheld::reason));
		assertThat(scene.allowDrop("old", "extra").decide().withheld()).isEmpty();
	}

	@Test
	void t05DropsATableThatWasNamed() {
		Decision decision = Scene.of(new DropObject<>(EXTRA), new DropObject<>(OLD))
			.database(EXTRA, OLD)
			.allowDrop("table:old")
			.decide();
		assertThat(decision.planned()).map(PlannedChange::change).containsExactly(new DropObject<>(OLD));
		assertThat(decision.protectedTables()).containsExactly(ObjectName.of("extra"));
	}

	@Test
	void t05DropsForeignKeysBetweenDroppedTablesFirst() {
		Table child = Scene.with(EXTRA, Changes.foreignKey("fk_old", "old_id", "old"));
		Table parent = Scene.with(OLD, Changes.foreignKey("fk_extra", "extra_id", "extra"));
		Decision decision = Scene.of(new DropObject<>(child), new DropObject<>(parent))
			.database(child, parent)
			.allowDrop("old", "extra")
			.decide();
		assertThat(decision.planned()).map(PlannedChange::change)
			.containsExactly(new DropPart<>(parent, parent.foreignKeys().get(0)),
					new DropPart<>(child, child.foreignKeys().get(0)), new DropObject<>(child),
					new DropObject<>(parent));
	}

	@Test
	void t03ListsNothingThatBelongsToAProtectedTable() {
		Table child = Scene.with(EXTRA, Changes.foreignKey("fk_old", "old_id", "old"));
		DropPart<ForeignKey> cycle = new DropPart<>(child, child.foreignKeys().get(0));
		Decision decision = Scene.of(cycle, new DropObject<>(child), new DropObject<>(OLD))
			.database(child, OLD)
			.decide();
		assertThat(decision.withheld()).map(Withheld::change)
			.containsExactly(new DropObject<>(child), new DropObject<>(OLD));
		assertThat(decision.protectedObjects()).isEmpty();
	}

	@Test
	void t05RefusesATableThatAKeptTableReferences() {
		Table child = Scene.with(EXTRA, Changes.foreignKey("fk_old", "old_id", "old"));
		Scene scene = Scene.of(new DropObject<>(child), new DropObject<>(OLD)).database(child, OLD).allowDrop("ol?");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(scene::decide).satisfies((ex) -> {
			assertThat(ex.failure().kind()).isEqualTo(Failure.Kind.REFUSED);
			assertThat(ex.failure().happened())
				.isEqualTo("Cannot drop table old: foreign key fk_old on extra still needs it.");
			assertThat(ex.failure().next()).asString()
				.isEqualTo("Ask for all of it: migrations generate --allow-drop \"ol?\" --allow-drop extra.fk_old");
		});
	}

	@Test
	void t05DropsATableWhoseLastReferenceWasNamedToo() {
		Table child = Scene.with(EXTRA, Changes.foreignKey("fk_old", "old_id", "old"));
		Decision decision = Scene.of(new DropObject<>(child), new DropObject<>(OLD))
			.database(child, OLD)
			.allowDrop("old", "extra.fk_old")
			.decide();
		assertThat(decision.planned()).map(PlannedChange::change)
			.containsExactly(new DropPart<>(child, child.foreignKeys().get(0)), new DropObject<>(OLD));
	}

	@Test
	void t11DropsATableThatReferencesItself() {
		Table tree = Scene.with(OLD, Changes.foreignKey("fk_parent", "parent_id", "old"));
		Decision decision = Scene.of(new DropObject<>(tree)).database(tree).allowDrop("old").decide();
		assertThat(decision.planned()).map(PlannedChange::change).containsExactly(new DropObject<>(tree));
	}

	@Test
	void t17RefusesAnEmptyModel() {
		Scene scene = Scene.of(new DropObject<>(EXTRA)).database(EXTRA, OLD, Scene.table("databasechangelog")).model();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(scene::decide)
			.withMessage("no entities found; 2 tables would be unmapped")
			.matches((ex) -> ex.failure().kind() == Failure.Kind.REFUSED);
	}

	@Test
	void t18WritesACommentAndT19KeepsOneThatOnlyTheDatabaseHas() {
		ChangeTableComment written = new ChangeTableComment(Scene.USERS, "people");
		ChangeTableComment removed = new ChangeTableComment(Scene.USERS, null);
		assertThat(Scene.of(written).decide().planned()).hasSize(1);
		assertThat(Scene.of(removed).decide().withheld()).singleElement()
			.returns(Withheld.Kind.PROTECTED, Withheld::kind);
	}

	@Test
	void t21IgnoresLiquibasesTablesEvenIfMapped() {
		Table history = Scene.table("databasechangelog", Column.of("id", "bigint", false));
		Decision decision = Scene.of(new AddPart<>(history, Column.of("extra", "text", true)))
			.database(Scene.USERS, history)
			.model(Scene.USERS, history)
			.decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.managedTables()).containsExactly(ObjectName.of("users"));
		assertThat(decision.protectedTables()).isEmpty();
	}

	@Test
	void t21IgnoresLiquibasesTablesUnderAnotherName() {
		Table history = Scene.table("my_history");
		Decision decision = Scene.of(new DropObject<>(history))
			.database(history)
			.settings(new PolicySettings(List.of(), PolicySettings.RelaxUnmappedNotNull.SUGGEST, List.of("MY_HISTORY")))
			.decide();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.protectedTables()).isEmpty();
	}

	@Test
	void t22IgnoresTablesOfOtherLibraries() {
		Table quartz = Scene.table("qrtz_triggers");
		Decision decision = Scene
			.of(new DropObject<>(quartz), new DropObject<>(new Sequence(ObjectName.of("batch_job_seq"), 1, 1)))
			.database(quartz, Scene.table("shedlock"), Scene.table("flyway_schema_history"))
			.decide();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.protectedTables()).isEmpty();
		assertThat(decision.protectedObjects()).isEmpty();
	}

	@Test
	void x09ComparesATableOfAnotherLibraryThatAnEntityMaps() {
		Table publications = Scene.table("event_publication", Column.of("id", "uuid", false));
		Decision decision = Scene.of(new AddPart<>(publications, Column.of("status", "text", true)))
			.database(publications)
			.model(publications)
			.decide();
		assertThat(decision.planned()).hasSize(1);
	}

	@Test
	void x07LeavesExcludedTablesAlone() {
		Table legacy = Scene.table("legacy_orders", Column.of("id", "bigint", false));
		Decision decision = Scene
			.of(new AddPart<>(legacy, Column.of("x", "text", true)), new DropObject<>(Scene.table("audit_log")))
			.database(legacy, Scene.table("audit_log"))
			.model(Scene.USERS, legacy)
			.settings(new PolicySettings(List.of("legacy_*", "AUDIT_???"), PolicySettings.RelaxUnmappedNotNull.SUGGEST,
					List.of()))
			.decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.protectedTables()).isEmpty();
	}

	@Test
	void f11ReferencesAnExcludedTable() {
		AddPart<ForeignKey> add = new AddPart<>(Scene.USERS, Changes.foreignKey(null, "id", "legacy_orders"));
		Decision decision = Scene.of(add)
			.settings(new PolicySettings(List.of("legacy_*"), PolicySettings.RelaxUnmappedNotNull.SUGGEST, List.of()))
			.decide();
		assertThat(decision.planned()).map(PlannedChange::change).containsExactly(add);
	}

	@Test
	void t25WritesNothingForAnEntityThatIsMappedToAView() {
		Table report = Scene.table("report", Column.of("id", "bigint", false), Column.of("total", "bigint", true));
		AddPart<ForeignKey> reference = new AddPart<>(Scene.USERS, Changes.foreignKey(null, "id", "report"));
		Decision decision = Scene.of(new CreateObject<>(report), reference)
			.model(Scene.USERS, report)
			.view("report", "view", "id")
			.decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.protectedObjects()).isEmpty();
		assertThat(decision.withheld()).singleElement()
			.returns(Withheld.Kind.CANNOT, Withheld::kind)
			.returns("report is a view, and a foreign key cannot reference it", Withheld::reason)
			.returns(null, Withheld::option);
		assertThat(decision.notes()).containsExactly(new Note(Note.Level.WARN,
				"report is mapped as a table and is a view in the database: nothing is written for it; it lacks (total)"));
	}

	@Test
	void namesProtectedViewsAndWarnsOfThemBeforeADrop() {
		Decision decision = Scene.of(new DropObject<>(OLD))
			.on(TestDatabase.H2.product())
			.database(OLD)
			.view("report", "materialized view", "id")
			.allowDrop("old")
			.decide();
		assertThat(decision.protectedObjects()).containsExactly("materialized view report");
		assertThat(decision.notes()).containsExactly(new Note(Note.Level.NOTE,
				"a view that reads what is dropped or changes its type can stop the upgrade before that: materialized view report"));
	}

	@Test
	void p14AndS02ProtectASequenceThatNoEntityUses() {
		DropObject<Sequence> drop = new DropObject<>(new Sequence(ObjectName.of("numbers"), 1, 1));
		assertThat(Scene.of(drop).decide().withheld()).singleElement()
			.returns(Withheld.Kind.PROTECTED, Withheld::kind)
			.returns(new CommandOption("--allow-drop", "sequence:numbers"), Withheld::option);
		assertThat(Scene.of(drop).decide().protectedObjects()).containsExactly("sequence numbers");
		assertThat(Scene.of(drop).allowDrop("sequence:numbers").decide().planned()).hasSize(1);
	}

}
