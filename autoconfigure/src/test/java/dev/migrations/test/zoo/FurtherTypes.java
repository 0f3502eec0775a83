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

import java.io.Serializable;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.util.Calendar;
import java.util.Date;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/**
 * Types that are seen less often.
 */
final class FurtherTypes {

	private FurtherTypes() {
	}

	@Entity(name = "Characters")
	static class Characters {

		@Id
		Long id;

		char[] letters;

		@Column(length = 5)
		@JdbcTypeCode(SqlTypes.NCHAR)
		String nationalCode;

		@JdbcTypeCode(SqlTypes.BINARY)
		@Column(length = 8)
		byte[] fixed;

		@JdbcTypeCode(SqlTypes.DECIMAL)
		@Column(precision = 9, scale = 3)
		BigDecimal decimalAmount;

		@JdbcTypeCode(SqlTypes.REAL)
		double realNumber;

		@JdbcTypeCode(SqlTypes.BIT)
		boolean asBit;

	}

	@Entity(name = "LargeObjects")
	static class LargeObjects {

		@Id
		Long id;

		Blob picture;

		Clob essay;

		NClob nationalClob;

		@Lob
		@Nationalized
		String nationalStory;

		@Lob
		@Column(length = 500)
		String shortStory;

	}

	@Entity(name = "Serialized")
	static class Serialized {

		@Id
		Long id;

		Period period;

		YearMonth startingMonth;

		@Column(length = 1000)
		Serializable anything;

	}

	@Entity(name = "Network")
	static class Network {

		@Id
		Long id;

		InetAddress address;

	}

	@Entity(name = "XmlHolder")
	static class XmlHolder {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.SQLXML)
		String document;

	}

	@Entity(name = "UuidColumns")
	static class UuidColumns {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.CHAR)
		UUID asCharacters;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		UUID asText;

		@JdbcTypeCode(SqlTypes.BINARY)
		UUID asBytes;

	}

	@Entity(name = "OldDates")
	static class OldDates {

		@Id
		Long id;

		Date moment;

		Calendar calendar;

		java.sql.Date sqlDate;

		Time sqlTime;

		Timestamp sqlTimestamp;

		Month inMonth;

		DayOfWeek weekday;

	}

	enum Grade {

		GOOD("g"), BAD("b");

		@EnumeratedValue
		final String code;

		Grade(String code) {
			this.code = code;
		}

	}

	enum Level {

		LOW(10), HIGH(20);

		@EnumeratedValue
		final int number;

		Level(int number) {
			this.number = number;
		}

	}

	@Entity(name = "EnumValues")
	static class EnumValues {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		Grade grade;

		Level level;

	}

}
