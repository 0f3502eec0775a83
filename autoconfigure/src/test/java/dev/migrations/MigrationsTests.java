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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.catalog.UnreachableException;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.policy.Allowances;
import dev.migrations.status.UnitState;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Migrations}: the whole line without Spring, on real databases.
 */
class MigrationsTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void goesTheWholeLine(TestDatabase database) {
		DataSource dataSource = database.create();
		Migrations before = migrations(dataSource, database, Author.class);
		assertThat(before.status().state()).isEqualTo(UnitState.NO_CHANGELOG);
		before.init();
		assertThat(before.generate(GenerateRequest.of("initial")).file()).exists();
		assertThat(before.status().state()).isEqualTo(UnitState.PENDING);
		assertThat(before.upgrade("head").revisions()).hasSize(1);
		assertThat(before.check().decision().planned()).isEmpty();
		List<String> first = CatalogOracle.describe(dataSource);

		Migrations after = migrations(dataSource, database, Author.class, Book.class);
		assertThat(after.overview().drifted()).isTrue();
		after.generate(GenerateRequest.of("books"));
		after.upgrade("head");
		assertThat(after.status().state()).isEqualTo(UnitState.UP_TO_DATE);
		assertThat(after.generate(GenerateRequest.of("nothing")).file()).isNull();
		assertThat(after.changelog().revisions()).hasSize(2);

		// the counters of SQLite are tables with a row
		after.downgrade("-1", database == TestDatabase.SQLITE);
		assertThat(CatalogOracle.describe(dataSource)).isEqualTo(first);
		after.downgrade("base", database == TestDatabase.SQLITE);
		assertThat(after.status().current()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void makesTheSchemaThatHibernateWouldMake(TestDatabase database) {
		DataSource ours = database.create();
		Migrations migrations = migrations(ours, database, Author.class, Book.class);
		migrations.init();
		migrations.generate(GenerateRequest.of("initial"));
		migrations.upgrade("head");
		DataSource hibernates = database.create();
		Metadata metadata = TestModel.of(hibernates, database.product(), Author.class, Book.class);
		TestModel.create(hibernates, metadata);
		assertThat(withoutHistory(ours)).isEqualTo(withoutHistory(hibernates));
		// Hibernate's validator expects a bigint where Hibernate itself makes an integer
		if (database != TestDatabase.SQLITE) {
			TestModel.validate(ours, TestModel.of(ours, database.product(), Author.class, Book.class));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void adoptsADatabaseThatHibernateMade(TestDatabase database) {
		DataSource dataSource = database.create();
		TestModel.create(dataSource, TestModel.of(dataSource, database.product(), Author.class, Book.class));
		List<String> made = CatalogOracle.describe(dataSource);
		Migrations migrations = migrations(dataSource, database, Author.class, Book.class);
		migrations.init();
		assertThat(migrations.generate(GenerateRequest.of("first")).file()).isNull();
		assertThat(CatalogOracle.describe(dataSource)).isEqualTo(made);
	}

	@Test
	void takesNamesInAnotherCaseForTheSameOnSqlite() {
		DataSource dataSource = TestDatabase.SQLITE.create();
		TestModel.create(dataSource, TestModel.of(dataSource, TestDatabase.SQLITE.product(), Author.class, Book.class));
		TestDatabase.execute(dataSource, "alter table book rename to Book_", "alter table Book_ rename to BOOK",
				"alter table book rename column isbn to Isbn", "alter table book rename column genre to Genre");
		Migrations migrations = migrations(dataSource, TestDatabase.SQLITE, Author.class, Book.class);
		migrations.init();
		assertThat(migrations.generate(GenerateRequest.of("first")).file()).isNull();
		assertThat(migrations.overview().protectedTables()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void neverTouchesWhatNoEntityMaps(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table analytics_data (id int primary key, note varchar(20))",
				"insert into analytics_data values (1, 'kept')",
				"create view analytics_view as select note from analytics_data");
		Migrations migrations = migrations(dataSource, database, Author.class);
		migrations.init();
		GenerateResult result = migrations.generate(GenerateRequest.of("initial"));
		assertThat(result.text()).doesNotContainIgnoringCase("analytics");
		assertThat(migrations.tables().protectedOnes()).containsExactly("analytics_data");
		migrations.upgrade("head");
		assertThat(CatalogOracle.describe(dataSource)).anyMatch((line) -> line.equalsIgnoreCase("view analytics_view"))
			.anyMatch((line) -> line.equalsIgnoreCase("table analytics_data"));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void dropsExactlyWhatIsAskedForAndBringsItBack(TestDatabase database) {
		DataSource dataSource = database.create();
		Migrations both = migrations(dataSource, database, Author.class, Book.class);
		both.init();
		both.generate(GenerateRequest.of("initial"));
		both.upgrade("head");
		List<String> full = CatalogOracle.describe(dataSource);
		Migrations one = migrations(dataSource, database, Author.class);
		assertThat(one.generate(GenerateRequest.of("forgotten")).file()).isNull();
		one.generate(new GenerateRequest("no more books", ChangelogFormat.YAML,
				new Allowances(List.of("book"), List.of(), Map.of(), List.of()), true));
		one.upgrade("head");
		assertThat(one.tables().managed()).containsExactly("author");
		assertThat(one.tables().protectedOnes()).isEmpty();
		one.downgrade("-1", false);
		assertThat(CatalogOracle.withoutCasts(CatalogOracle.describe(dataSource)))
			.isEqualTo(CatalogOracle.withoutCasts(full));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void readsWithAConstantNumberOfRoundTrips(TestDatabase database) {
		DataSource dataSource = database.create();
		CountingDataSource counting = new CountingDataSource(dataSource);
		Migrations migrations = new Migrations(counting.dataSource(),
				TestModel.of(dataSource, database.product(), Author.class, Book.class), location(),
				MigrationsSettings.DEFAULTS);
		migrations.init();
		migrations.generate(GenerateRequest.of("initial"));
		migrations.upgrade("head");
		counting.reset();
		migrations.overview();
		List<String> few = counting.roundTrips();
		for (int i = 0; i < 60; i++) {
			TestDatabase.execute(dataSource, "create table t" + i + " (id int primary key, name varchar(10) unique)");
		}
		counting.reset();
		migrations.overview();
		assertThat(counting.roundTrips()).isEqualTo(few);
		// PostgreSQL tells in a statement of its own what hangs on tables
		int more = Map.of(TestDatabase.MARIADB, 2, TestDatabase.POSTGRESQL, 1).getOrDefault(database, 0);
		assertThat(few).filteredOn((statement) -> !statement.startsWith("pragma ")).hasSizeLessThanOrEqualTo(12 + more);
		counting.reset();
		migrations.generate(GenerateRequest.of("nothing"));
		assertThat(counting.statements()).filteredOn((statement) -> !statement.startsWith("pragma "))
			.hasSizeLessThanOrEqualTo(10 + more);
	}

	@Test
	void refusesToGenerateWhileRevisionsArePending() {
		Migrations migrations = migrations(TestDatabase.H2.create(), TestDatabase.H2, Author.class);
		migrations.init();
		migrations.generate(GenerateRequest.of("initial"));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations.generate(GenerateRequest.of("more")))
			.withMessageStartingWith("Target database is not up to date");
	}

	@Test
	void saysToRunInitWithoutAChangelog() {
		Migrations migrations = migrations(TestDatabase.H2.create(), TestDatabase.H2, Author.class);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations.generate(GenerateRequest.of("initial")))
			.satisfies((ex) -> assertThat(ex.failure().next().commands()).containsExactly(NextCommand.of("init")));
	}

	@Test
	void refusesAnEmptyModel() {
		DataSource dataSource = TestDatabase.H2.create();
		TestDatabase.execute(dataSource, "create table users (id int primary key)");
		Migrations migrations = migrations(dataSource, TestDatabase.H2);
		migrations.init();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations.generate(GenerateRequest.of("initial")))
			.withMessageContaining("no entities found")
			.withMessageContaining("1 table");
	}

	/** Without a session factory nobody has looked at the types of the columns yet. */
	@Test
	void tellsThatTheModelCannotBeRead() {
		Metadata metadata = TestModel.unfinished(TestDatabase.H2.create(), TestDatabase.H2.product(), Map.of(),
				OddlyTyped.class);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(
					() -> new Migrations(TestDatabase.H2.create(), metadata, location(), MigrationsSettings.DEFAULTS))
			.satisfies((ex) -> assertThat(ex.failure().happened()).startsWith("The JPA model cannot be read: "))
			.satisfies((ex) -> assertThat(ex.failure().next()).asString().startsWith("Correct the mapping"));
	}

	@Test
	void needsADirectoryToWriteTo() {
		Migrations migrations = new Migrations(TestDatabase.H2.create(), new ChangelogFiles(this.root).packaged(),
				MigrationsSettings.DEFAULTS, Optional::empty);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations.generate(GenerateRequest.of("initial")))
			.satisfies((ex) -> assertThat(ex.failure().kind()).isEqualTo(Failure.Kind.USAGE))
			.satisfies((ex) -> assertThat(ex.failure().next()).asString().contains("--directory"));
	}

	@Test
	void writesAnEmptyRevisionWithoutADatabase() throws IOException {
		Migrations migrations = new Migrations(unreachable(), location(), MigrationsSettings.DEFAULTS, Optional::empty);
		migrations.init();
		Path file = migrations.revision("correct the amounts", ChangelogFormat.YAML);
		assertThat(Files.readString(file)).contains("correct the amounts", "revision.id");
		assertThat(migrations.changelog().revisions()).hasSize(1);
	}

	@Test
	void tellsThatADatabaseIsDown() {
		Migrations migrations = new Migrations(unreachable(), location(), MigrationsSettings.DEFAULTS, Optional::empty);
		assertThat(migrations.overview().status().state()).isEqualTo(UnitState.UNREACHABLE);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(migrations::check);
	}

	@Test
	void waitsForTheDatabaseAsLongAsItIsTold() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			PGSimpleDataSource dataSource = new PGSimpleDataSource();
			dataSource.setURL("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/db");
			MigrationsSettings defaults = MigrationsSettings.DEFAULTS;
			Migrations migrations = new Migrations(
					dataSource, location(), new MigrationsSettings(defaults.changelog(), defaults.history(),
							defaults.policy(), defaults.generation(), Duration.ofMillis(120), defaults.lockTimeout()),
					Optional::empty);
			migrations.init();
			assertThat(migrations.status().problems()).singleElement().asString().contains("within 0.12 s");
			assertThatExceptionOfType(UnreachableException.class).isThrownBy(() -> migrations.upgrade("head"))
				.withMessageContaining("within 0.12 s");
		}
	}

	private Migrations migrations(DataSource dataSource, TestDatabase database, Class<?>... entities) {
		return new Migrations(dataSource, TestModel.of(dataSource, database.product(), entities), location(),
				MigrationsSettings.DEFAULTS);
	}

	private static DataSource unreachable() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:tcp://localhost:1/nowhere");
		return dataSource;
	}

	private ChangelogLocation location() {
		return new ChangelogFiles(this.root).location();
	}

	private static List<String> withoutHistory(DataSource dataSource) {
		return CatalogOracle.describe(dataSource, CatalogOracle.Leave.NAMES, CatalogOracle.Leave.LIQUIBASE);
	}

	@Entity
	@Table(name = "author", indexes = @Index(name = "ix_author_name", columnList = "name desc"))
	static class Author {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false, length = 80)
		private String name;

	}

	@Entity
	@Table(name = "book")
	static class Book {

		@Id
		@GeneratedValue
		private Long id;

		@Column(unique = true)
		private String isbn;

		@Enumerated(EnumType.STRING)
		private Genre genre;

		@ManyToOne(optional = false)
		private Author author;

	}

	enum Genre {

		NOVEL, POETRY

	}

	@Entity
	@Table(name = "odd")
	static class OddlyTyped {

		@Id
		Long id;

		@JdbcTypeCode(4711)
		String name;

	}

}
