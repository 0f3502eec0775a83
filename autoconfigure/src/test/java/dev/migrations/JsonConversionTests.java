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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.scenario.Scenario;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A text that becomes JSON is what it says, and no string within JSON.
 */
class JsonConversionTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void textIsReadAsJson(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table note (id bigint primary key, v varchar(60))",
					"insert into note (id, v) values (1, '{\"a\":\"1\"}')".replace('"', '#'));
			scenario.sql("update note set v = replace(v, '#', chr(34))".replace("chr",
					(database == TestDatabase.MARIADB) ? "char" : "chr"));
			scenario.mapped(NoteOfJson.class).allowChange("note.v").generated().upgraded();
			assertThat(scenario.rows("select v from note")).singleElement()
				.asString()
				.isEqualToIgnoringWhitespace("{\"a\":\"1\"}");
			scenario.migrations().downgrade("-1", true);
			assertThat(scenario.rows("select v from note")).singleElement()
				.asString()
				.isEqualToIgnoringWhitespace("{\"a\":\"1\"}");
		}
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfJson {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		String v;

	}

}
