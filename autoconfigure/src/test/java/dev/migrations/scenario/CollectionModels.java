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

import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import dev.migrations.scenario.library.BareBook;
import dev.migrations.scenario.library.Shelf;

/**
 * Collections that become something else.
 */
final class CollectionModels {

	private CollectionModels() {
	}

	@Entity(name = "Tagged")
	@Table(name = "tagged")
	static class Tagged {

		@Id
		private Long id;

		@ElementCollection
		@OrderColumn
		@Column(name = "tag", nullable = false)
		private List<String> tags;

	}

	@Entity(name = "Tagged")
	@Table(name = "tagged")
	static class TaggedOnce {

		@Id
		private Long id;

		@ElementCollection
		@Column(name = "tag", nullable = false)
		private Set<String> tags;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfPlaces {

		@Id
		private Long id;

		@ManyToMany
		@JoinTable(name = "book_shelf", joinColumns = @JoinColumn(name = "book_id"),
				inverseJoinColumns = @JoinColumn(name = "shelf_id"))
		private Set<Shelf> shelves;

	}

	/** The join table of {@link BookOfPlaces} as an entity. */
	@Entity(name = "Place")
	@Table(name = "book_shelf")
	static class PlaceOfBook {

		@Id
		private Long id;

		@ManyToOne(optional = false)
		private BareBook book;

		@ManyToOne(optional = false)
		private Shelf shelf;

		private String position;

	}

}
