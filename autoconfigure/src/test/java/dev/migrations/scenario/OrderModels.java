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

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import dev.migrations.scenario.library.Author;

/**
 * A book that grows from step to step.
 */
final class OrderModels {

	private OrderModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfNote {

		@Id
		private Long id;

		@Column(length = 40)
		private String note;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfNoteAndPages {

		@Id
		private Long id;

		@Column(length = 40)
		private String note;

		private Integer pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfNotePagesAndTitle {

		@Id
		private Long id;

		@Column(length = 40)
		private String note;

		private Integer pages;

		@Column(length = 40)
		private String title;

	}

	@Entity(name = "Old")
	@Table(name = "old")
	static class Old {

		@Id
		private Long id;

	}

	/**
	 * A change of every kind away from {@link BookOfNote}, but for removals of tables.
	 */
	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_pages", columnList = "pages"),
			check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0"))
	static class BookOfEverything {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(sequenceName = "book_numbers")
		private Long id;

		private Integer pages;

		@Column(length = 40)
		private String title;

		@Column(length = 20, unique = true)
		private String isbn;

		@ManyToOne
		private Author author;

	}

}
