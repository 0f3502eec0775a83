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
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UuidGenerator;

import dev.migrations.scenario.library.Shelf;

/**
 * Books with a column that existing rows do not have yet.
 */
final class RowsModels {

	private RowsModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithDefaultPages {

		@Id
		private Long id;

		private String title;

		@ColumnDefault("7")
		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithPages {

		@Id
		private Long id;

		private String title;

		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithPagesAndLent {

		@Id
		private Long id;

		private String title;

		private int pages;

		private boolean lent;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithCode {

		@Id
		private Long id;

		private String title;

		@Column(nullable = false, length = 20)
		private String code;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithPublicKey {

		@Id
		private Long id;

		private String title;

		@UuidGenerator
		@Column(nullable = false, unique = true)
		private UUID publicKey;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithCreated {

		@Id
		private Long id;

		private String title;

		@CreationTimestamp
		@Column(nullable = false)
		private Instant created;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithRequiredShelf {

		@Id
		private Long id;

		private String title;

		@ManyToOne(optional = false)
		private Shelf shelf;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfRequiredUniqueA {

		@Id
		private Long id;

		@Column(unique = true, nullable = false)
		private String a;

	}

	@Entity(name = "Note")
	@Table(name = "note", uniqueConstraints = @UniqueConstraint(columnNames = { "a", "b" }))
	static class NoteOfUniquePair {

		@Id
		private Long id;

		private String a;

		private Integer b;

	}

	@Entity(name = "Note")
	@Table(name = "note", uniqueConstraints = @UniqueConstraint(columnNames = { "a", "b" }))
	static class NoteOfRequiredUniquePair {

		@Id
		private Long id;

		@Column(nullable = false)
		private String a;

		private Integer b;

	}

}
