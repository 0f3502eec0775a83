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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Notes that hold times, enums and converted values.
 */
final class ValueModels {

	private ValueModels() {
	}

	enum Color {

		RED, BLUE

	}

	enum MoreColor {

		RED, BLUE, ULTRAMARINE

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfZonedTime {

		@Id
		private Long id;

		private Instant text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfLocalTime {

		@Id
		private Long id;

		private LocalDateTime text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfTimeOfDay {

		@Id
		private Long id;

		private LocalTime text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfConvertedValues {

		@Id
		private Long id;

		@Convert(converter = YesNo.class)
		@Column(length = 3)
		private Boolean answer;

		@JdbcTypeCode(SqlTypes.JSON)
		private Map<String, String> labels;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfUuid {

		@Id
		private Long id;

		private UUID text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfColor {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		private Color text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfMoreColor {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		private MoreColor text;

	}

	static class YesNo implements AttributeConverter<Boolean, String> {

		@Override
		public String convertToDatabaseColumn(Boolean answer) {
			return (answer != null && answer) ? "yes" : "no";
		}

		@Override
		public Boolean convertToEntityAttribute(String text) {
			return "yes".equals(text);
		}

	}

}
