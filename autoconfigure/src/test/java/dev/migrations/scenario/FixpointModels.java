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

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import dev.migrations.scenario.library.Author;

/**
 * A shop with a table of each kind that Hibernate makes of it.
 */
final class FixpointModels {

	private FixpointModels() {
	}

	/** A book as a shop lists it. */
	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(columnList = "title"))
	static class ShopBook {

		@Id
		private Long id;

		@Column(length = 20, unique = true)
		private String isbn;

		@Column(length = 40)
		private String title;

		@ManyToOne
		private Author author;

	}

	@Entity(name = "Shop")
	@Table(name = "shop")
	static class Shop {

		@Id
		private Long id;

		@ManyToOne
		private ShopBook window;

		@ElementCollection
		private List<String> owners;

	}

}
