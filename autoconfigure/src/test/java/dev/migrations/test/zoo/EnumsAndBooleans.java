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

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/**
 * Attributes with a small set of values, which Hibernate checks.
 */
final class EnumsAndBooleans {

	private EnumsAndBooleans() {
	}

	enum Colour {

		RED, GREEN, BLUE

	}

	enum Size {

		SMALL, LARGE

	}

	@Entity(name = "Enums")
	static class Enums {

		@Id
		Long id;

		Colour implicit;

		@Enumerated(EnumType.ORDINAL)
		@Column(nullable = false)
		Colour ordinal;

		@Enumerated(EnumType.STRING)
		Colour string;

		@Enumerated(EnumType.STRING)
		@Column(length = 10, nullable = false)
		Size shortString;

		@Convert(converter = SizeConverter.class)
		Size converted;

	}

	@Entity(name = "NamedEnums")
	static class NamedEnums {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Colour colour;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@Column(nullable = false)
		Colour otherColour;

	}

	@Entity(name = "Booleans")
	static class Booleans {

		@Id
		Long id;

		boolean plain;

		@Convert(converter = YesNoConverter.class)
		Boolean yesNo;

		@Convert(converter = TrueFalseConverter.class)
		boolean trueFalse;

		@Convert(converter = NumericBooleanConverter.class)
		boolean zeroOrOne;

	}

	@Converter
	static class SizeConverter implements AttributeConverter<Size, String> {

		@Override
		public String convertToDatabaseColumn(Size attribute) {
			return (attribute != null) ? attribute.name().substring(0, 1) : null;
		}

		@Override
		public Size convertToEntityAttribute(String dbData) {
			return (dbData != null) ? ("S".equals(dbData) ? Size.SMALL : Size.LARGE) : null;
		}

	}

}
