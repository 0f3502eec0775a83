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

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Defaults, generated columns, checks, comments and columns that spell their definition.
 */
@SuppressWarnings({ "deprecation", "removal" })
final class ColumnDetails {

	private ColumnDetails() {
	}

	@Entity(name = "Defaults")
	static class Defaults {

		@Id
		Long id;

		@ColumnDefault("'new'")
		@Column(nullable = false)
		String status;

		@ColumnDefault("0")
		int counter;

		@ColumnDefault("true")
		boolean active;

		@ColumnDefault("1.50")
		@Column(precision = 10, scale = 2)
		BigDecimal price;

		@ColumnDefault("current_timestamp")
		Instant createdAt;

		@ColumnDefault("'it''s, (so)'")
		String quoted;

	}

	@Entity(name = "GeneratedColumns")
	static class GeneratedColumns {

		@Id
		Long id;

		int width;

		int height;

		@GeneratedColumn("width * height")
		int area;

		String firstName;

		@GeneratedColumn("first_name || '!'")
		String greeting;

	}

	@Entity(name = "Checks")
	@Table(check = { @CheckConstraint(name = "positive_total", constraint = "total > 0"),
			@CheckConstraint(constraint = "low < high") })
	@Check(name = "not_equal", constraints = "low <> total")
	static class Checks {

		@Id
		Long id;

		int low;

		int high;

		int total;

		@Check(constraints = "percent between 0 and 100")
		int percent;

		@Column(check = @CheckConstraint(name = "is_code", constraint = "code like 'A%'"))
		String code;

		@Column(check = @CheckConstraint(constraint = "length(text) > 2"))
		String text;

	}

	@Entity(name = "Comments")
	@Table(comment = "A table with a comment")
	static class Comments {

		@Id
		@Comment("The key")
		Long id;

		@Column(comment = "A column; with a semicolon")
		String text;

	}

	@Entity(name = "Definitions")
	static class Definitions {

		@Id
		@Column(columnDefinition = "bigint")
		Long id;

		@Column(columnDefinition = "varchar(77)")
		String plain;

		@Column(columnDefinition = "varchar(20) default 'a, b' not null")
		String withDefault;

		@Column(columnDefinition = "integer not null default 3", nullable = false)
		int notNullFirst;

		@Column(columnDefinition = "numeric(10, 2) DEFAULT (1 + 2)")
		BigDecimal expression;

		@Column(columnDefinition = "TEXT")
		String text;

	}

	@Entity(name = "ZonedDefinition")
	static class ZonedDefinition {

		@Id
		Long id;

		@Column(columnDefinition = "timestamp with time zone default current_timestamp")
		Instant moment;

	}

	@Entity(name = "UniqueDefinition")
	static class UniqueDefinition {

		@Id
		Long id;

		@Column(columnDefinition = "varchar(30)", unique = true)
		String code;

	}

}
