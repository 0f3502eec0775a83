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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changes of what is there: types, keys, indexes, checks, sequences and enum types.
 */
class ChangePolicyTests {

	private static final ObjectName USERS = Scene.USERS.name();

	private static final Check TWO = new Check("chk", "status in ('A','B')");

	private static final Check THREE = new Check(null, "status in ('A','B','C')");

	@Test
	void y01WritesAWiderType() {
		AlterColumn change = type("varchar(30)", "varchar(40)");
		assertThat(Scene.of(change).questions()).isEmpty();
		assertThat(Scene.of(change).decide().planned()).containsExactly(new PlannedChange(change, List.of()));
	}

	@Test
	void b12WithholdsANarrowerTypeWithTheLongestText() {
		AlterColumn change = type("character varying(200)", "character varying(100)");
		Decision decision = Scene.of(change).answer(new RowQuestion.LongestText(USERS, "name"), 80).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld())
			.containsExactly(new Withheld(change, Withheld.Kind.NARROWING,
					"values could be cut, rounded or refused (character varying(200) to character varying(100);"
							+ " the longest text has 80 characters)",
					new CommandOption("--allow-change", "users.name")));
	}

	@Test
	void b12GuardsANarrowerTypeThatWasNamed() {
		AlterColumn change = type("character varying(200)", "character varying(100)");
		assertThat(Scene.of(change).allowChange("users.name").decide().planned())
			.containsExactly(new PlannedChange(change, List.of(new RowGuard.NoLongerText(USERS, "name", 100))));
	}

	@Test
	void y07AsksWhichNumbersDoNotFit() {
		AlterColumn change = type("bigint", "integer");
		RowQuestion question = new RowQuestion.Violations(USERS, "\"name\" between -2147483648 and 2147483647");
		assertThat(Scene.of(change).questions()).containsExactly(question);
		assertThat(Scene.of(change).answer(question, 1).decide().withheld()).singleElement()
			.matches((withheld) -> withheld.reason().endsWith("(bigint to integer; 1 row does not fit)"));
	}

	@Test
	void y10WithholdsAnotherMeaning() {
		AlterColumn change = type("timestamp(6) without time zone", "timestamp(6) with time zone");
		assertThat(Scene.of(change).decide().withheld()).singleElement()
			.returns(Withheld.Kind.INCOMPATIBLE, Withheld::kind)
			.matches((withheld) -> withheld.reason().startsWith("values would need a conversion"));
	}

	@Test
	void y17WithholdsWhatNeedsATypeThatIsWithheld() {
		AlterColumn change = type("text", "bigint");
		AddPart<ForeignKey> reference = new AddPart<>(Scene.USERS, Changes.foreignKey(null, "name", "owners"));
		AddPart<Check> check = new AddPart<>(change.table(), new Check(null, "name > 3"));
		ReplacePart<Check> replace = new ReplacePart<>(change.table(), new Check("chk", "name > 9"),
				new Check(null, "name > 5"));
		Decision decision = Scene.of(change, reference, check, replace).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).hasSize(4)
			.allSatisfy((withheld) -> assertThat(withheld.option()).hasToString("--allow-change users.name"));
		assertThat(Scene.of(change, reference, check, replace).allowChange("users.name").decide().withheld()).isEmpty();
	}

	@Test
	void p03FollowsTheAllocationSizeWithAWarning() {
		AlterObject<Sequence> change = increment(50, 1);
		Decision decision = Scene.of(change).decide();
		assertThat(decision.planned()).map(PlannedChange::change).containsExactly(change);
		assertThat(decision.notes()).singleElement()
			.matches((note) -> note.text().contains("ids skip") && note.text().contains("previous version"));
		assertThat(Scene.of(increment(1, 50)).decide().notes()).singleElement()
			.matches((note) -> note.text().contains("ids collide until"));
	}

	@Test
	void p03NeverTurnsASequenceRoundUnasked() {
		assertThat(Scene.of(increment(1, -1)).decide().withheld()).singleElement()
			.returns(new CommandOption("--allow-change", "sequence:users_seq"), Withheld::option);
	}

	@Test
	void p08WithholdsAnotherPrimaryKeyAndGuardsItIfNamed() {
		ReplacePart<PrimaryKey> change = new ReplacePart<>(Scene.USERS, new PrimaryKey("users_pkey", List.of("id")),
				new PrimaryKey(null, List.of("email")));
		assertThat(Scene.of(change).decide().withheld()).singleElement()
			.returns(new CommandOption("--allow-change", "users.users_pkey"), Withheld::option);
		assertThat(Scene.of(change).allowChange("users.users_pkey").decide().planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoNulls(USERS, "email"), new RowGuard.NoDuplicates(USERS, List.of("email")));
	}

	@Test
	void p08RefusesAPrimaryKeyThatIsReferenced() {
		Table orders = Scene.with(Scene.table("orders"), Changes.foreignKey("fk_user", "user_id", "users"));
		Table referenced = TableBuilder.table(USERS).build();
		ForeignKey key = ForeignKeyBuilder.named("fk_user", "user_id").references(USERS, "id").build();
		Scene scene = Scene
			.of(new ReplacePart<>(referenced, new PrimaryKey("users_pkey", List.of("id")),
					new PrimaryKey(null, List.of("email"))))
			.database(Scene.with(orders, key))
			.allowChange("users.users_pkey");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(scene::decide)
			.withMessageContaining("foreign key fk_user on orders");
	}

	@Test
	void f02AndU02AndH02ProtectConstraintsThatNoEntityMaps() {
		ForeignKey key = Changes.foreignKey("fk", "id", "owners");
		Decision decision = Scene
			.of(new DropPart<>(Scene.USERS, key), new DropPart<>(Scene.USERS, UniqueKey.of("uk", "id")),
					new DropPart<>(Scene.USERS, new UniqueKey("ux", List.of("id"), true)),
					new DropPart<>(Scene.USERS, TWO), new DropPart<>(Scene.USERS, new PrimaryKey("pk", List.of("id"))))
			.decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).map((withheld) -> String.valueOf(withheld.option()))
			.containsExactly("--allow-drop users.chk", "--allow-drop users.fk", "--allow-drop users.uk",
					"--allow-drop users.ux", "--allow-drop users.pk");
		assertThat(decision.withheld()).allSatisfy((withheld) -> {
			assertThat(withheld.kind()).isEqualTo(Withheld.Kind.PROTECTED);
			assertThat(withheld.reason()).isEqualTo("no entity maps it");
		});
		assertThat(decision.protectedObjects()).containsExactly("check chk on users", "foreign key fk on users",
				"unique constraint uk on users", "unique index ux on users", "primary key pk on users");
	}

	@Test
	void i02CountsAnIndexThatOnlyTheDatabaseHas() {
		DropPart<Index> drop = new DropPart<>(Scene.USERS, Index.of("idx_made_by_hand", "id"));
		Decision decision = Scene.of(drop).decide();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.protectedObjects()).containsExactly("index idx_made_by_hand on users");
		assertThat(Scene.of(drop).allowDrop("index:users.idx_made_by_hand").decide().planned()).hasSize(1);
	}

	/** So many that sorting them merges. */
	@Test
	void everyIndexGoesBeforeTheUniqueKeyThatTakesItsName() {
		List<SchemaChange> changes = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			changes.add(i, new AddPart<>(Scene.USERS, UniqueKey.of("key_" + i, "id")));
			changes.add(i + 1, new DropPart<>(Scene.USERS, Index.of("key_" + i, "id")));
		}
		List<PlannedChange> planned = Scene.of(changes).allowDrop("users.key_*").decide().planned();
		assertThat(planned).hasSize(100);
		for (int i = 0; i < 100; i += 2) {
			DropPart<?> drop = (DropPart<?>) planned.get(i).change();
			AddPart<?> add = (AddPart<?>) planned.get(i + 1).change();
			assertThat(drop.part().name()).isEqualTo(add.part().name());
		}
	}

	@Test
	void f06AndI03ReplaceWhatHoldsNoRowsAndSaySo() {
		ForeignKey from = Changes.foreignKey("fk", "id", "owners");
		ForeignKey to = ForeignKeyBuilder.foreignKey("id")
			.references(from.referencedTable(), "id")
			.onDelete(ReferentialAction.CASCADE)
			.build();
		Decision decision = Scene
			.of(new ReplacePart<>(Scene.USERS, from, to),
					new ReplacePart<>(Scene.USERS, Index.of("ix", "id"), Index.of("ix", "id", "email")))
			.decide();
		assertThat(decision.planned()).hasSize(2).flatMap(PlannedChange::guards).isEmpty();
		assertThat(decision.notes()).containsExactly(
				new Note(Note.Level.NOTE,
						"replace index ix on users (id) by (id, email) (dropped and recreated;"
								+ " rows are not touched)"),
				new Note(Note.Level.NOTE, "replace foreign key fk on users (id) to owners (id), on delete cascade"
						+ " instead of no action (dropped and recreated; rows are not touched)"));
	}

	@Test
	void f06GuardsAForeignKeyToAnotherTableWhenItIsAskedFor() {
		ForeignKey to = Changes.foreignKey("fk", "id", "people");
		ReplacePart<ForeignKey> replace = new ReplacePart<>(Scene.USERS, Changes.foreignKey("fk", "id", "owners"), to);
		assertThat(Scene.of(replace).decide().withheld()).extracting(Withheld::kind)
			.containsExactly(Withheld.Kind.INCOMPATIBLE);
		assertThat(Scene.of(replace).allowChange("users.fk").decide().planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoOrphans(USERS, to));
	}

	@Test
	void u06ReplacesAUniqueKeyGuarded() {
		ReplacePart<UniqueKey> replace = new ReplacePart<>(Scene.USERS, UniqueKey.of("uk", "a"),
				UniqueKey.of("uk", "a", "b"));
		assertThat(Scene.of(replace).decide().planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoDuplicates(USERS, List.of("a", "b")));
	}

	@Test
	void uniqueKeyOverThePrimaryKeyOfSomebodyElseIsThereAlready() {
		AddPart<UniqueKey> unique = new AddPart<>(Scene.USERS, new UniqueKey(null, List.of("name", "id"), false));
		PrimaryKey key = new PrimaryKey("pk", List.of("id", "name"));
		DropPart<PrimaryKey> drop = new DropPart<>(Scene.USERS, key);
		ReplacePart<PrimaryKey> change = new ReplacePart<>(Scene.USERS, key, new PrimaryKey(null, List.of("id")));
		assertThat(Scene.of(unique, drop).decide().planned()).isEmpty();
		assertThat(Scene.of(unique, change).decide().planned()).isEmpty();
		assertThat(Scene.of(unique, drop).allowDrop("users.pk").decide().planned()).hasSize(2);
		assertThat(Scene.of(unique, change).allowChange("users.pk").decide().planned()).hasSize(2);
	}

	@Test
	void u10WithholdsAUniqueKeyThatShrinks() {
		ReplacePart<UniqueKey> replace = new ReplacePart<>(Scene.USERS, UniqueKey.of("uk", "a", "b"),
				UniqueKey.of("uk", "a"));
		RowQuestion question = new RowQuestion.Duplicates(USERS, List.of("a"));
		assertThat(Scene.of(replace).answer(question, 4).decide().withheld()).singleElement()
			.returns(Withheld.Kind.NARROWING, Withheld::kind)
			.matches((withheld) -> withheld.reason().endsWith("(4 values occur more than once)"));
		assertThat(Scene.of(replace).allowChange("users.uk").decide().planned()).hasSize(1);
	}

	@Test
	void h05WidensACheck() {
		Table users = Scene.table("users", Column.of("status", "text", false));
		ReplacePart<Check> replace = new ReplacePart<>(users, TWO, THREE);
		Decision decision = Scene.of(replace).decide();
		assertThat(decision.planned()).containsExactly(new PlannedChange(replace, List.of()));
		assertThat(decision.notes()).singleElement()
			.matches((note) -> note.text().startsWith("replace check on users.status: + 'C'"));
	}

	@Test
	void h06WithholdsANarrowerCheckWithBothTextsAndTheRows() {
		ReplacePart<Check> replace = new ReplacePart<>(Scene.USERS, new Check("chk", THREE.expression()), TWO);
		RowQuestion question = new RowQuestion.Violations(USERS, TWO.expression());
		Decision decision = Scene.of(replace).answer(question, 5).decide();
		assertThat(decision.withheld()).containsExactly(new Withheld(replace, Withheld.Kind.NARROWING,
				"values that are accepted today could be refused (5 rows would be)",
				new CommandOption("--allow-change", "users.chk")));
		assertThat(new ChangeText(TestDatabase.POSTGRESQL.product()).of(replace))
			.isEqualTo("replace check on users: - 'C': status in ('A','B') instead of status in ('A','B','C')");
		assertThat(Scene.of(replace).allowChange("users.chk").decide().planned()).flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoViolations(USERS, TWO.expression()));
	}

	@Test
	void keysAndIndexesWaitForTheTypeThatTheyWereMappedWith() {
		AlterColumn type = type("text", "bigint");
		UniqueKey key = new UniqueKey(null, List.of("name"), false);
		AddPart<Index> index = new AddPart<>(type.table(), Index.of("ix", "name"));
		AddPart<UniqueKey> unique = new AddPart<>(type.table(), key);
		assertThat(Scene.of(type, index, unique).decide().planned()).isEmpty();
		assertThat(Scene.of(type, index, unique).decide().withheld()).map(Withheld::option)
			.containsOnly(new CommandOption("--allow-change", "users.name"));
		assertThat(Scene.of(type, index, unique).allowChange("users.name").decide().planned()).hasSize(3);
	}

	@Test
	void checksWaitForTheTypeOfAColumnWithASharpS() {
		Column column = Column.of("GRÖSSE", "timestamp", true);
		Table table = Scene.table("users", column);
		AlterColumn type = new AlterColumn(table, column, column.withType("char(1)"), ColumnProperty.TYPE);
		AddPart<Check> check = new AddPart<>(table, new Check(null, "größe in ('Y','N')"));
		assertThat(Scene.of(type, check).decide().planned()).isEmpty();
	}

	@Test
	void s04AddsEnumValues() {
		assertThat(Scene.of(values("A", "C", "B")).decide().planned()).hasSize(1);
	}

	@Test
	void s05WithholdsEnumValuesThatGoOrMove() {
		assertThat(Scene.of(values("B", "A")).decide().withheld()).singleElement()
			.returns(Withheld.Kind.INCOMPATIBLE, Withheld::kind);
		assertThat(Scene.of(values("A")).decide().withheld()).singleElement()
			.returns(Withheld.Kind.NARROWING, Withheld::kind)
			.returns("rows that hold a removed value would be refused, and the type must be recreated",
					Withheld::reason)
			.returns(new CommandOption("--allow-change", "type:mood"), Withheld::option);
	}

	@Test
	void s05GuardsEnumValuesThatGoIfNamed() {
		Table users = Scene.table("users", Column.of("feels", "mood", true));
		assertThat(Scene.of(values("A")).database(users).allowChange("type:mood").decide().planned())
			.flatMap(PlannedChange::guards)
			.containsExactly(new RowGuard.NoViolations(USERS, "cast(\"feels\" as varchar) in ('A')"));
	}

	private static AlterObject<EnumType> values(String... values) {
		ObjectName mood = ObjectName.of("mood");
		return new AlterObject<>(new EnumType(mood, List.of("A", "B")), new EnumType(mood, List.of(values)));
	}

	private static AlterObject<Sequence> increment(long from, long to) {
		ObjectName name = ObjectName.of("users_seq");
		return new AlterObject<>(new Sequence(name, 1, from), new Sequence(name, 1, to));
	}

	private static AlterColumn type(String from, String to) {
		Column column = Column.of("name", from, true);
		return new AlterColumn(Scene.table("users", column), column, column.withType(to), ColumnProperty.TYPE);
	}

}
