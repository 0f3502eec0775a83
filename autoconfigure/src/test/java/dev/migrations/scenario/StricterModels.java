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
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Books that accept less than others, and those others.
 */
final class StricterModels {

	private StricterModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfRequiredTitle {

		@Id
		private Long id;

		@Column(nullable = false)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfUniqueTitle {

		@Id
		private Long id;

		@Column(unique = true)
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0"))
	static class BookWithCheckedPages {

		@Id
		private Long id;

		private String title;

		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfLongName {

		@Id
		private Long id;

		@Column(length = 200)
		private String name;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfName {

		@Id
		private Long id;

		@Column(length = 100)
		private String name;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfShelfNumber {

		@Id
		private Long id;

		private Long shelfId;

	}

}
