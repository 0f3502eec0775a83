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
import java.math.BigInteger;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/**
 * Attributes of one column without anything special.
 */
final class BasicTypes {

	private BasicTypes() {
	}

	@Entity(name = "Primitives")
	static class Primitives {

		@Id
		long id;

		boolean flag;

		byte tiny;

		short small;

		int number;

		float ratio;

		double precise;

		char letter;

	}

	@Entity(name = "Wrappers")
	static class Wrappers {

		@Id
		Long id;

		Boolean flag;

		Byte tiny;

		Short small;

		Integer number;

		Float ratio;

		Double precise;

		Character letter;

	}

	@Entity(name = "Objects")
	static class Objects {

		@Id
		UUID id;

		String text;

		BigDecimal amount;

		BigInteger large;

		byte[] bytes;

		Currency currency;

		Locale locale;

		TimeZone timeZone;

		URL url;

		Class<?> type;

		UUID other;

		@Basic(optional = false)
		String required;

	}

	@Entity(name = "Lengths")
	static class Lengths {

		@Id
		@Column(length = 36)
		String id;

		@Column(length = 40)
		String shortText;

		@Column(length = Length.LONG)
		String longText;

		@Column(length = Length.LONG32)
		String veryLongText;

		@Column(length = 16)
		byte[] digest;

		@Column(length = Length.LONG32)
		byte[] picture;

		@Column(precision = 12, scale = 4)
		BigDecimal price;

		@Column(precision = 30)
		BigDecimal weight;

		@Column(precision = 7)
		float ratio;

		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 2)
		String country;

		@JdbcTypeCode(SqlTypes.TINYINT)
		int rating;

		@Nationalized
		@Column(length = 80)
		String nationalized;

	}

	@Entity(name = "Lobs")
	static class Lobs {

		@Id
		Long id;

		@Lob
		String story;

		@Lob
		byte[] document;

		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String essay;

		@JdbcTypeCode(SqlTypes.LONG32VARBINARY)
		byte[] film;

	}

}
