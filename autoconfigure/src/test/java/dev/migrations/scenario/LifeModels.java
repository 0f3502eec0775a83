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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

/**
 * A bill and a note as they were written first, and as they became in the years after.
 */
final class LifeModels {

	private LifeModels() {
	}

	enum State {

		OPEN, PAID

	}

	enum StateAndLost {

		OPEN, PAID, LOST

	}

	@Entity(name = "Bill")
	@Table(name = "bill")
	static class Bill {

		@Id
		private Long id;

		@Column(precision = 10, scale = 2)
		private BigDecimal price;

		@Column(secondPrecision = 0)
		private LocalDateTime sent;

		private Float weight;

		private LocalDate due;

		@Column(length = 50)
		private String title;

		private Integer pages;

		@Enumerated(EnumType.STRING)
		private State state;

	}

	/** Each column holds more than it did. */
	@Entity(name = "Bill")
	@Table(name = "bill")
	static class WiderBill {

		@Id
		private Long id;

		@Column(precision = 12, scale = 4)
		private BigDecimal price;

		@Column(secondPrecision = 6)
		private LocalDateTime sent;

		private Double weight;

		private LocalDateTime due;

		@Column(length = 100)
		private String title;

		private Long pages;

		@Enumerated(EnumType.STRING)
		private StateAndLost state;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Note {

		@Id
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfA {

		@Id
		private Long id;

		private String a;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfAAndB {

		@Id
		private Long id;

		private String a;

		private String b;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfRequiredA {

		@Id
		private Long id;

		@Column(nullable = false)
		private String a;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfUniqueA {

		@Id
		private Long id;

		@Column(unique = true)
		private String a;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class MemoOfRequiredA {

		@Id
		private Long id;

		@Column(nullable = false)
		private String a;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfB {

		@Id
		private Long id;

		private String b;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class Memo {

		@Id
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfSequenceOfOne {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "ids", sequenceName = "note_ids", allocationSize = 1)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfSequenceOfFifty {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "ids", sequenceName = "note_ids", allocationSize = 50)
		private Long id;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class MemoOfB {

		@Id
		private Long id;

		private String b;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfUniqueDefault {

		@Id
		private Long id;

		@Column(nullable = false, unique = true)
		@ColumnDefault("'none'")
		private String a;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfNanoseconds {

		@Id
		private Long id;

		@Column(secondPrecision = 9)
		private LocalDateTime sent;

	}

	/** Servers keep these in a spelling of their own. */
	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfDefaults {

		@Id
		private Long id;

		@ColumnDefault("'10:00'")
		private LocalTime opened;

		@ColumnDefault("'2026-01-02'")
		private LocalDateTime sent;

		@ColumnDefault("'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'")
		private UUID code;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfOtherDefaults {

		@Id
		private Long id;

		@ColumnDefault("'10:01'")
		private LocalTime opened;

		@ColumnDefault("'2026-01-02'")
		private LocalDateTime sent;

		@ColumnDefault("'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'")
		private UUID code;

	}

}
