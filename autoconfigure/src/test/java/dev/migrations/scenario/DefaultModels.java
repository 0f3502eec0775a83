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

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

/**
 * Items whose columns have a default of one kind or another.
 */
final class DefaultModels {

	private DefaultModels() {
	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfState {

		@Id
		private Long id;

		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfOpenState {

		@Id
		private Long id;

		@ColumnDefault("'open'")
		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfClosedState {

		@Id
		private Long id;

		@ColumnDefault("'closed'")
		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfQuotedState {

		@Id
		private Long id;

		@ColumnDefault("'it''s a \"/\" ${user.home} %s'")
		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfSpelledDefaults {

		@Id
		private Long id;

		@ColumnDefault("('open')")
		private String state;

		@ColumnDefault("15")
		private Integer amount;

		@Column(columnDefinition = "timestamp(6) default current_timestamp(6)")
		private LocalDateTime created;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemByIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemBySequence {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfZonedDefaults {

		@Id
		private Long id;

		@ColumnDefault("'2020-01-01T12:00:00Z'")
		private OffsetDateTime sent;

		/** The session of whoever creates it says the zone. */
		@ColumnDefault("'2020-01-01 12:00:00'")
		private OffsetDateTime seen;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfOtherZonedDefaults {

		@Id
		private Long id;

		@ColumnDefault("'2020-01-01T13:00:00Z'")
		private OffsetDateTime sent;

		@ColumnDefault("'2020-01-01 12:00:01'")
		private OffsetDateTime seen;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteWithTime {

		@Id
		private Long id;

		@ColumnDefault("current_timestamp")
		private LocalDateTime made;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfHalfAPrice {

		@Id
		private Long id;

		@Column(precision = 20, scale = 2)
		@ColumnDefault("9.5")
		private BigDecimal price;

		@Column(length = 4)
		@ColumnDefault("'open'")
		private String state;

	}

}
