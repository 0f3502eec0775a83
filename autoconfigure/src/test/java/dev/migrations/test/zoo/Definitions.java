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

package dev.migrations.test.zoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.generator.EventType;

/**
 * Columns that are more than a type.
 */
@SuppressWarnings("deprecation")
final class Definitions {

	private Definitions() {
	}

	@Entity(name = "GeneratedValues")
	static class GeneratedValues {

		@Id
		Long id;

		@Generated
		@ColumnDefault("'from the database'")
		String once;

		@Generated(event = { EventType.INSERT, EventType.UPDATE }, sql = "current_timestamp")
		LocalDateTime always;

		@Generated(writable = true)
		@ColumnDefault("7")
		@Column(nullable = false)
		Integer writable;

		@CurrentTimestamp
		Instant changed;

		int width;

		@GeneratedColumn("width + 1")
		@Column(unique = true)
		Integer wider;

	}

	@Entity(name = "PostgresCollated")
	static class PostgresCollated {

		@Id
		Long id;

		@Collate("C")
		String plain;

		@Collate("ucs_basic")
		@Column(length = 40, nullable = false)
		@ColumnDefault("'a'")
		String ordered;

		@Column(columnDefinition = "varchar(20) collate \"C\" not null")
		String defined;

	}

	@Entity(name = "MariaCollated")
	static class MariaCollated {

		@Id
		Long id;

		@Collate("utf8mb4_bin")
		String plain;

		@Collate("latin1_german1_ci")
		@Column(length = 40, nullable = false)
		@ColumnDefault("'a'")
		String ordered;

		@Column(columnDefinition = "varchar(20) collate utf8mb4_bin not null")
		String defined;

	}

	@Entity(name = "CollatedInSqlite")
	static class SqliteCollated {

		@Id
		Long id;

		@Collate("nocase")
		String plain;

		@Collate("rtrim")
		@Column(length = 40, nullable = false)
		@ColumnDefault("'a'")
		String ordered;

		@Column(columnDefinition = "varchar(20) collate nocase not null")
		String defined;

	}

	@Entity(name = "Domains")
	static class Domains {

		@Id
		Long id;

		@Column(columnDefinition = "positive_amount")
		BigDecimal amount;

		@Column(columnDefinition = "postcode", nullable = false)
		String postcode;

		@ColumnDefault("'00000'")
		@Column(columnDefinition = "postcode")
		String formerPostcode;

	}

	@Entity(name = "Overrides")
	static class Overrides {

		@Id
		Long id;

		@ColumnDefault("'other'")
		@DialectOverride.ColumnDefault(dialect = H2Dialect.class, override = @ColumnDefault("'h2'"))
		@DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("'postgresql'"))
		String text;

		@Check(constraints = "number > 0")
		@DialectOverride.Check(dialect = MariaDBDialect.class, override = @Check(constraints = "number > 1"))
		int number;

	}

}
