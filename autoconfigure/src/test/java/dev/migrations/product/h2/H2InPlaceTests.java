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

package dev.migrations.product.h2;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.migrations.policy.Decision;
import dev.migrations.policy.Withheld;
import dev.migrations.test.LiveSchemas;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What H2 cannot do in place is withheld, and what it can do is written. Database and
 * model are both read from a live database.
 */
class H2InPlaceTests {

	private static final String PLAIN = "create table t (id bigint primary key, name varchar(20), note varchar(20))";

	private static final String LARGE = "create table t (id bigint primary key, name clob, note varchar(20))";

	@ParameterizedTest
	@ValueSource(strings = { "create index ix on t (name)", "create index ix on t (note, name)",
			"alter table t add constraint uk unique (name)" })
	void largeObjectOfAnIndexedColumnIsWithheld(String index) {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> database(PLAIN, index, "alter table t alter column name set data type clob"))
			.withStackTraceContaining("Index on column");
		Decision decision = LiveSchemas.decide(LiveSchemas.read(database(PLAIN, index)),
				LiveSchemas.read(database(LARGE)));
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).filteredOn((withheld) -> withheld.kind() == Withheld.Kind.CANNOT)
			.singleElement()
			.returns("H2 cannot turn a column that an index or a key covers into a large object: write a revision by"
					+ " hand that drops the index or key first", Withheld::reason);
	}

	@Test
	void largeObjectOfAnyOtherColumnIsWritten() {
		assertThat(LiveSchemas
			.decide(LiveSchemas.read(database(PLAIN, "create index ix on t (note)")), LiveSchemas.read(database(LARGE)))
			.planned()).hasSize(1);
		database(PLAIN, "create index ix on t (note)", "alter table t alter column name set data type clob");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create index ix on t (name)", "alter table t add constraint uk unique (name)" })
	void indexOverALargeObjectWaitsForItsType(String index) {
		Decision decision = LiveSchemas.decide(LiveSchemas.read(database(LARGE)),
				LiveSchemas.read(database(PLAIN, index)));
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).extracting(Withheld::reason)
			.anyMatch((reason) -> reason.startsWith("it needs the type of t.name to change first"));
	}

	/** The reason for which renames are refused. */
	@ParameterizedTest
	@ValueSource(strings = { "create synonym s for t", "create table c (x int check (x < (select count(name) from t)))",
			"create table c (x int default (select count(name) from t))",
			"create table c (x int generated always as ((select count(name) from t)))",
			"create domain d as int check (value < (select count(name) from t))" })
	void databaseDoesNotOpenWithAFormerName(String holder, @TempDir Path directory) {
		String url = "jdbc:h2:" + directory.resolve("h2");
		TestDatabase.execute(new DriverManagerDataSource(url), PLAIN, holder);
		TestDatabase.execute(new DriverManagerDataSource(url), "alter table t rename to u");
		assertThatThrownBy(() -> TestDatabase.execute(new DriverManagerDataSource(url), "select 1"))
			.hasStackTraceContaining("T\" not found");
	}

	private static DataSource database(String... statements) {
		DataSource dataSource = TestDatabase.H2.create();
		TestDatabase.execute(dataSource, statements);
		return dataSource;
	}

}
