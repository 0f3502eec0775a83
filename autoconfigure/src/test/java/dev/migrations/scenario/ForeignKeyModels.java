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

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

import dev.migrations.scenario.library.Author;

/**
 * Books that reference their author, and boxes that reference their place, in one way or
 * another.
 */
final class ForeignKeyModels {

	private ForeignKeyModels() {
	}

	/** The column of {@link BookOfAuthor} without the reference. */
	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfAuthorNumber {

		@Id
		private Long id;

		@Column(name = "author_id")
		private Long author;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfAuthor {

		@Id
		private Long id;

		@ManyToOne
		private Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "ix_author", columnList = "author_id"))
	static class BookOfIndexedAuthor {

		@Id
		private Long id;

		@ManyToOne
		private Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfCascadingAuthor {

		@Id
		private Long id;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		private Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfUnboundAuthor {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		private Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfAuthorByNamedKey {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "FK_BookAuthor"))
		private Author author;

	}

	@Entity(name = "Place")
	@Table(name = "place")
	static class Place {

		@EmbeddedId
		private PlaceId id;

	}

	@Embeddable
	static class PlaceId implements Serializable {

		private static final long serialVersionUID = 1L;

		private int hall;

		private int shelf;

	}

	/** The columns of {@link BoxOfPlace} without the reference. */
	@Entity(name = "Box")
	@Table(name = "box")
	static class BoxOfPlaceNumbers {

		@Id
		private Long id;

		private Integer placeHall;

		private Integer placeShelf;

	}

	@Entity(name = "Box")
	@Table(name = "box")
	static class BoxOfPlace {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "place_hall", referencedColumnName = "hall")
		@JoinColumn(name = "place_shelf", referencedColumnName = "shelf")
		private Place place;

	}

}
