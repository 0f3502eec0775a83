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

package dev.migrations.status;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.history.HistoryTables;
import dev.migrations.schema.Product;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StatusReaderOnlyReadsTests {

	private static final HistoryTables TABLES = new HistoryTables(null, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");

	private final ChangelogFiles files;

	StatusReaderOnlyReadsTests(@TempDir Path root) {
		this.files = new ChangelogFiles(root).master();
	}

	@Test
	void readOnlyRoleIsEnough() throws SQLException {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		this.files.line();
		PlainLiquibase.update(dataSource, this.files.location(), 2);
		String role = "reader_" + System.nanoTime();
		TestDatabase.execute(dataSource, "create role " + role + " nologin", "grant usage on schema public to " + role,
				"grant select on all tables in schema public to " + role,
				"alter database " + database(dataSource) + " set default_transaction_read_only = on");
		UnitStatus status = read(new SingleRole(dataSource, role));
		assertThat(status.state()).isEqualTo(UnitState.PENDING);
		assertThat(status.current()).isEqualTo("aaaaaaaaaaaa");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void numberOfStatementsDoesNotDependOnTheNumberOfRevisions(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.hand("1.sql", "me:1");
		PlainLiquibase.update(dataSource, this.files.location());
		CountingDataSource counting = new CountingDataSource(dataSource);
		read(counting.dataSource());
		List<String> few = counting.roundTrips();
		for (int i = 2; i < 30; i++) {
			this.files.hand(i + ".sql", "me:1", "me:2", "me:3");
		}
		PlainLiquibase.update(dataSource, this.files.location());
		CountingDataSource again = new CountingDataSource(dataSource);
		assertThat(read(again.dataSource()).state()).isEqualTo(UnitState.UP_TO_DATE);
		assertThat(again.roundTrips()).isEqualTo(few).hasSizeLessThanOrEqualTo(10);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void existingProjectInXmlAgreesWithLiquibase(TestDatabase database) {
		DataSource dataSource = database.create();
		this.files.write("db/master.xml", ChangelogFiles.xml("""
				<include file="v1/tables.xml" relativeToChangelogFile="true"/>
				<include file="v2/more.xml" relativeToChangelogFile="true"/>
				""")).write("db/v1/tables.xml", ChangelogFiles.xml("""
				<changeSet id="1" author="anna"><createTable tableName="customer"><column name="id" type="bigint">
				  <constraints primaryKey="true"/></column></createTable></changeSet>
				<changeSet id="2" author="ben"><addColumn tableName="customer"><column name="name" type="varchar(50)"/>
				</addColumn></changeSet>
				""")).write("db/v2/more.xml", ChangelogFiles.xml("""
				<changeSet id="1" author="anna"><createIndex tableName="customer" indexName="ix_name">
				<column name="name"/></createIndex></changeSet>
				"""));
		ChangelogSource source = ChangelogSource.of(this.files.location("db/master.xml"),
				ChangelogSettings.of(Product.unknown()));
		PlainLiquibase.update(dataSource, this.files.location("db/master.xml"), 2);
		UnitStatus status = new StatusReader(TABLES, Duration.ofSeconds(10)).read(dataSource, source);
		assertThat(status.revisions()).extracting(RevisionStatus::id, RevisionStatus::state)
			.containsExactly(tuple("tables", RevisionState.APPLIED), tuple("more", RevisionState.PENDING));
		assertThat(status.current()).isEqualTo("tables");
		assertThat(PlainLiquibase.unrun(dataSource, this.files.location("db/master.xml"))).isEqualTo(1);
		PlainLiquibase.update(dataSource, this.files.location("db/master.xml"));
		assertThat(new StatusReader(TABLES, Duration.ofSeconds(10)).read(dataSource, source).state())
			.isEqualTo(UnitState.UP_TO_DATE);
	}

	private static String database(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return connection.getCatalog();
		}
	}

	private UnitStatus read(DataSource dataSource) {
		return new StatusReader(TABLES, Duration.ofSeconds(10)).read(dataSource,
				ChangelogSource.of(this.files.location(), ChangelogSettings.of(Product.unknown())));
	}

}
