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

package dev.migrations.laws;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.GenerateRequest;
import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.failure.MigrationsException;
import dev.migrations.history.HistoryTables;
import dev.migrations.status.UnitState;
import dev.migrations.test.Breadth;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.LeftOut;
import dev.migrations.test.QuickRun;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.zoo.Mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The laws in H2's compatibility modes, for mappings that the modes could touch.
 */
class H2ModesTests {

	static final List<String> MODES = List.of("PostgreSQL", "MySQL", "MariaDB", "Oracle", "MSSQLServer", "DB2",
			"LEGACY", "STRICT");

	static final Set<Mappings> SOME = EnumSet.of(Mappings.OBJECTS, Mappings.PRIMITIVES, Mappings.LOBS,
			Mappings.JAVA_TIME, Mappings.ENUMS, Mappings.JSON, Mappings.DEFAULTS, Mappings.GENERATED_COLUMNS,
			Mappings.CHECKS, Mappings.IDENTITY, Mappings.SEQUENCES, Mappings.UNIQUES, Mappings.INDEXES,
			Mappings.QUOTED_NAMES, Mappings.ASSOCIATIONS);

	/**
	 * PostgreSQL's mode knows neither TINYINT nor BLOB, and so Hibernate cannot create
	 * them.
	 */
	private static final Set<Mappings> NOT_IN_POSTGRESQL_MODE = EnumSet.of(Mappings.PRIMITIVES, Mappings.LOBS,
			Mappings.ENUMS);

	/**
	 * In Oracle's mode a DATE has a time, and what is computed has its operands
	 * converted.
	 */
	private static final Set<Mappings> NOT_IN_ORACLE_MODE = EnumSet.of(Mappings.JAVA_TIME, Mappings.GENERATED_COLUMNS);

	@TempDir
	private Path root;

	static Stream<Arguments> modes() {
		return MODES.stream()
			.flatMap((mode) -> sets(mode).filter((mappings) -> Breadth.isThorough() || isQuick(mode, mappings))
				.map((mappings) -> Arguments.of(mode, mappings)));
	}

	/** What Hibernate can create in a mode. */
	static Stream<Mappings> sets(String mode) {
		return SOME.stream()
			.filter((mappings) -> !mode.equals("PostgreSQL") || !NOT_IN_POSTGRESQL_MODE.contains(mappings))
			.filter((mappings) -> !mode.equals("Oracle") || !NOT_IN_ORACLE_MODE.contains(mappings));
	}

	private static boolean isQuick(String mode, Mappings mappings) {
		return QuickRun.has("h2 modes", mode, mappings.name());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("modes")
	void makesWhatHibernateMakesInEveryMode(String mode, Mappings mappings) {
		if (!isQuick(mode, mappings)) {
			LeftOut.write("H2 in the mode " + mode + " " + mappings);
		}
		DataSource hibernates = database(";MODE=" + mode);
		Metadata created = mappings.metadata(hibernates, TestDatabase.H2.product());
		TestModel.create(hibernates, created);
		assertThat(migrations(hibernates, created).overview().decision()).satisfies((decision) -> {
			assertThat(decision.planned()).isEmpty();
			assertThat(decision.withheld()).isEmpty();
		});

		DataSource ours = database(";MODE=" + mode);
		Metadata metadata = mappings.metadata(ours, TestDatabase.H2.product());
		Migrations migrations = migrations(ours, metadata);
		migrations.init();
		migrations.generate(GenerateRequest.of("all"));
		migrations.upgrade("head");
		assertThat(CatalogOracle.describe(ours, Leave.NAMES, Leave.LIQUIBASE))
			.isEqualTo(CatalogOracle.describe(hibernates, Leave.NAMES, Leave.LIQUIBASE));
		assertThat(migrations.generate(GenerateRequest.of("again")).file()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", ";DATABASE_TO_UPPER=FALSE",
			";CASE_INSENSITIVE_IDENTIFIERS=TRUE" })
	void comparesNothingWhereNamesAreStoredOtherwise(String settings) {
		DataSource dataSource = database(settings);
		Migrations migrations = migrations(dataSource,
				Mappings.OBJECTS.metadata(dataSource, TestDatabase.H2.product()));
		migrations.init();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations.generate(GenerateRequest.of("all")))
			.satisfies((ex) -> {
				assertThat(ex.failure().happened()).contains("does not store names in upper case");
				assertThat(ex.failure().next()).asString().contains("DATABASE_TO_LOWER");
			});
		migrations.revision("by hand", ChangelogFormat.YAML, null);
		migrations.upgrade("head");
		assertThat(migrations.status().state()).isEqualTo(UnitState.UP_TO_DATE);
		if (settings.contains("CASE_INSENSITIVE")) {
			migrations.downgrade("base", true);
			migrations.upgrade("head");
		}
	}

	@ParameterizedTest
	@CsvSource({ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE,", ";DATABASE_TO_UPPER=FALSE,",
			";DATABASE_TO_UPPER=FALSE,ops" })
	void saysWhyLiquibaseRunsOnlyOnceWhereNamesAreStoredOtherwise(String settings, @Nullable String schema) {
		DataSource dataSource = database(settings);
		if (schema != null) {
			TestDatabase.execute(dataSource, "create schema " + schema);
		}
		Migrations migrations = new Migrations(dataSource,
				Mappings.OBJECTS.metadata(dataSource, TestDatabase.H2.product()),
				new ChangelogFiles(this.root).location(),
				MigrationsSettings.DEFAULTS.with(ChangelogSettings.of(TestDatabase.H2.product()),
						new HistoryTables(schema, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK")));
		migrations.init();
		migrations.revision("by hand", ChangelogFormat.YAML, null);
		migrations.upgrade("head");
		migrations.revision("by hand again", ChangelogFormat.YAML, null);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.upgrade("head"))
			.satisfies((ex) -> {
				assertThat(ex.failure().happened()).contains("does not find its own tables again");
				assertThat(ex.failure().next()).asString().contains("DATABASE_TO_LOWER");
			});
		assertThat(migrations.status().pending()).hasSize(1);
	}

	private Migrations migrations(DataSource dataSource, Metadata metadata) {
		return new Migrations(dataSource, metadata, new ChangelogFiles(this.root).location(),
				MigrationsSettings.DEFAULTS);
	}

	private static DataSource database(String settings) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
		return dataSource;
	}

}
