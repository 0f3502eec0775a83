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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Notes whose column {@code text} is a number of one type or another.
 */
final class NumberModels {

	private NumberModels() {
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfNumber16 {

		@Id
		private Long id;

		private Short text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfNumber32 {

		@Id
		private Long id;

		private Integer text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfUnsignedNumber {

		@Id
		private Long id;

		@Column(columnDefinition = "int unsigned")
		private Integer text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfNumber64 {

		@Id
		private Long id;

		private Long text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfDecimal {

		@Id
		private Long id;

		@Column(precision = 8, scale = 0)
		private BigDecimal text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfSynonyms {

		@Id
		private Long id;

		private Short small;

		private Integer medium;

		private Long large;

		private Boolean flag;

		@Column(precision = 10, scale = 2)
		private BigDecimal amount;

		private Double rate;

	}

}
