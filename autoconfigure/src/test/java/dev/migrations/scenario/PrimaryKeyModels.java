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
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Items with a name, identified in one way or another.
 */
final class PrimaryKeyModels {

	private PrimaryKeyModels() {
	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfName {

		@Id
		private Long id;

		@Column(nullable = false)
		private String name;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfNameByIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false)
		private String name;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfNameBySequence {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		private Long id;

		@Column(nullable = false)
		private String name;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfNameBySequenceOfOne {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(sequenceName = "item_seq", allocationSize = 1)
		private Long id;

		@Column(nullable = false)
		private String name;

	}

	/** Both are the primary key. */
	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfIdAndName {

		@Id
		private Long id;

		@Id
		private String name;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class ItemOfNameAndNumber {

		@Id
		private Long id;

		@Column(nullable = false)
		private String name;

		@Column(nullable = false)
		private Long number;

	}

	@Entity(name = "Counted")
	@Table(name = "counted")
	static class Counted {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		private Long id;

	}

	@Entity(name = "AlsoCounted")
	@Table(name = "also_counted")
	static class AlsoCounted {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NumberedNote {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		private Long place;

	}

}
