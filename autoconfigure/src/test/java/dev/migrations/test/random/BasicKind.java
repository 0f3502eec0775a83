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

package dev.migrations.test.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.IntFunction;

/** A basic type, with what a generator must know about it. */
enum BasicKind {

	BOOLEAN(Boolean.class, Family.BOOLEAN, (row) -> row % 2 == 0, "true", "false"),

	PRIMITIVE_BOOLEAN(boolean.class, Family.BOOLEAN, (row) -> row % 2 == 0, "false", "true"),

	YES_NO(Boolean.class, Family.PLAIN, (row) -> row % 2 == 0),

	BYTE(Byte.class, Family.INTEGER, (row) -> (byte) (row + 1), "7"),

	SHORT(Short.class, Family.INTEGER, (row) -> (short) (row + 1), "7", "-1"),

	INTEGER(Integer.class, Family.INTEGER, (row) -> row + 1, "0", "42"),

	PRIMITIVE_INTEGER(int.class, Family.INTEGER, (row) -> row + 1, "0", "-5"),

	LONG(Long.class, Family.INTEGER, (row) -> row + 1L, "0", "9000000000"),

	PRIMITIVE_LONG(long.class, Family.INTEGER, (row) -> row + 1L, "1"),

	FLOAT(Float.class, Family.NUMBER, (row) -> row + 1.5F, "1.5"),

	DOUBLE(Double.class, Family.NUMBER, (row) -> row + 1.25, "0.5", "2"),

	BIG_DECIMAL(BigDecimal.class, Family.DECIMAL, (row) -> new BigDecimal("1.5").add(BigDecimal.valueOf(row)), "0",
			"9.5"),

	BIG_INTEGER(BigInteger.class, Family.INTEGER, (row) -> BigInteger.valueOf(row + 1), "3"),

	CHARACTER(Character.class, Family.PLAIN, (row) -> (char) ('a' + row), "'x'"),

	STRING(String.class, Family.TEXT, (row) -> "t" + row, "'x'", "''", "'it''s'", "'a;b'"),

	NATIONALIZED(String.class, Family.TEXT, (row) -> "\u00e4" + row, "'n'"),

	LOB_TEXT(String.class, Family.LOB, (row) -> "lob" + row),

	LONG_TEXT(String.class, Family.LOB, (row) -> "long" + row),

	BYTES(byte[].class, Family.BINARY, (row) -> new byte[] { (byte) row, 2 }),

	LOB_BYTES(byte[].class, Family.LOB, (row) -> new byte[] { (byte) row, 3 }),

	UNIQUE_ID(UUID.class, Family.PLAIN, (row) -> new UUID(1, row)),

	LOCAL_DATE(LocalDate.class, Family.PLAIN, (row) -> LocalDate.of(2026, 1, 1).plusDays(row), "current_date",
			"date '2020-02-29'"),

	LOCAL_TIME(LocalTime.class, Family.TIME, (row) -> LocalTime.of(10, 0).plusMinutes(row), "time '10:00:00'"),

	LOCAL_DATE_TIME(LocalDateTime.class, Family.TIME, (row) -> LocalDateTime.of(2026, 1, 1, 10, 0).plusDays(row),
			"current_timestamp", "timestamp '2020-02-29 12:00:00'"),

	INSTANT(Instant.class, Family.TIME, (row) -> Instant.ofEpochSecond(1_700_000_000L + row), "current_timestamp"),

	OFFSET_DATE_TIME(OffsetDateTime.class, Family.TIME,
			(row) -> OffsetDateTime.of(2026, 1, 1, 1, 2, 3, 0, ZoneOffset.UTC).plusDays(row), "current_timestamp"),

	ZONED_DATE_TIME(ZonedDateTime.class, Family.TIME,
			(row) -> ZonedDateTime.of(2026, 1, 1, 1, 2, 3, 0, ZoneOffset.UTC).plusDays(row)),

	OFFSET_TIME(OffsetTime.class, Family.TIME, (row) -> OffsetTime.of(1, 0, 0, 0, ZoneOffset.UTC).plusMinutes(row)),

	DURATION(Duration.class, Family.PLAIN, (row) -> Duration.ofSeconds(row + 1)),

	YEAR(Year.class, Family.PLAIN, (row) -> Year.of(2020 + row), "2020"),

	ZONE(ZoneId.class, Family.PLAIN, (row) -> ZoneId.of("UTC+" + row % 18)),

	TIME_ZONE(TimeZone.class, Family.PLAIN, (row) -> TimeZone.getTimeZone("GMT+0" + row % 10 + ":00")),

	LOCALE(Locale.class, Family.PLAIN, (row) -> Locale.forLanguageTag("de-A" + (char) ('A' + row % 26)), "'en'"),

	CURRENCY(Currency.class, Family.PLAIN,
			(row) -> Currency
				.getInstance(List.of("EUR", "CHF", "USD", "GBP", "JPY", "SEK", "NOK", "DKK", "PLN").get(row % 9)),
			"'EUR'"),

	TYPE_NAME(Class.class, Family.PLAIN,
			(row) -> List
				.<Class<?>>of(String.class, Integer.class, Long.class, Short.class, Byte.class, Float.class,
						Double.class, Character.class, Void.class)
				.get(row % 9));

	private final Class<?> type;

	private final Family family;

	private final IntFunction<Object> sample;

	private final List<String> defaults;

	BasicKind(Class<?> type, Family family, IntFunction<Object> sample, String... defaults) {
		this.type = type;
		this.family = family;
		this.sample = sample;
		this.defaults = List.of(defaults);
	}

	/** What can be said about columns of a kind. */
	enum Family {

		PLAIN, BOOLEAN, INTEGER, NUMBER, DECIMAL, TEXT, BINARY, TIME, LOB

	}

	Class<?> type() {
		return this.type;
	}

	Family family() {
		return this.family;
	}

	List<String> defaults() {
		return this.defaults;
	}

	Object sample(int row) {
		return this.sample.apply(row);
	}

	boolean indexable() {
		return this.family != Family.LOB && this.family != Family.BINARY;
	}

	/**
	 * Return whether collections and keys of maps may hold it.
	 * @return whether it is an ordinary value with equality
	 */
	boolean element() {
		return indexable() && !this.type.isPrimitive() && this != YES_NO;
	}

}
