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
import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Collate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.test.CatalogOracle;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The collation of a column survives every change of the column, and is said but not
 * changed where the model maps another one.
 */
class CollationTests {

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void survivesAnotherType(TestDatabase database) {
		DataSource dataSource = note(database);
		List<String> before = CatalogOracle.describe(dataSource);
		Migrations migrations = migrations(database, dataSource, Longer.class);
		migrations.generate(GenerateRequest.of("longer"));
		migrations.upgrade("head");
		assertThat(collations(dataSource)).containsExactly("collation note.text " + collation(database));
		assertThat(CatalogOracle.describe(dataSource)).anyMatch((line) -> line.contains("note.text varchar(255)"));
		migrations.downgrade("base", true);
		assertThat(CatalogOracle.describe(dataSource, CatalogOracle.Leave.LIQUIBASE)).isEqualTo(before);
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "POSTGRESQL", "MARIADB", "SQLITE" })
	void isSaidAndNotChanged(TestDatabase database) {
		DataSource dataSource = note(database);
		Migrations migrations = migrations(database, dataSource, Other.class);
		GenerateResult result = migrations.generate(GenerateRequest.of("other"));
		assertThat(result.file()).isNull();
		assertThat(result.decision().notCompared()).singleElement()
			.satisfies((each) -> assertThat(each.object()).isEqualTo("collation of column note.text"))
			.satisfies((each) -> assertThat(each.reason()).startsWith("it is ").contains("the model's "));
	}

	@Test
	void comesWithANewColumn() {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(dataSource, "create table note (id bigint primary key)");
		Migrations migrations = migrations(TestDatabase.POSTGRESQL, dataSource, Other.class);
		migrations.generate(GenerateRequest.of("new"));
		migrations.upgrade("head");
		assertThat(collations(dataSource)).containsExactly("collation note.text ucs_basic");
		assertThat(migrations.generate(GenerateRequest.of("again")).decision().notCompared()).isEmpty();
	}

	private static DataSource note(TestDatabase database) {
		DataSource dataSource = database.create();
		String collation = (database == TestDatabase.POSTGRESQL) ? "\"C\"" : collation(database);
		TestDatabase.execute(dataSource,
				"create table note (id bigint not null primary key, text varchar(100) collate " + collation + ")");
		return dataSource;
	}

	private static String collation(TestDatabase database) {
		return switch (database) {
			case H2 -> throw new IllegalArgumentException("A column of H2 has no collation");
			case POSTGRESQL -> "C";
			case MARIADB -> "utf8mb4_bin";
			case SQLITE -> "nocase";
		};
	}

	private static List<String> collations(DataSource dataSource) {
		return CatalogOracle.describe(dataSource, CatalogOracle.Leave.LIQUIBASE)
			.stream()
			.filter((line) -> line.startsWith("collation note."))
			.toList();
	}

	private Migrations migrations(TestDatabase database, DataSource dataSource, Class<?> entity) {
		Migrations migrations = new Migrations(dataSource, TestModel.of(dataSource, database.product(), entity),
				new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS);
		migrations.init();
		return migrations;
	}

	@Entity
	@Table(name = "note")
	static class Longer {

		@Id
		Long id;

		String text;

	}

	@Entity
	@Table(name = "note")
	static class Other {

		@Id
		Long id;

		@Column(length = 100)
		@Collate("ucs_basic")
		String text;

	}

}
