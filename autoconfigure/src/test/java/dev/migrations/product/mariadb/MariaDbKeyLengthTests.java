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

package dev.migrations.product.mariadb;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.policy.Decision;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.TableSettings;
import dev.migrations.test.LiveSchemas;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A key that MariaDB refuses because it is too long is withheld, and one that it takes is
 * written. The server itself is asked each time. What the model wants is read from a
 * database with a character set of one byte, where the same keys are short.
 */
class MariaDbKeyLengthTests {

	/** Types with their bytes. */
	private static final String TYPES = """
			tinyint             | 1
			bit                 | 1
			smallint unsigned   | 2
			mediumint           | 3
			int                 | 4
			bigint unsigned     | 8
			float               | 4
			double              | 8
			decimal(38,10)      | 18
			decimal(19,2)       | 9
			decimal(9,9)        | 4
			decimal(3,1)        | 2
			date                | 3
			year                | 1
			datetime            | 5
			datetime(3)         | 7
			datetime(6)         | 8
			timestamp(6)        | 7
			time                | 3
			time(2)             | 4
			bit(9)              | 2
			uuid                | 16
			inet6               | 16
			inet4               | 4
			enum('a','b')       | 1
			set('a','b')        | 1
			set('a','b','c','d','e','f','g','h','i') | 2
			char(10)            | 40
			binary(10)          | 10
			varbinary(10)       | 10
			varchar(10)         | 40
			varchar(10) charset utf8mb3 | 30
			varchar(10) charset latin1  | 10
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a varchar(9), b varchar(100), key i (a, b)           | modify a varchar(669)             | index i (a, b) would have 3076 bytes, and InnoDB allows 3072
					a varchar(9) primary key                             | modify a varchar(769)             | primary key (a) would have 3076 bytes, and InnoDB allows 3072
					a varchar(9), b int, primary key (b, a)              | modify a varchar(768) not null    | primary key (b, a) would have 3076 bytes, and InnoDB allows 3072
					a varchar(9), b varchar(999), key i (a, b(700))      | modify a varchar(69)              | index i (a, b) would have 3076 bytes, and InnoDB allows 3072
					a varchar(9), b timestamp(6) null, key i (b, a)      | modify a varchar(767)             | index i (b, a) would have 3075 bytes, and InnoDB allows 3072
					a varchar(9), b varchar(9), key i (a, b)             | modify a varchar(1000)            | index i (a, b) would have 3108 bytes, and InnoDB allows 3072
					a varchar(9) charset utf8mb3, b int, key i (a, b)    | modify a varchar(1023)            | index i (a, b) would have 3073 bytes, and InnoDB allows 3072
					a varchar(9), key i (a)) row_format=compact (        | modify a varchar(192)             | a in index i (a) would have 768 bytes, and row format compact allows 767
					a varchar(9), unique key i (a)) row_format=redundant ( | modify a varchar(192)           | a in unique key i (a) would have 768 bytes, and row format redundant allows 767
					a varchar(768), b int                                | add key i (a, b)                  | index i (a, b) would have 3076 bytes, and InnoDB allows 3072
					a varchar(769) not null                              | add primary key (a)               | primary key (a) would have 3076 bytes, and InnoDB allows 3072
					a varchar(768) not null, b int, primary key (a)      | drop primary key, add primary key (a, b) | primary key (a, b) would have 3076 bytes, and InnoDB allows 3072
					a varchar(9), b int, key i (a)                       | add c varchar(768), drop key i, add key i (b, c) | index i (b, c) would have 3076 bytes, and InnoDB allows 3072
					""")
	void tooLongAKeyIsWithheld(String table, String change, String figures) {
		assertRefused(create(table), "alter table k " + change);
		Decision decision = decide(create(table), "alter table k " + change);
		assertThat(decision.withheld()).filteredOn((each) -> each.kind() == Withheld.Kind.CANNOT)
			.singleElement()
			.returns(null, Withheld::option)
			.satisfies((each) -> assertThat(each.reason()).startsWith("MariaDB cannot ")
				.contains(", since " + figures + ": declare a shorter length in the mapping"));
		assertThat(decision.planned())
			.noneMatch((planned) -> planned.change().getClass() == decision.withheld().get(0).change().getClass());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a varchar(9), b varchar(100), key i (a, b)         | modify a varchar(668)
			a varchar(9) primary key                           | modify a varchar(768)
			a varchar(9), b varchar(999), key i (a, b(700))    | modify a varchar(68)
			a varchar(9), key i (a)                            | modify a varchar(999)
			a varchar(9), b int, unique key i (a, b)           | modify a varchar(999)
			a varchar(9) charset latin1, b int, key i (a, b)   | modify a varchar(3000) charset latin1
			a varchar(9), fulltext key i (a)                   | modify a varchar(999)
			a varchar(9), b varchar(9), key i (b)              | modify a varchar(999)
			a varchar(9), key i (a)) row_format=compact (      | modify a varchar(191)
			a varchar(999), b int                              | add unique key i (a, b)
			a varchar(999), b int                              | add key i (a)
			a varchar(767), b int                              | add key i (a, b)
			""")
	void keyThatFitsIsWritten(String table, String change) {
		TestDatabase.execute(database(false, create(table)), "alter table k " + change);
		Decision decision = decide(create(table), "alter table k " + change);
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.planned()).hasSize(1);
	}

	@Test
	void ofTwoColumnsTheSecondIsWithheld() {
		Decision decision = decide("create table k (a varchar(9), b varchar(9), key i (a, b))",
				"alter table k modify a varchar(500), modify b varchar(500)");
		assertThat(decision.planned()).hasSize(1);
		assertThat(decision.withheld()).singleElement()
			.satisfies((each) -> assertThat(each.reason()).contains("index i (a, b) would have 4000 bytes"));
	}

	@Test
	void indexKnowsWhatItsColumnsBecome() {
		String table = "create table k (a varchar(9), b int)";
		String change = "alter table k modify a varchar(768), add key i (a, b)";
		assertRefused(table, change);
		Decision decision = decide(table, change);
		assertThat(decision.planned()).hasSize(1);
		assertThat(decision.withheld()).singleElement()
			.satisfies((each) -> assertThat(each.reason()).contains("index i (a, b) would have 3076 bytes"));
	}

	@Test
	void tableIsWithheldWithWhatNeedsIt() {
		String table = "create table k (a varchar(9))";
		String other = "create table n (id varchar(769) primary key, b int, key j (b))";
		assertRefused(table, other);
		Decision decision = decide(table, other, "create table r (id int primary key, n varchar(769),"
				+ " constraint f foreign key (n) references n (id))");
		assertThat(decision.planned()).singleElement()
			.satisfies((planned) -> assertThat(planned.change().object().name()).isEqualTo("r"));
		assertThat(decision.withheld()).extracting(Withheld::reason)
			.containsExactlyInAnyOrder(
					"MariaDB cannot create the table, nor could Hibernate, since primary key (id) would have 3076 bytes,"
							+ " and InnoDB allows 3072: declare a shorter length in the mapping",
					"MariaDB cannot create a foreign key to n, which is not created");
	}

	@Test
	void whatTheDatabaseGivesToNewTablesCounts() {
		Schema from = LiveSchemas.read(database(true, "create table k (a varchar(9))"));
		Schema to = LiveSchemas
			.read(database(true, "create table k (a varchar(9))", "create table n (id varchar(769) primary key)"));
		assertThat(LiveSchemas.decide(from, to).withheld()).isEmpty();
		assertThat(LiveSchemas.decide(from.withTableDefaults(TableSettings.NONE), to).withheld()).hasSize(1);
	}

	@Test
	void knowsTheBytesOfATypeAsTheServerDoes() {
		String sql = "create table t%d (p varbinary(%d), x %s, key i (p, x))";
		DataSource dataSource = TestDatabase.MARIADB.create();
		List<String[]> types = TYPES.lines().map((line) -> line.split("\\s+\\|\\s+")).toList();
		for (int i = 0; i < types.size(); i++) {
			String[] type = types.get(i);
			int rest = 3072 - Integer.parseInt(type[1]);
			TestDatabase.execute(dataSource, sql.formatted(i, rest, type[0]));
			String longer = sql.formatted(1000 + i, rest + 1, type[0]);
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> TestDatabase.execute(dataSource, longer));
		}
		Schema schema = LiveSchemas.read(dataSource);
		for (int i = 0; i < types.size(); i++) {
			Column column = schema.table(ObjectName.of("t" + i)).orElseThrow().column("x").orElseThrow();
			assertThat(new MariaDbBytes(column, "utf8mb4_bin", TestDatabase.MARIADB.product()).of(0)).as(column.type())
				.isEqualTo(Integer.parseInt(types.get(i)[1]));
		}
	}

	@Test
	void knowsTheBytesOfACharacterAsTheServerDoes() {
		List<String> sets = Rows.of(TestDatabase.MARIADB.create(),
				"select concat(character_set_name, ' ', maxlen) from information_schema.character_sets");
		assertThat(sets).hasSizeGreaterThan(30).allSatisfy((set) -> {
			String[] words = set.split(" ");
			assertThat(MariaDbBytes.perCharacter(words[0] + "_bin")).as(set).isEqualTo(Integer.parseInt(words[1]));
		});
	}

	private static String create(String table) {
		return table.endsWith("(") ? "create table k (" + table.substring(0, table.length() - 1)
				: "create table k (" + table + ")";
	}

	private static void assertRefused(String table, String change) {
		DataSource dataSource = database(false, table);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> TestDatabase.execute(dataSource, change))
			.havingRootCause()
			.withMessageMatching("(?s).*(Specified key was too long|Index column size too large).*");
	}

	private static Decision decide(String table, String... changes) {
		Schema from = LiveSchemas.read(database(false, table));
		DataSource model = database(true, table);
		TestDatabase.execute(model, changes);
		return LiveSchemas.decide(from, LiveSchemas.read(model));
	}

	private static DataSource database(boolean shortCharacters, String... statements) {
		DataSource dataSource = TestDatabase.MARIADB.create();
		if (shortCharacters) {
			TestDatabase.execute(dataSource, "alter database character set latin1");
		}
		TestDatabase.execute(dataSource, statements);
		return dataSource;
	}

}
