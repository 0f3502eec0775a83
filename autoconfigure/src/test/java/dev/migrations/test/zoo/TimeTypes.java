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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/**
 * Attributes of {@code java.time}.
 */
final class TimeTypes {

	private TimeTypes() {
	}

	@Entity(name = "Moments")
	static class Moments {

		@Id
		Long id;

		LocalDate birthday;

		LocalTime time;

		LocalDateTime dayAndTime;

		Instant instant;

		OffsetDateTime atOffset;

		OffsetTime offsetTime;

		ZonedDateTime zoned;

		Duration duration;

		Year inYear;

		ZoneId zone;

		ZoneOffset zoneOffset;

		@Column(secondPrecision = 0)
		LocalDateTime seconds;

		@Column(secondPrecision = 3)
		Instant milliseconds;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		OffsetDateTime stored;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
		OffsetDateTime normalized;

		@CreationTimestamp
		@Column(updatable = false, nullable = false)
		Instant createdAt;

		@UpdateTimestamp
		LocalDateTime updatedAt;

	}

	@Entity(name = "Intervals")
	static class Intervals {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		Duration spell;

	}

}
