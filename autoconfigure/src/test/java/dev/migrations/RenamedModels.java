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

import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import dev.migrations.annotation.RenamedFrom;

/**
 * A model, and how it may look after its names have changed.
 */
final class RenamedModels {

	private RenamedModels() {
	}

	@Entity
	@Table(name = "town")
	static class Town {

		@Id
		private Long id;

	}

	@Entity(name = "Person")
	@Table(name = "person", indexes = @Index(columnList = "name, town_id"))
	static class Person {

		@Id
		private Long id;

		@Column(unique = true)
		private String name;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

	@Entity(name = "Person")
	@Table(name = "person", indexes = @Index(columnList = "full_name, town_id"))
	static class Annotated {

		@Id
		private Long id;

		@Embedded
		private Naming naming;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

	@Embeddable
	static class Naming {

		@RenamedFrom("name")
		@Column(unique = true)
		private String fullName;

	}

	@Entity(name = "Person")
	@Table(name = "person", indexes = @Index(columnList = "full_name, town_id"))
	static class Renamed {

		@Id
		private Long id;

		@Column(unique = true)
		private String fullName;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

	@Entity(name = "Person")
	@Table(name = "person", indexes = @Index(columnList = "name, town_id"))
	static class KeptColumn {

		@Id
		private Long id;

		@Column(name = "name", unique = true)
		private String fullName;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

	@Entity(name = "Person")
	@Table(name = "person", indexes = @Index(columnList = "name, town_id"))
	static class Misspelled {

		@Id
		private Long id;

		@Column(unique = true)
		private String name;

		@RenamedFrom("nickname")
		private String alias;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class Ambiguous {

		@Id
		private Long id;

		private String firstName;

		private String lastName;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

	@Entity(name = "Citizen")
	@Table(name = "citizen", indexes = @Index(columnList = "full_name, town_id"))
	@RenamedFrom("person")
	static class Citizen {

		@Id
		private Long id;

		@Column(unique = true)
		@RenamedFrom("name")
		private String fullName;

		private Integer age;

		@ManyToOne
		private Town town;

		@RenamedFrom("person_names")
		@ElementCollection
		@CollectionTable(joinColumns = @JoinColumn(name = "person_id"))
		private List<String> names;

	}

	@Entity(name = "People")
	@Table(name = "people", indexes = @Index(columnList = "name, town_id"))
	static class Moved {

		@Id
		private Long id;

		@Column(unique = true)
		private String name;

		@ManyToOne
		private Town town;

		@ElementCollection
		private List<String> names;

	}

}
