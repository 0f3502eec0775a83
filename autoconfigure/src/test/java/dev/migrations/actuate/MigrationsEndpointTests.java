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

package dev.migrations.actuate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import liquibase.integration.spring.SpringLiquibase;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

import dev.migrations.GenerateRequest;
import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.model.ModelReader;
import dev.migrations.schema.Schema;
import dev.migrations.startup.CommandHint;
import dev.migrations.startup.LiquibaseGate;
import dev.migrations.startup.MigrationUnit;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.StartupCheck;
import dev.migrations.startup.StartupMode;
import dev.migrations.startup.StartupSettings;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsEndpoint}: what it gives away and how often it asks.
 */
class MigrationsEndpointTests {

	private final MovableClock clock = new MovableClock();

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void answersFromMemoryWithinTheInterval(TestDatabase database) throws IOException {
		CountingDataSource counting = new CountingDataSource(database.create());
		Migrations migrations = migrations(counting.dataSource(), database, First.class);
		migrations.init();
		MigrationsEndpoint endpoint = endpoint(counting.dataSource(), migrations);
		counting.reset();
		endpoint.migrations(null);
		int once = counting.statements().size();
		assertThat(once).isPositive();
		endpoint.migrations(null);
		endpoint.migrations(true);
		endpoint.migrations(true);
		assertThat(counting.statements()).hasSize(once);
		this.clock.now = Instant.now().plusSeconds(60);
		endpoint.migrations(null);
		assertThat(counting.statements()).hasSize(once);
		endpoint.migrations(true);
		assertThat(counting.statements()).hasSize(2 * once);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void givesAwayNoLiteralAndNoRow(TestDatabase database) throws IOException {
		DataSource dataSource = database.create();
		Migrations first = migrations(dataSource, database, First.class);
		first.init();
		first.generate(GenerateRequest.of("first"));
		first.upgrade("head");
		TestDatabase.execute(dataSource, "insert into account (id, plan) values (1, 'secret-row')");
		Migrations second = migrations(dataSource, database, Second.class);
		UnitDescriptor unit = endpoint(dataSource, second).migrations(true).units().get("unit");
		assertThat(unit.state()).isEqualTo("DRIFT");
		assertThat(unit.drift()).anyMatch((line) -> line.contains("plan"));
		String json = JsonMapper.builder().build().writeValueAsString(unit);
		assertThat(json).contains("\"state\":\"DRIFT\"", "\"managedTables\":[\"account\"]")
			.doesNotContain("secret", "4711", "4712");
		assertThat(unit.drift()).contains("add column account.added varchar(20) default … not null");
	}

	@Test
	void givesAwayNoPassword() throws IOException {
		for (String url : List.of("jdbc:h2:mem:x;USER=sa;PASSWORD=hunter2",
				"jdbc:postgresql://localhost:1/x?user=me&password=hunter2",
				"jdbc:postgresql://me:hunter2@localhost:1/x", "jdbc:h2:tcp://localhost:1/x;PASSWORD=hunter2")) {
			DataSource dataSource = new DriverManagerDataSource(url);
			Migrations migrations = new Migrations(dataSource, location(), MigrationsSettings.DEFAULTS,
					Optional::empty);
			MigrationsDescriptor descriptor = endpoint(dataSource, migrations).migrations(true);
			assertThat(JsonMapper.builder().build().writeValueAsString(descriptor)).contains("\"state\"")
				.doesNotContain("hunter2");
		}
	}

	private MigrationsEndpoint endpoint(DataSource dataSource, Migrations migrations) throws IOException {
		MigrationUnit unit = new MigrationUnit("unit", dataSource, location(), (location) -> migrations,
				Optional::empty);
		MigrationUnits units = new MigrationUnits((name, liquibase, parameters) -> unit);
		new LiquibaseGate(() -> units, MigrationsEndpointTests::notAtStartup)
			.postProcessBeforeInitialization(new SpringLiquibase(), "unit");
		return new MigrationsEndpoint(units, Duration.ofSeconds(10), this.clock);
	}

	private static StartupCheck notAtStartup() {
		MigrationUnits none = new MigrationUnits((name, liquibase, parameters) -> {
			throw new IllegalStateException(name);
		});
		return new StartupCheck(new StartupSettings(StartupMode.OFF, false, List.of()), none,
				CommandHint.ofJar("app.jar"));
	}

	private Migrations migrations(DataSource dataSource, TestDatabase database, Class<?>... entities)
			throws IOException {
		Schema model = new ModelReader(null).read(TestModel.of(dataSource, database.product(), entities));
		return new Migrations(dataSource, location(), MigrationsSettings.DEFAULTS, () -> Optional.of(model));
	}

	private ChangelogLocation location() {
		return new ChangelogFiles(this.root).location();
	}

	@Entity
	@Table(name = "account")
	static class First {

		@Id
		private Long id;

		@Column(length = 20)
		@ColumnDefault("'secret-old'")
		private String plan;

		@ColumnDefault("4711")
		private Integer score;

	}

	@Entity
	@Table(name = "account",
			check = @CheckConstraint(name = "ck_plan", constraint = "plan <> 'secret-check' and id <> 4712"))
	static class Second {

		@Id
		private Long id;

		@Column(length = 20)
		@ColumnDefault("'secret-new'")
		private String plan;

		@ColumnDefault("4712")
		private Integer score;

		@Column(length = 20, nullable = false)
		@ColumnDefault("'secret-default'")
		private String added;

	}

	private static final class MovableClock extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
