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

package dev.migrations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Authors of tests that look at what stands around a mapped table.
 */
final class AuthorModels {

	private AuthorModels() {
	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class Author {

		@Id
		Long id;

		@Column(length = 20)
		String name;

	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class LongNamedAuthor {

		@Id
		Long id;

		@Column(length = 40)
		String name;

	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class NamelessAuthor {

		@Id
		Long id;

	}

}
