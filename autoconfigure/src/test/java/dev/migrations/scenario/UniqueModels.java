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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * Books with a unique key of one kind or another.
 */
final class UniqueModels {

	private UniqueModels() {
	}

	/** The list of constraints is empty. */
	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = {})
	static class BookUniqueByNothing {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookUniqueByIsbn {

		@Id
		private Long id;

		@Column(length = 20, unique = true)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookUniqueByTitle {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80, unique = true)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_book", columnNames = "isbn"))
	static class BookUniqueByNamedIsbn {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_isbn", columnNames = "isbn"))
	static class BookUniqueByRenamedIsbn {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "Uk_BookIsbn", columnNames = "isbn"))
	static class BookUniqueInMixedCase {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

	}

	/** The name of {@link BookUniqueByNamedIsbn} over another column. */
	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_book", columnNames = "title"))
	static class BookUniqueByNamedTitle {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_book", columnNames = { "isbn", "title" }))
	static class BookUniqueByIsbnAndTitle {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_book", columnNames = { "title", "isbn" }))
	static class BookUniqueByTitleAndIsbn {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

}
