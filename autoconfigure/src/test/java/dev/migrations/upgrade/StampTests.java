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

package dev.migrations.upgrade;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class StampTests {

	private final ChangelogFiles files;

	StampTests(@TempDir Path root) {
		this.files = new ChangelogFiles(root).master().line();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void headIsRecordedAndNotRun(TestDatabase database) {
		DataSource dataSource = database.create();
		StampResult result = stamp(dataSource, "head");
		assertThat(result)
			.isEqualTo(new StampResult(List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb"), List.of(), null, "bbbbbbbbbbbb"));
		assertThat(Rows.tables(dataSource)).containsExactly("databasechangelog", "databasechangeloglock");
		assertThat(PlainLiquibase.unrun(dataSource, this.files.location())).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void olderRevisionForgetsLaterOnesOnly(TestDatabase database) {
		DataSource dataSource = database.create();
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		assertThat(stamp(dataSource, "aaaa"))
			.isEqualTo(new StampResult(List.of(), List.of("bbbbbbbbbbbb"), "bbbbbbbbbbbb", "aaaaaaaaaaaa"));
		assertThat(Rows.tables(dataSource)).contains("b");
		assertThat(stamp(dataSource, "base")).returns(List.of("aaaaaaaaaaaa"), StampResult::forgotten)
			.returns(null, StampResult::to);
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG")).isEmpty();
	}

	/**
	 * A run was cut between a changeset and its row. The next one meets the table, and
	 * what its message advises must not record what nobody has made.
	 */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void oneChangeSetIsRecordedAlone(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table a (id int)");
		assertThat(new Stamp(Executions.of(dataSource, this.files)).changeSet("aaaaaaaaaaaa-1"))
			.returns(List.of("aaaaaaaaaaaa-1"), StampResult::recorded)
			.returns(List.of(), StampResult::forgotten);
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG")).containsExactly("aaaaaaaaaaaa-1");
		new Upgrade(Executions.of(dataSource, this.files)).run("head");
		assertThat(Rows.tables(dataSource)).contains("a", "a2", "b");
	}

	@Test
	void changeSetThatIsUnknownOrRecordedIsRefused() {
		DataSource dataSource = TestDatabase.H2.create();
		Stamp stamp = new Stamp(Executions.of(dataSource, this.files));
		assertThat(UpgradeTests.refused(() -> stamp.changeSet("zz-1")))
			.hasMessage("No changeset of the changelog has the id 'zz-1'.");
		assertThat(Rows.tables(dataSource)).isEmpty();
		stamp.changeSet("bbbbbbbbbbbb-1");
		assertThat(UpgradeTests.refused(() -> stamp.changeSet("bbbbbbbbbbbb-1")))
			.hasMessage("Changeset 'bbbbbbbbbbbb-1' is already recorded.");
	}

	@Test
	void foreignRowsStay() {
		DataSource dataSource = TestDatabase.H2.create();
		stamp(dataSource, "head");
		TestDatabase.execute(dataSource, "update DATABASECHANGELOG set id = 'other' where id = 'bbbbbbbbbbbb-1'");
		stamp(dataSource, "base");
		assertThat(Rows.of(dataSource, "select id from DATABASECHANGELOG")).containsExactly("other");
	}

	@Test
	void unknownRevisionIsRefused() {
		DataSource dataSource = TestDatabase.H2.create();
		assertThat(UpgradeTests.refused(() -> stamp(dataSource, "zzzz")))
			.hasMessage("Can't locate revision identified by 'zzzz'.");
		assertThat(Rows.tables(dataSource)).isEmpty();
	}

	@Test
	void nothingToRecordCreatesNothing() {
		DataSource dataSource = TestDatabase.H2.create();
		stamp(dataSource, "base");
		assertThat(Rows.tables(dataSource)).isEmpty();
	}

	private StampResult stamp(DataSource dataSource, String target) {
		return new Stamp(Executions.of(dataSource, this.files)).run(target);
	}

}
