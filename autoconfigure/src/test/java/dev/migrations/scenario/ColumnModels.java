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

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

import dev.migrations.scenario.library.Shelf;

/**
 * Books and persons whose columns come, go and change.
 */
final class ColumnModels {

	private ColumnModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfCommentedTitle {

		@Id
		private Long id;

		@Column(comment = "As on the cover")
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfBetterTitle {

		@Id
		private Long id;

		@Column(nullable = false, length = 400, comment = "As on the cover")
		@ColumnDefault("'unknown'")
		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfRequiredPages {

		@Id
		private Long id;

		private int pages;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookWithAuthorAndPublisher {

		@Id
		private Long id;

		private String title;

		private String author;

		private String publisher;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_book_title", columnList = "title"))
	static class BookWithKeys {

		@Id
		private Long id;

		@Column(unique = true)
		private String isbn;

		private String title;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_book_shelf", columnList = "shelf_id"))
	static class BookOfCodeAndShelf {

		@Id
		private Long id;

		@Column(unique = true)
		private String code;

		@ManyToOne
		private Shelf shelf;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfShelfMappedTwice {

		@Id
		private Long id;

		@ManyToOne
		private Shelf shelf;

		@Column(name = "shelf_id", insertable = false, updatable = false)
		private Long shelfId;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfShelves {

		@Id
		private Long id;

		@ManyToMany
		private Set<Shelf> shelves;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfFormula {

		@Id
		private Long id;

		@Formula("id * 2")
		private Long doubled;

		@Transient
		private String remark;

	}

	/** PostgreSQL has the column, in every table. */
	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfRowVersion {

		@Id
		private Long id;

		@Version
		@Generated(event = { EventType.INSERT, EventType.UPDATE })
		@Column(name = "xmin", columnDefinition = "xid", insertable = false, updatable = false)
		private Long rowVersion;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonOfFirstName {

		@Id
		private Long id;

		private String firstName;

	}

}
