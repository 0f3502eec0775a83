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

package dev.migrations.product.sqlite;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.diff.Comparison;
import dev.migrations.diff.SchemaComparison;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Evidence;
import dev.migrations.policy.Origins;
import dev.migrations.policy.Policy;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.test.LiveSchemas;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What SQLite cannot do in place is withheld, and what it can do is written. Database and
 * model are both read from a live database.
 */
class SqliteInPlaceTests {

	private static final String START = "create table p (id bigint not null, primary key (id)); create table t (";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a varchar(9)                       | a integer                               | change the type of a column
					a varchar(9) default 'x'           | a varchar(9) default 'y'                | change a default
					a int                              | a int primary key                       | add a primary key
					a int primary key                  | a integer primary key                   | row id
					a int, b int, primary key (a)      | a int, b int, primary key (b)           | change a primary key
					a bigint                           | a bigint references p (id)              | add a foreign key
					a bigint references p (id)         | a bigint references p (id) on delete cascade | change a foreign key
					a int, b int as (a + 1)            | a int, b int as (a + 2)                 | change how a column is computed
					a text check (a in ('x'))          | a text check (a in ('x', 'y'))          | change a check without a name
					a text, constraint u unique (a)    | a text, b text, constraint u unique (b) | change a unique constraint
					a text                             | a text, b timestamp default current_timestamp | a table with rows
					""")
	void withholdsWhatCannotBeDone(String database, String model, String reason) {
		Decision decision = decide(database, model, List.of(), 3);
		assertThat(decision.withheld()).filteredOn((each) -> each.kind() == Withheld.Kind.CANNOT)
			.singleElement()
			.satisfies((each) -> assertThat(each.reason()).contains("SQLite cannot").contains(reason))
			.satisfies((each) -> assertThat(each.option()).isNull());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a text                             | a text not null
			a text not null                    | a text
			a text                             | a text, constraint u unique (a)
			a text                             | a text, constraint c check (a > 'b')
			a text, constraint c check (a in ('x')) | a text, constraint c check (a in ('x', 'y'))
			a text                             | a text, b bigint references p (id)
			a text                             | a text, b integer default 5 not null check (b > 0)
			""")
	void writesWhatCanBeDone(String database, String model) {
		Decision decision = decide(database, model, List.of(), 3);
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.planned()).isNotEmpty();
	}

	@Test
	void writesAComputedDefaultAsLongAsTheTableIsEmpty() {
		Decision decision = decide("a text", "a text, b timestamp default current_timestamp", List.of(), 0);
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.planned()).singleElement()
			.satisfies((planned) -> assertThat(planned.guards()).hasOnlyElementsOfType(RowGuard.NoRows.class));
	}

	@Test
	void takesDeclarationsThatKeepTheSameValuesForOne() {
		Decision decision = decide("a varchar(20), b integer, c text", "a varchar(40), b bigint, c varchar(9)",
				List.of(), 3);
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.notCompared()).hasSize(3)
			.allSatisfy((each) -> assertThat(each.reason()).startsWith("SQLite keeps the same values"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			id int primary key, b text, a int, unique (a)          | unique constraint
			id int primary key, b text, a int references p (id)    | foreign key
			id int primary key, b text, a int, check (a < b)       | compares with others
			""")
	void keepsAColumnThatCannotBeDroppedWithAllThatCoversIt(String columns, String reason) {
		Decision decision = decide(columns + "); create index ix on t (a", "id int primary key, b text", List.of("t.a"),
				3);
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).anySatisfy((each) -> {
			assertThat(each.kind()).isEqualTo(Withheld.Kind.CANNOT);
			assertThat(each.reason()).contains(reason);
		});
	}

	@Test
	void dropsAColumnWithItsIndexAndItsOwnChecks() {
		Decision decision = decide("b text, a int check (a > 0), constraint c check (a < 9)); create index ix on t (a",
				"b text", List.of("t.a"), 3);
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.planned()).hasSize(4);
	}

	/** The other half of the table above: SQLite itself says no. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			alter table t alter column a type integer
			alter table t alter column a set data type integer
			alter table t alter column a set default 1
			alter table t add primary key (a)
			alter table t add constraint f foreign key (a) references p (id)
			alter table t add constraint u unique (a)
			alter table t drop constraint u
			alter table t drop constraint f
			alter table t drop column b
			alter table t add column c int primary key
			alter table t add column c int unique
			alter table t add column c timestamp default current_timestamp
			""")
	void cannotIndeedBeDone(String statement) {
		DataSource dataSource = database(
				"a bigint, b int, constraint u unique (b)," + " constraint f foreign key (a) references p (id)");
		TestDatabase.execute(dataSource, "insert into t values (1, 2)");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> TestDatabase.execute(dataSource, statement));
	}

	private static Decision decide(String database, String model, List<String> drops, long rows) {
		Schema from = LiveSchemas.read(database(database));
		Schema to = LiveSchemas.read(database(model));
		Policy policy = new Policy(PolicySettings.DEFAULTS);
		Comparison comparison = SchemaComparison.compare(from, to);
		Map<RowQuestion, Long> answers = policy.questions(comparison, from, to)
			.stream()
			.filter(RowQuestion.Rows.class::isInstance)
			.collect(Collectors.toMap((question) -> question, (question) -> rows));
		return policy.decide(comparison, from, to,
				new Evidence(new Allowances(drops, List.of(), Map.of(), List.of()), Origins.NONE, Map.of(), answers));
	}

	private static DataSource database(String columns) {
		DataSource dataSource = TestDatabase.SQLITE.create();
		TestDatabase.execute(dataSource, (START + columns + ")").split("; "));
		return dataSource;
	}

}
