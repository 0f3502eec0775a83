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
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/**
 * Books with an index of one kind or another.
 */
final class IndexModels {

	private static final String LONG_NAME = "ix_book_by_its_title_and_nothing_but_its_title_with_a_name_beyond_the_limit";

	private IndexModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_title", columnList = "title"))
	static class BookIndexedByTitle {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_title", columnList = "title, isbn"))
	static class BookIndexedByTitleAndIsbn {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_title", columnList = "title desc"))
	static class BookIndexedByTitleDescending {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "Ix_BookTitle", columnList = "title"))
	static class BookIndexedInMixedCase {

		@Id
		private Long id;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = LONG_NAME, columnList = "title"))
	static class BookIndexedByLongName {

		@Id
		private Long id;

		@Column(length = 80)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book",
			indexes = { @Index(name = "ix_one", columnList = "title"), @Index(name = "ix_two", columnList = "title") })
	static class BookIndexedTwice {

		@Id
		private Long id;

		@Column(length = 80)
		private String title;

	}

}
