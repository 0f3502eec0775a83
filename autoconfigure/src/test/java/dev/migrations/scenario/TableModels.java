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
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import dev.migrations.scenario.AccountModels.Account;

/**
 * Tables that are out of the ordinary in one way each.
 */
final class TableModels {

	private TableModels() {
	}

	/** A table that references another one. */
	@Entity(name = "Old")
	@Table(name = "old")
	static class OldOfAccount {

		@Id
		private Long id;

		@ManyToOne
		private Account account;

	}

	@Entity(name = "OldNote")
	@Table(name = "old_note")
	static class OldNote {

		@Id
		private Long id;

		@ManyToOne
		private OldOfAccount old;

	}

	@Entity(name = "Listed")
	@Table(name = "listed", indexes = @Index(name = "ix_listed_town", columnList = "town"))
	static class Listed {

		@Id
		private Long id;

		@Column(unique = true)
		private String code;

		private String town;

	}

	@Entity(name = "Checked")
	@Table(name = "checked", check = @CheckConstraint(name = "ck_balance", constraint = "balance > 0"))
	static class Checked {

		@Id
		private Long id;

		private int balance;

	}

	@Entity(name = "Node")
	@Table(name = "node")
	static class Node {

		@Id
		private Long id;

		@ManyToOne
		private Node parent;

	}

	@Entity(name = "Order")
	@Table(name = "Order")
	static class Order {

		@Id
		private Long id;

		private String select;

	}

	@Entity(name = "LongNamed")
	@Table(name = "a_table_with_a_name_that_is_as_long_as_the_most_narrow_database")
	static class LongNamed {

		@Id
		private Long id;

		@ManyToOne
		private Account theAccountThatIsResponsibleForEverythingThatHappensInThis;

	}

	@Entity(name = "ChangeLog")
	@Table(name = "DATABASECHANGELOG")
	static class ChangeLog {

		@Id
		private String id;

		private String mine;

	}

	@Entity(name = "Reading")
	@Table(name = "reading")
	static class Reading {

		@Id
		private Long id;

		private String sensor;

	}

	@Entity(name = "Era")
	@Table(name = "`ära`")
	static class Era {

		@Id
		private Long id;

	}

}
