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
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.FilteredObject.Kind;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Filters of the application, group X of the scenarios.
 */
class FilterPolicyTests {

	private static final Column FAX = Column.of("fax", "text", true);

	@Test
	void x01LeavesATableOutWithEverythingThatBelongsToIt() {
		Decision decision = decide((object) -> !object.owner().name().equals("users"), new AddPart<>(Scene.USERS, FAX),
				new AddPart<>(Scene.USERS, Index.of("ix", "fax")));
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.filtered()).containsExactly("table users");
	}

	@Test
	void x01WritesNoTableIntoASchemaThatIsLeftOut() {
		ObjectName name = new ObjectName("ledger", "entry");
		CreateObject<Table> create = new CreateObject<>(
				TableBuilder.table(name).columns(Column.of("id", "bigint", false)).build());
		Decision decision = Scene.of(new CreateObject<>(new Namespace(ObjectName.of("ledger"))), create)
			.missing("ledger")
			.settings(settings((object) -> object.kind() != Kind.SCHEMA))
			.decide();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).singleElement()
			.returns("it is in schema ledger, which does not exist", Withheld::reason)
			.returns(null, Withheld::option);
	}

	@Test
	void x01NeitherWithholdsNorProtectsAFilteredTable() {
		Table old = Scene.table("old");
		Decision decision = Scene.of(new DropObject<>(old))
			.database(Scene.USERS, old)
			.settings(settings((object) -> object.kind() != Kind.TABLE || !object.owner().name().equals("old")))
			.decide();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.filtered()).containsExactly("table old");
	}

	@Test
	void x03SaysWhetherDatabaseAndModelHaveTheObject() {
		List<FilteredObject> asked = new ArrayList<>();
		decide((object) -> asked.add(object), new AddPart<>(Scene.USERS, FAX),
				new DropPart<>(Scene.USERS, Column.of("phone", "text", true)), new AlterColumn(Scene.USERS,
						Column.of("name", "varchar(9)", true), Column.of("name", "text", true), ColumnProperty.TYPE));
		ObjectName users = Scene.USERS.name();
		assertThat(asked).contains(new FilteredObject(Kind.TABLE, users, null, true, true),
				new FilteredObject(Kind.COLUMN, users, "fax", false, true),
				new FilteredObject(Kind.COLUMN, users, "phone", true, false),
				new FilteredObject(Kind.COLUMN, users, "name", true, true));
	}

	@Test
	void x04LeavesOutObjectsOfEveryKind() {
		for (Kind kind : List.of(Kind.INDEX, Kind.UNIQUE, Kind.FOREIGN_KEY, Kind.CHECK, Kind.SEQUENCE)) {
			Decision decision = decide((object) -> object.kind() != kind, new AddPart<>(Scene.USERS, FAX),
					new AddPart<>(Scene.USERS, Index.of("ix", "fax")),
					new AddPart<>(Scene.USERS, UniqueKey.of("uk", "fax")),
					new AddPart<>(Scene.USERS, Changes.foreignKey("fk", "id", "numbers")),
					new AddPart<>(Scene.USERS, new Check("ck", "fax <> ''")),
					new CreateObject<>(new Sequence(ObjectName.of("seq"), 1, 1)));
			assertThat(decision.planned()).as(kind.name()).hasSize(5);
			assertThat(decision.filtered()).singleElement().asString().startsWith(kind.word() + " ");
		}
	}

	@Test
	void x04LeavesOutWhatNeedsANewColumnThatIsLeftOut() {
		Decision decision = decide((object) -> object.kind() != Kind.COLUMN, new AddPart<>(Scene.USERS, FAX),
				new AddPart<>(Scene.USERS, Index.of("ix", "id", "fax")),
				new AddPart<>(Scene.USERS, UniqueKey.of("uk", "fax")),
				new AddPart<>(Scene.USERS, Changes.foreignKey("fk_fax", "fax", "numbers")),
				new AddPart<>(Scene.USERS, new Check("ck", "fax <> ''")),
				new AddPart<>(Scene.USERS, Index.of("other", "id")));
		assertThat(decision.planned()).singleElement()
			.satisfies((planned) -> assertThat(planned.change()).matches(ChangeKind.CREATE_INDEX::is));
		assertThat(decision.filtered()).containsExactly("check users.ck", "column users.fax",
				"foreign key users.fk_fax", "index users.ix", "unique users.uk");
	}

	@Test
	void x04LeavesOutAForeignKeyToANewTableThatIsLeftOut() {
		Decision decision = decide((object) -> !object.owner().name().equals("numbers"),
				new CreateObject<>(Scene.table("numbers")),
				new AddPart<>(Scene.USERS, Changes.foreignKey("fk", "id", "numbers")));
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.filtered()).containsExactly("foreign key users.fk", "table numbers");
	}

	@Test
	void x04LeavesOutWhatNeedsANewTypeThatIsLeftOut() {
		Table numbers = Table.of("numbers", Column.of("id", "bigint", false), Column.of("mood", "mood", true));
		ForeignKey key = Changes.foreignKey("fk", "id", "numbers");
		Decision decision = decide((object) -> object.kind() != Kind.TYPE,
				new CreateObject<>(new EnumType(ObjectName.of("mood"), List.of("GOOD"))),
				new CreateObject<>(new StructType(ObjectName.of("day"), List.of(Column.of("m", "mood", true)))),
				new CreateObject<>(numbers), new AddPart<>(numbers, Index.of("ix_id", "id")),
				new AddPart<>(Scene.USERS, key), new AddPart<>(Scene.USERS, Column.of("days", "day array", true)),
				new AlterColumn(Scene.USERS, Column.of("name", "text", true), Column.of("name", "mood", true),
						ColumnProperty.TYPE),
				new AddPart<>(Scene.USERS, FAX));
		assertThat(decision.planned()).singleElement()
			.satisfies((planned) -> assertThat(planned.change()).isEqualTo(new AddPart<>(Scene.USERS, FAX)));
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.filtered()).containsExactly("column users.days", "column users.name",
				"foreign key users.fk", "table numbers", "type day", "type mood");
	}

	@Test
	void x04KeepsWhatHasATypeThatExists() {
		AddPart<Column> change = new AddPart<>(Scene.USERS, Column.of("mood", "mood", true));
		Decision decision = decide((object) -> object.kind() != Kind.TYPE, change);
		assertThat(decision.planned()).singleElement()
			.satisfies((planned) -> assertThat(planned.change()).isEqualTo(change));
	}

	@Test
	void x10RefusesWithTheNameOfAFilterThatFails() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> decide(new Broken(), new AddPart<>(Scene.USERS, FAX)))
			.withMessageContaining(Broken.class.getName())
			.withMessageContaining("table users");
	}

	private static Decision decide(ObjectFilter filter, SchemaChange... changes) {
		return Scene.of(changes).database(Scene.USERS).settings(settings(filter)).decide();
	}

	private static PolicySettings settings(ObjectFilter filter) {
		return PolicySettings.DEFAULTS.withFilters(List.of(filter));
	}

	private static final class Broken implements ObjectFilter {

		@Override
		public boolean includes(FilteredObject object) {
			throw new IllegalStateException("not today");
		}

	}

}
