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

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;

/**
 * Hierarchies of each strategy.
 */
final class InheritanceModels {

	private InheritanceModels() {
	}

	@Entity(name = "Payment")
	@Table(name = "payment")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	static class Payment {

		@Id
		private Long id;

	}

	@Entity(name = "Cash")
	static class Cash extends Payment {

	}

	/** The mapping requires it, and the column of the common table does not. */
	@Entity(name = "Cash")
	static class CashWithRequiredTill extends Payment {

		@Basic(optional = false)
		private String till;

	}

	/** The column of the common table requires it, also of a {@link Card}. */
	@Entity(name = "Cash")
	static class CashWithNotNullTill extends Payment {

		@Column(nullable = false)
		private String till;

	}

	@Entity(name = "Card")
	static class Card extends Payment {

	}

	@Entity(name = "Vehicle")
	@Table(name = "vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Vehicle {

		@Id
		private Long id;

	}

	@Entity(name = "Car")
	@Table(name = "car")
	static class Car extends Vehicle {

		private int doors;

	}

	@Entity(name = "Letter")
	@Table(name = "letter")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class Letter {

		@Id
		private Long id;

		private String subject;

	}

	@MappedSuperclass
	static class WithSubject {

		@Id
		private Long id;

		private String subject;

	}

	@Entity(name = "Letter")
	@Table(name = "letter")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class LetterOfSuperclass extends WithSubject {

	}

}
