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

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table has the name of a schema.
 */
class SameNameTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void tableIsDroppedBesideASchemaOfItsName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table app (id bigint primary key)", "insert into app values (7)", "create schema app",
					"create table app.person (id bigint not null primary key)", "insert into app.person values (5)");
			scenario.mapped(Person.class)
				.allowDrop("app")
				.generated()
				.writes(ChangeKind.DROP_TABLE)
				.upgraded()
				.andBack();
			assertThat(scenario.rows("select id from app.person")).containsExactly("5");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void tableStaysBesideANewSchemaOfItsName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.allowChange("schema:app")
				.sql("create table app (id bigint primary key)", "insert into app values (7)")
				.mapped(Person.class)
				.generated()
				.writes(ChangeKind.CREATE_SCHEMA, ChangeKind.CREATE_TABLE)
				.upgraded()
				.andBack();
			assertThat(scenario.rows("select id from app")).containsExactly("7");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void tableGoesWhileASchemaOfItsNameComes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.allowChange("schema:app")
				.sql("create table app (id bigint primary key)", "create table other (id bigint primary key)")
				.mapped(Person.class)
				.allowDrop("app")
				.generated()
				.writes(ChangeKind.CREATE_SCHEMA, ChangeKind.CREATE_TABLE, ChangeKind.DROP_TABLE)
				.upgraded()
				.andBack();
		}
	}

	@Entity(name = "Person")
	@Table(name = "person", schema = "app")
	static class Person {

		@Id
		Long id;

	}

}
