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
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.TestDatabase;

/**
 * A column gets another type and another default: neither has to fit the other one's
 * former value on the way, there or back.
 */
class TypeAndDefaultTests {

	private static final List<TestDatabase> DATABASES = List.of(TestDatabase.H2, TestDatabase.POSTGRESQL,
			TestDatabase.MARIADB);

	@TempDir
	private Path root;

	static Stream<Arguments> pairs() {
		List<List<Class<?>>> texts = List.of(List.of(Short.class, Long.class), List.of(Long.class, Short.class),
				List.of(Text.class, Number.class), List.of(Number.class, Text.class),
				List.of(Number.class, NumericText.class), List.of(NumericText.class, Number.class));
		List<List<Class<?>>> lists = List.of(List.of(Two.class, Three.class), List.of(Three.class, Two.class),
				List.of(Two.class, Other.class));
		return DATABASES.stream()
			.flatMap((database) -> Stream
				.concat(texts.stream(), (database != TestDatabase.POSTGRESQL) ? lists.stream() : Stream.empty())
				.map((pair) -> Arguments.of(database, pair.get(0), pair.get(1))));
	}

	@ParameterizedTest(name = "{0}: {1} to {2}")
	@MethodSource("pairs")
	void bothChange(TestDatabase database, Class<?> before, Class<?> after) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(before).applied().mapped(after).generated();
			if (!outcome.decision().withheld().isEmpty()) {
				if (!outcome.changes().isEmpty()) {
					outcome.withdrawn();
				}
				outcome = scenario.allowChange("book.code").generated();
			}
			outcome.withholds().upgraded();
			// a number and its text are the same default
			if (after != NumericText.class) {
				outcome.likeHibernate();
			}
			outcome.andBack();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void defaultOfTheDatabaseStays(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table book (id bigint not null primary key, code varchar(20) default '7')")
				.mapped(Plain.class)
				.allowChange("book.code")
				.generated()
				.withholds()
				.upgraded()
				.andBack();
		}
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Short {

		@Id
		long id;

		@Column(length = 3)
		@ColumnDefault("'abc'")
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Long {

		@Id
		long id;

		@Column(length = 40)
		@ColumnDefault("'abcdef'")
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Text {

		@Id
		long id;

		@Column(length = 20)
		@ColumnDefault("'A'")
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class NumericText {

		@Id
		long id;

		@Column(length = 20)
		@ColumnDefault("'5'")
		String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Number {

		@Id
		long id;

		@ColumnDefault("5")
		Integer code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Plain {

		@Id
		long id;

		Integer code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Two {

		@Id
		long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.ENUM)
		@ColumnDefault("'A'")
		OfTwo.Code code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Three {

		@Id
		long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.ENUM)
		@ColumnDefault("'C'")
		OfThree.Code code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Other {

		@Id
		long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.ENUM)
		@ColumnDefault("'D'")
		OfOthers.Code code;

	}

	static class OfTwo {

		enum Code {

			A, B

		}

	}

	static class OfThree {

		enum Code {

			A, B, C

		}

	}

	static class OfOthers {

		enum Code {

			B, D

		}

	}

}
