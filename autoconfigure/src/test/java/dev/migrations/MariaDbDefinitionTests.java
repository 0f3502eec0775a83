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

package dev.migrations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.AuthorModels.Author;
import dev.migrations.AuthorModels.LongNamedAuthor;
import dev.migrations.policy.Note;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What MariaDB knows of a dropped table or column comes back with it.
 */
class MariaDbDefinitionTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@ValueSource(strings = { "(id bigint primary key, body varchar(20)) engine=Aria page_checksum=1 transactional=1",
			"(id bigint primary key, body varchar(20)) charset=latin1 collate=latin1_german1_ci",
			"(id bigint primary key, body text) row_format=compressed key_block_size=4 comment='it''s'"
					+ " stats_persistent=1 stats_auto_recalc=0 stats_sample_pages=20",
			"(id bigint primary key) max_rows=1000 min_rows=5 avg_row_length=50 checksum=1 row_format=dynamic",
			"(id bigint primary key, body varchar(20)) page_compressed=1 page_compression_level=5",
			"(id bigint primary key auto_increment, body varchar(20)) auto_increment=100",
			"(id bigint auto_increment, b int, primary key (id) comment 'the key') auto_increment=50",
			"(id int auto_increment, grp int, primary key (grp, id), key (id))",
			"(id bigint primary key, c varchar(200) compressed character set latin1 not null default 'x' comment 'c',"
					+ " i int invisible default 5 check (i > 2), v int as (i + 1) virtual comment 'v',"
					+ " s int as (i + 2) stored, ts timestamp(3) null on update current_timestamp(3),"
					+ " u uuid default uuid(), n int(5) unsigned zerofill default (1 + 2))",
			"(id bigint primary key, a int, b text, p point not null, key ka (a) comment 'it''s' ignored,"
					+ " unique key ku (a, id) ignored, key kp (b(10)) ignored, key kd (a desc, id),"
					+ " unique key kh (b), fulltext key ft (b) comment 'f', spatial key sp (p))",
			"(id bigint, a int, primary key (id desc) comment 'pk')", "(id text, primary key (id(10)))",
			"(id int, a int, primary key (id) using btree, unique key u (a) using btree, key k (a) using btree)"
					+ " engine=memory max_rows=10",
			"(id bigint primary key, o bigint, constraint fo foreign key (o) references author (id) on delete set null"
					+ " on update cascade) row_format=compact",
			"(id bigint primary key, b int without system versioning) stats_persistent=0 with system versioning",
			"(id bigint primary key) comment 'x' partition by range (id) (partition p0 values less than (10)"
					+ " comment 'it''s', partition `Odd one` values less than maxvalue)",
			"(id bigint primary key) partition by linear hash (id + 1) partitions 4",
			"(id bigint primary key) partition by key () (partition a, partition b)",
			"(id int, a varchar(5), primary key (id, a)) partition by list columns (a, id)"
					+ " (partition p0 values in (('m', 1), ('x''y', 2)), partition p1 values in (('q', 4)))" })
	void tableComesBackAsItWas(String definition) {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table note " + definition);
			comesBack(scenario, "note", "note");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "add extra bigint not null auto_increment, add unique key uu (extra), auto_increment=100",
			"add extra varchar(100) compressed character set latin1 not null default 'x' comment 'it''s'",
			"add extra timestamp null on update current_timestamp, add key k (extra, name) comment 'k' ignored",
			"add extra int as (id + 1) virtual invisible comment 'v'" })
	void columnComesBackAsItWas(String definition) {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author " + definition);
			comesBack(scenario, "author", "author.extra");
		}
	}

	@Test
	void columnKeepsItsDefinitionWhenItsTypeChanges() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author modify name varchar(20) character set latin1 collate latin1_german1_ci"
					+ " invisible default 'x' comment 'c' check (name <> '')");
			List<String> before = definition(scenario, "author");
			scenario.mapped(LongNamedAuthor.class).generated().upgraded();
			assertThat(definition(scenario, "author"))
				.isEqualTo(before.stream().map((line) -> line.replace("varchar(20)", "varchar(40)")).toList());
			scenario.migrations().downgrade("-1", false);
			assertThat(definition(scenario, "author")).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"(id int, a int, primary key (id, a)) partition by range (id) subpartition by hash (a)"
					+ " subpartitions 2 (partition p0 values less than (10), partition p1 values less than maxvalue)",
			"(id int primary key) with system versioning partition by system_time limit 1000"
					+ " (partition p0 history, partition pc current)",
			"(id int primary key) partition by list (id) (partition p0 values in (1), partition p1 default)" })
	void partitionsThatTheServerDoesNotListAreSaidToBeLost(String definition) {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table note " + definition);
			scenario.allowDrop("note")
				.generated()
				.says(Note.Level.WARN, "A downgrade cannot bring back the partitions of note: the database does not"
						+ " list all of them. Note them before you upgrade.");
		}
	}

	private static void comesBack(Scenario scenario, String table, String dropped) {
		List<String> before = definition(scenario, table);
		Outcome outcome = scenario.allowDrop(dropped).generated().saysNothing(Note.Level.WARN).upgraded();
		scenario.migrations().downgrade("-1", false);
		assertThat(definition(scenario, table)).isEqualTo(before);
		outcome.withdrawn();
	}

	/** The lines of the server's own statement; keys and checks stand in no order. */
	private static List<String> definition(Scenario scenario, String table) {
		try (Connection connection = scenario.dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("show create table " + table)) {
			rows.next();
			return rows.getString(2).lines().map((line) -> line.replaceFirst(",$", "")).sorted().toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
