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
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a pattern reaches, and what it is refused for.
 */
class AllowancePolicyTests {

	private static final Column FAX = Column.of("fax", "text", true);

	private static final DropPart<Column> DROP_FAX = new DropPart<>(Scene.USERS, FAX);

	private static final DropObject<Table> DROP_TEMPORARY = new DropObject<>(Scene.table("us_tmp"));

	private static final DropPart<UniqueKey> DROP_KEY = new DropPart<>(Scene.USERS, UniqueKey.of("uk", "id"));

	@ParameterizedTest
	@ValueSource(strings = { "*", "**", "?*", "*.*", "table:*", "column:*.*", " * ", "" })
	void whatNamesNothingIsRefused(String pattern) {
		Failure failure = refusal(Scene.of(DROP_FAX, DROP_TEMPORARY).allowDrop(pattern));
		assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
		assertThat(failure.next()).asString().startsWith("Name what may go");
	}

	@ParameterizedTest
	@ValueSource(strings = { "users.fax", "USERS.Fax", "column:users.fax", "users.f*", "users.f?x", "*.fax",
			"\"users\".\"fax\"" })
	void aColumnIsReachedByItsName(String pattern) {
		assertThat(dropped(Scene.of(DROP_FAX).allowDrop(pattern))).containsExactly(DROP_FAX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "users.fix", "fax", "users", "table:users.fax", "index:users.fax", "\"users\".\"FAX\"",
			"users.fax.x", "sequence:users.fax" })
	void aColumnIsNotReachedByAnotherName(String pattern) {
		assertThat(refusal(Scene.of(DROP_FAX).allowDrop(pattern)).kind()).isEqualTo(Failure.Kind.USAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "users..fax", "users.", ".fax", "users.\"fax", "\"users\"fax", "tabel:users" })
	void whatIsNoNameIsRefused(String pattern) {
		assertThat(refusal(Scene.of(DROP_FAX).allowDrop(pattern)).kind()).isEqualTo(Failure.Kind.USAGE);
	}

	@Test
	void aTypingErrorIsNamedWithWhatWasMeant() {
		Failure failure = refusal(Scene.of(DROP_FAX, DROP_TEMPORARY).allowDrop("user.fax"));
		assertThat(failure.happened()).isEqualTo("Nothing that --allow-drop could allow is called 'user.fax'.");
		assertThat(failure.next()).asString().isEqualTo("Did you mean users.fax?");
		assertThat(failure.state()).isEqualTo(Failure.NOTHING_CHANGED);
	}

	@Test
	void aPatternForTablesReachesNothingThatBelongsToAMappedTable() {
		Scene scene = Scene.of(DROP_TEMPORARY, DROP_FAX, DROP_KEY).allowDrop("us*");
		assertThat(dropped(scene)).containsExactly(DROP_TEMPORARY);
	}

	@Test
	void aTableAndASequenceOfOneNameAreToldApart() {
		DropObject<Sequence> sequence = new DropObject<>(new Sequence(ObjectName.of("us_tmp"), 1, 1));
		assertThat(dropped(Scene.of(DROP_TEMPORARY, sequence).allowDrop("us_tmp"))).containsExactly(DROP_TEMPORARY);
		assertThat(dropped(Scene.of(DROP_TEMPORARY, sequence).allowDrop("sequence:us_tmp"))).containsExactly(sequence);
	}

	@Test
	void aTypeStaysAsLongAsAColumnHasIt() {
		DropObject<EnumType> mood = new DropObject<>(new EnumType(ObjectName.of("mood"), List.of("A")));
		Table people = Scene.table("people", Column.of("id", "bigint", false), Column.of("mood", "mood", true));
		assertThat(dropped(Scene.of(mood).allowDrop("type:mood"))).containsExactly(mood);
		assertThat(Scene.of(mood).database(people).allowDrop("type:mood").decide().withheld()).singleElement()
			.satisfies((each) -> assertThat(each.reason()).isEqualTo("column people.mood still has this type"));
	}

	@Test
	void anExactNameOfTwoObjectsIsRefused() {
		DropPart<Index> index = new DropPart<>(Scene.USERS, Index.of("fax", "id"));
		Failure failure = refusal(Scene.of(DROP_FAX, index).allowDrop("users.fax"));
		assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
		assertThat(failure.next()).asString().contains("column:\"users\".\"fax\"", "index:\"users\".\"fax\"");
		assertThat(dropped(Scene.of(DROP_FAX, index).allowDrop("column:\"users\".\"fax\""))).containsExactly(DROP_FAX);
	}

	@Test
	void namesThatDifferOnlyInCaseAreToldApartByQuotes() {
		DropObject<Table> upper = new DropObject<>(Scene.table("US_TMP"));
		assertThat(refusal(Scene.of(DROP_TEMPORARY, upper).allowDrop("us_tmp")).kind()).isEqualTo(Failure.Kind.USAGE);
		assertThat(dropped(Scene.of(DROP_TEMPORARY, upper).allowDrop("\"US_TMP\""))).containsExactly(upper);
	}

	@Test
	void aTableInAnotherSchemaNeedsItsSchema() {
		Table table = TableBuilder.table(new ObjectName("audit", "log")).build();
		DropObject<Table> drop = new DropObject<>(table);
		assertThat(refusal(Scene.of(drop).allowDrop("log")).next()).asString().isEqualTo("Did you mean audit.log?");
		assertThat(dropped(Scene.of(drop).allowDrop("audit.log"))).containsExactly(drop);
	}

	@Test
	void theOptionThatIsPrintedIsTheOneThatWorks() {
		DropObject<Table> odd = new DropObject<>(Scene.table("Odd table.name"));
		CommandOption option = Scene.of(odd).decide().withheld().get(0).option();
		assertThat(option).isEqualTo(new CommandOption("--allow-drop", "\"Odd table.name\""));
		assertThat(option).hasToString("--allow-drop \"\\\"Odd table.name\\\"\"");
		assertThat(dropped(Scene.of(odd).allowDrop("\"Odd table.name\""))).containsExactly(odd);
	}

	@Test
	void oneOptionDoesNotSpeakForTheOther() {
		assertThat(refusal(Scene.of(DROP_FAX).allowChange("users.fax")).happened())
			.isEqualTo("Nothing that --allow-change could allow is called 'users.fax'.");
	}

	private static List<SchemaChange> dropped(Scene scene) {
		return scene.decide().planned().stream().map(PlannedChange::change).toList();
	}

	private static Failure refusal(Scene scene) {
		return catchThrowableOfType(MigrationsException.class, scene::decide).failure();
	}

}
