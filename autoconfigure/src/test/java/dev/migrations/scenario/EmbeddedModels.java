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

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A person who lives in a town, with and without an embeddable.
 */
final class EmbeddedModels {

	private EmbeddedModels() {
	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonOfTown {

		@Id
		private Long id;

		private String town;

	}

	@Embeddable
	static class Address {

		private String town;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonOfAddress {

		@Id
		private Long id;

		@Embedded
		private Address address;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonOfHomeAddress {

		@Id
		private Long id;

		@Embedded
		@AttributeOverride(name = "town", column = @Column(name = "home_town"))
		private Address address;

	}

}
