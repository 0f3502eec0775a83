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

package dev.migrations.scenario;

import java.nio.file.Path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A literal default that the server spells in another way is the same default, of every
 * type that it respells.
 */
class DefaultSpellingScenarioTests {

	@TempDir
	private Path root;

	@Test
	void v18FindsSpellingsOfPostgresAgain() {
		holds(TestDatabase.POSTGRESQL, PostgresSpellings.class);
	}

	@Test
	void v18FindsSpellingsOfMariaDbAgain() {
		holds(TestDatabase.MARIADB, MariaDbSpellings.class);
	}

	@Test
	void v18FindsSpellingsOfH2Again() {
		holds(TestDatabase.H2, H2Spellings.class);
	}

	private void holds(TestDatabase database, Class<?> entity) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(entity).created().generated();
			assertThat(outcome.lines()).isEmpty();
			outcome.nothing().withholds();
		}
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(entity).applied().generated().nothing().withholds();
		}
	}

	@Entity(name = "Spelt")
	@Table(name = "spelt")
	static class PostgresSpellings {

		@Id
		Long id;

		@Column(columnDefinition = "text[]")
		@ColumnDefault("'{ a , b }'")
		String list;

		@Column(columnDefinition = "interval")
		@ColumnDefault("'1 day 2 hours'")
		String term;

		@Column(columnDefinition = "interval")
		@ColumnDefault("'PT36H'")
		String isoSpan;

		@Column(columnDefinition = "jsonb")
		@ColumnDefault("'{\"b\" : 1, \"a\":2}'")
		String json;

		@Column(columnDefinition = "bytea")
		@ColumnDefault("'\\x0AFF'")
		String bytes;

		@Column(columnDefinition = "bit(8)")
		@ColumnDefault("x'0A'")
		String bits;

		@Column(columnDefinition = "inet")
		@ColumnDefault("'10.0.0.1/32'")
		String address;

		@Column(columnDefinition = "numeric(10,2)")
		@ColumnDefault("'1.50'")
		String price;

		@Column(columnDefinition = "date")
		@ColumnDefault("'20260102'")
		String born;

		@Column(columnDefinition = "boolean")
		@ColumnDefault("'yes'")
		String flag;

		@Column(columnDefinition = "timestamp(6) with time zone")
		@ColumnDefault("'2026-01-02T03:04:05Z'")
		String instant;

	}

	@Entity(name = "Spelt")
	@Table(name = "spelt")
	static class MariaDbSpellings {

		@Id
		Long id;

		@Column(columnDefinition = "varbinary(8)")
		@ColumnDefault("x'0AFF'")
		String bytes;

		@Column(columnDefinition = "enum('A','b')")
		@ColumnDefault("'a'")
		String mood;

		@Column(columnDefinition = "enum('A','b')")
		@ColumnDefault("'B'")
		String other;

		@Column(columnDefinition = "decimal(10,2)")
		@ColumnDefault("1.5")
		String price;

		@Column(columnDefinition = "datetime(6)")
		@ColumnDefault("'2026-01-02'")
		String sent;

		@Column(columnDefinition = "time")
		@ColumnDefault("'10:00'")
		String opened;

		@Column(columnDefinition = "date")
		@ColumnDefault("'20260102'")
		String born;

		@Column(columnDefinition = "uuid")
		@ColumnDefault("'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'")
		String code;

		@Column(columnDefinition = "bit(1)")
		@ColumnDefault("b'1'")
		String flag;

		@Column(columnDefinition = "tinyint(1)")
		@ColumnDefault("true")
		String yes;

	}

	@Entity(name = "Spelt")
	@Table(name = "spelt")
	static class H2Spellings {

		@Id
		Long id;

		@ColumnDefault("upper('x') || 'y'")
		String folded;

		@Column(columnDefinition = "varbinary(8)")
		@ColumnDefault("x'0aff'")
		String bytes;

		@Column(columnDefinition = "varchar(9) array")
		@ColumnDefault("array [ 'a' , 'b' ]")
		String list;

		@Column(columnDefinition = "interval hour")
		@ColumnDefault("interval '36' hour")
		String term;

		@Column(columnDefinition = "json")
		@ColumnDefault("json '{\"b\" : 1, \"a\":2}'")
		String json;

		@Column(columnDefinition = "enum('A','b')")
		@ColumnDefault("'A'")
		String mood;

		@Column(columnDefinition = "numeric(10,2)")
		@ColumnDefault("'1.50'")
		String price;

		@Column(columnDefinition = "timestamp(6) with time zone")
		@ColumnDefault("'2026-01-02T03:04:05Z'")
		String instant;

		@Column(columnDefinition = "uuid")
		@ColumnDefault("'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'")
		String code;

	}

}
