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
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ColumnPolicyTests {

	private static final Column FAX = Column.of("fax", "character varying(30)", true);

	private static final Column STRICT = FAX.withNullable(false);

	@Test
	void c01WritesANullableColumn() {
		AddPart<Column> add = new AddPart<>(Scene.USERS, FAX);
		assertThat(Scene.of(add).decide().planned()).containsExactly(new PlannedChange(add, List.of()));
	}

	@Test
	void c02ProtectsAColumnThatWasNeverOurs() {
		Decision decision = Scene.of(new DropPart<>(Scene.USERS, FAX)).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.notes()).isEmpty();
		assertThat(decision.protectedObjects()).containsExactly("column fax on users");
		assertThat(decision.withheld()).singleElement()
			.returns(Withheld.Kind.PROTECTED, Withheld::kind)
			.returns(new CommandOption("--allow-drop", "users.fax"), Withheld::option);
	}

	@Test
	void c03WithholdsAColumnThatWasMappedOnceWithItsFigures() {
		Decision decision = Scene.of(new DropPart<>(Scene.USERS, FAX))
			.created("users.fax")
			.answer(new RowQuestion.Values(Scene.USERS.name(), "fax"), 312)
			.decide();
		assertThat(decision.withheld()).singleElement()
			.returns(Withheld.Kind.FORMERLY_MAPPED, Withheld::kind)
			.returns("no entity maps it any more (312 rows hold a value)", Withheld::reason);
	}

	@Test
	void c03WarnsThatInsertsWillFailAndProposesTheRelaxation() {
		Decision decision = Scene.of(new DropPart<>(Scene.USERS, STRICT)).created("users.fax").decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.notes()).containsExactly(new Note(Note.Level.WARN,
				"inserts into users fail as long as users.fax, which no entity maps, is NOT NULL and has no default"),
				new Note(Note.Level.SUGGEST,
						"let users.fax accept NULL (ALTER TABLE users ALTER COLUMN fax DROP NOT NULL)",
						NextStep.run("To have it written", "generate",
								"--app.migrations.generate.relax-unmapped-not-null=emit")));
	}

	@Test
	void c03WritesTheRelaxationOfAFormerlyMappedColumnIfSoSet() {
		Decision decision = emitting(new DropPart<>(Scene.USERS, STRICT)).created("users.fax").decide();
		assertThat(decision.planned()).map(PlannedChange::change)
			.containsExactly(new AlterColumn(Scene.USERS, STRICT, FAX, ColumnProperty.NULLABILITY));
		assertThat(decision.withheld()).hasSize(1);
	}

	@Test
	void c03RelaxesAColumnThatAForeignKeyReferences() {
		Table users = Scene.with(Scene.USERS, Changes.foreignKey("fk", "fax", "users"));
		DropPart<Column> drop = new DropPart<>(users, STRICT);
		assertThat(emitting(drop).database(users).created("users.fax").decide().planned()).singleElement()
			.returns(true, (planned) -> ChangeKind.DROP_NOT_NULL.is(planned.change()));
	}

	@Test
	void c03NeverRelaxesAProtectedColumnByItself() {
		Decision decision = emitting(new DropPart<>(Scene.USERS, STRICT)).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.notes()).map(Note::level).containsExactly(Note.Level.WARN, Note.Level.SUGGEST);
		assertThat(decision.notes().get(1).text(NextCommand::toString))
			.endsWith("DROP NOT NULL). To write it by hand: migrations revision -m \"...\"");
	}

	@Test
	void c03DoesNotWarnOfAColumnWithADefault() {
		DropPart<Column> drop = new DropPart<>(Scene.USERS, STRICT.withDefaultValue("''::character varying"));
		assertThat(Scene.of(drop).decide().notes()).isEmpty();
	}

	@Test
	void c04DropsWhatCoversTheColumnFirst() {
		Check check = new Check("chk", "length(fax) > 3");
		Table users = TableBuilder.table("users")
			.columns(FAX)
			.uniqueKeys(UniqueKey.of("uk", "fax", "id"))
			.foreignKeys(Changes.foreignKey("fk", "fax", "numbers"))
			.indexes(new Index("ix", List.of(), "CREATE INDEX ix ON users (lower(fax))"), Index.of("other", "id"))
			.checks(check, new Check("kind", "kind in ('fax')"))
			.build();
		DropPart<Index> listed = new DropPart<>(users, users.indexes().get(0));
		Decision decision = Scene.of(new DropPart<>(users, FAX), listed)
			.database(users)
			.allowDrop("users.fax")
			.decide();
		assertThat(decision.planned()).map(PlannedChange::change)
			.containsExactly(new DropPart<>(users, check), new DropPart<>(users, users.foreignKeys().get(0)), listed,
					new DropPart<>(users, users.uniqueKeys().get(0)), new DropPart<>(users, FAX));
		assertThat(decision.withheld()).isEmpty();
	}

	@Test
	void c04RefusesAColumnOfAKeyThatStays() {
		Table users = Scene.USERS;
		Column id = users.columns().get(0);
		PrimaryKey key = new PrimaryKey("users_pkey", List.of("id"));
		Scene scene = Scene
			.of(new ReplacePart<>(users, key, new PrimaryKey(null, List.of("email"))), new DropPart<>(users, id))
			.database(users)
			.allowDrop("users.id");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(scene::decide)
			.withMessage("Cannot drop column users.id: what 'change primary key of users from (id) to (email)'"
					+ " would replace still needs it.")
			.matches((ex) -> ex.failure()
				.next()
				.toString()
				.equals("Ask for all of it: migrations generate --allow-drop users.id --allow-change users.users_pkey"));
	}

	@Test
	void c10ListsWhatBelongsToAnUnmappedColumnOnlyOnce() {
		Decision decision = Scene
			.of(new DropPart<>(Scene.USERS, Changes.foreignKey("fk", "fax", "numbers")),
					new DropPart<>(Scene.USERS, FAX))
			.decide();
		assertThat(decision.withheld()).map(Withheld::change).containsExactly(new DropPart<>(Scene.USERS, FAX));
		assertThat(decision.protectedObjects()).containsExactly("foreign key fk on users", "column fax on users");
	}

	@Test
	void c19KeepsACommentThatOnlyTheDatabaseHas() {
		Column commented = ColumnBuilder.column("fax", "text").comment("old machines").build();
		AlterColumn removal = new AlterColumn(Scene.USERS, commented, FAX, ColumnProperty.COMMENT);
		AlterColumn written = new AlterColumn(Scene.USERS, FAX, commented, ColumnProperty.COMMENT);
		Decision decision = Scene.of(removal, written).decide();
		assertThat(decision.withheld()).singleElement().returns(removal, Withheld::change);
		assertThat(decision.planned()).singleElement().returns(written, PlannedChange::change);
	}

	@Test
	void d01WritesADefaultAndD02KeepsOneThatOnlyTheDatabaseHas() {
		AlterColumn written = new AlterColumn(Scene.USERS, FAX, FAX.withDefaultValue("'x'"), ColumnProperty.DEFAULT);
		AlterColumn removal = new AlterColumn(Scene.USERS, FAX.withDefaultValue("'x'"), FAX, ColumnProperty.DEFAULT);
		Decision decision = Scene.of(written, removal).decide();
		assertThat(decision.planned()).singleElement().returns(written, PlannedChange::change);
		assertThat(decision.withheld()).singleElement()
			.returns(new CommandOption("--allow-change", "users.fax"), Withheld::option);
	}

	@Test
	void p04NeverDropsAnIdentityUnasked() {
		Column id = Column.of("id", "bigint", false);
		Column identity = ColumnBuilder.column("id", "bigint").identity().build();
		AlterColumn change = new AlterColumn(Scene.USERS, identity, id, ColumnProperty.IDENTITY);
		Decision decision = Scene.of(change).decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).singleElement().returns(Withheld.Kind.INCOMPATIBLE, Withheld::kind);
		assertThat(decision.notes()).singleElement()
			.returns(Note.Level.WARN, Note::level)
			.matches((note) -> note.text().contains("start above the largest"));
		assertThat(Scene.of(change).allowChange("users.id").decide().planned()).hasSize(1);
	}

	@Test
	void g03ChangesAnExpressionOnlyIfAskedAndNeverMakesAColumnGenerated() {
		Column from = ColumnBuilder.column("total", "bigint").generatedAs("a + b").build();
		Column to = ColumnBuilder.column("total", "bigint").generatedAs("a * b").build();
		SchemaChange change = new AlterColumn(Scene.USERS, from, to, ColumnProperty.GENERATED);
		SchemaChange loss = new AlterColumn(Scene.USERS, Column.of("total", "bigint", true), to,
				ColumnProperty.GENERATED);
		assertThat(Scene.of(change).decide().withheld()).singleElement()
			.returns(new CommandOption("--allow-change", "users.total"), Withheld::option);
		assertThat(Scene.of(loss).decide().withheld()).singleElement()
			.returns(Withheld.Kind.CANNOT, Withheld::kind)
			.returns(null, Withheld::option);
	}

	private static Scene emitting(SchemaChange change) {
		return Scene.of(change)
			.settings(new PolicySettings(List.of(), PolicySettings.RelaxUnmappedNotNull.EMIT, List.of()));
	}

}
