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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.sql.DataSource;

import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.SetupException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.util.LiquibaseUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A changeset with a change in Java that can be set up only where the application runs.
 */
class ChangeInJavaTests {

	private static final String CUSTOM_CHANGE = "customChange: {class: %s}"
		.formatted(NeedsTheApplication.class.getName());

	@TempDir
	private Path root;

	private ChangelogFiles files;

	private final DataSource dataSource = TestDatabase.H2.create();

	@BeforeEach
	void begin() {
		this.files = new ChangelogFiles(this.root);
	}

	@AfterEach
	void end() {
		NeedsTheApplication.running = false;
	}

	@Test
	void isInTheWayOfNothingThatOnlyLooks() {
		applied("db/old.yaml", CUSTOM_CHANGE);
		assertThat(migrations().status().state()).isEqualTo(UnitState.UP_TO_DATE);
		assertThat(migrations().overview().status().state()).isEqualTo(UnitState.UP_TO_DATE);
		migrations().init();
		assertThat(migrations().status().state()).isEqualTo(UnitState.UP_TO_DATE);
		assertThat(Rows.of(this.dataSource, "select id from DATABASECHANGELOG")).containsExactly("1");
	}

	@Test
	void countsAsAppliedUnderItsOwnFileOnly() {
		assumeThat(LiquibaseUtil.getBuildVersion()).as("Liquibase 5 computes the checksum without a set-up")
			.startsWith("4.");
		applied("db/old.yaml", CUSTOM_CHANGE);
		write("db/new.yaml", CUSTOM_CHANGE);
		assertThat(migrations().status().pending()).hasSize(1);
	}

	@Test
	void isNoExcuseForAFileThatIsMissing() throws IOException {
		this.files.write("db/rows.sql", "create table t (id int)");
		applied("db/old.yaml", "sqlFile: {path: db/rows.sql}");
		assertThat(migrations().status().state()).isEqualTo(UnitState.UP_TO_DATE);
		Files.delete(this.root.resolve("db/rows.sql"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> migrations().status())
			.withStackTraceContaining("db/rows.sql");
	}

	private void applied(String file, String change) {
		write(file, change);
		NeedsTheApplication.running = true;
		PlainLiquibase.update(this.dataSource, this.files.location());
		NeedsTheApplication.running = false;
	}

	/** The only file that the master includes. */
	private void write(String file, String change) {
		this.files.write(ChangelogFiles.MASTER, """
				databaseChangeLog:
				  - include: {file: %s}
				""".formatted(file)).write(file, """
				databaseChangeLog:
				  - changeSet:
				      id: 1
				      author: me
				      changes:
				        - %s
				""".formatted(change));
	}

	private Migrations migrations() {
		return new Migrations(this.dataSource, this.files.location(), MigrationsSettings.DEFAULTS, Optional::empty);
	}

	/** A change that only a running application can make. */
	public static final class NeedsTheApplication implements CustomTaskChange {

		private static boolean running;

		@Override
		public void setUp() throws SetupException {
			if (!running) {
				throw new SetupException("The application does not run");
			}
		}

		@Override
		public void execute(Database database) {
		}

		@Override
		public String getConfirmationMessage() {
			return "done";
		}

		@Override
		public void setFileOpener(ResourceAccessor resources) {
		}

		@Override
		public ValidationErrors validate(Database database) {
			return new ValidationErrors();
		}

	}

}
