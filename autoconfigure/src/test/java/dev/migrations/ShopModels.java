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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A shop, and how it looks after it has grown.
 */
final class ShopModels {

	/** Rows that the shop holds before it grows. */
	static final String[] ROWS = { "insert into customer (id, name, city) values (1, 'Ada', 'London')",
			"insert into purchase (number, customer_id, state, kind, paid, total) values (7, 1, 'OPEN', 0, true, 3.50)",
			"insert into purchase_tags (purchase_number, tags) values (7, 'first')" };

	static final String CUSTOMERS = "select id, name, city from customer";

	static final String PURCHASES = "select number, customer_id, state, kind, paid, total, tags"
			+ " from purchase join purchase_tags on purchase_number = number";

	private ShopModels() {
	}

	/** The first model. */
	static final class Before {

		static final Class<?>[] CLASSES = { Customer.class, Purchase.class };

		private Before() {
		}

		enum State {

			OPEN, PAID

		}

		enum Kind {

			RETAIL, TRADE

		}

		@Entity(name = "Customer")
		@Table(name = "customer")
		static class Customer {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			private Long id;

			@Column(length = 40, nullable = false, unique = true)
			private String name;

			private String city;

		}

		@Entity(name = "Purchase")
		@Table(name = "purchase")
		static class Purchase {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			private Long number;

			@ManyToOne(optional = false)
			private Customer customer;

			@Enumerated(EnumType.STRING)
			@Column(nullable = false)
			private State state;

			@Enumerated
			private Kind kind;

			private boolean paid;

			@Column(precision = 10, scale = 2)
			private BigDecimal total;

			@Lob
			private String note;

			private UUID token;

			private Instant placed;

			@JdbcTypeCode(SqlTypes.JSON)
			private List<String> labels;

			@ElementCollection
			private Set<String> tags;

		}

	}

	/** The second model. */
	static final class After {

		static final Class<?>[] CLASSES = { Customer.class, Purchase.class, Shelf.class };

		private After() {
		}

		enum State {

			OPEN, PAID, RETURNED

		}

		enum Kind {

			RETAIL, TRADE, ONLINE

		}

		@Entity(name = "Customer")
		@Table(name = "customer", indexes = @Index(name = "idx_customer_city", columnList = "city, name desc"))
		static class Customer {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			private Long id;

			@Column(length = 80, nullable = false, unique = true)
			private String name;

			private String city;

			@Column(nullable = false)
			@ColumnDefault("1")
			private Integer level;

			@Column(unique = true)
			private UUID token;

		}

		@Entity(name = "Purchase")
		@Table(name = "purchase", check = @CheckConstraint(name = "ck_total", constraint = "total >= 0"))
		static class Purchase {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			private Long number;

			@ManyToOne
			private Customer customer;

			@Enumerated(EnumType.STRING)
			@Column(nullable = false)
			private State state;

			@Enumerated
			private Kind kind;

			private boolean paid;

			@Column(precision = 12, scale = 2)
			private BigDecimal total;

			@Lob
			private String note;

			private UUID token;

			private Instant placed;

			@JdbcTypeCode(SqlTypes.JSON)
			private List<String> labels;

			@ElementCollection
			private Set<String> tags;

			@ManyToMany
			private Set<Shelf> shelves;

			@Enumerated(EnumType.STRING)
			private Kind otherKind;

		}

		@Entity(name = "Shelf")
		@Table(name = "shelf")
		static class Shelf {

			@Id
			private UUID id;

			@Column(nullable = false)
			private boolean closed;

			@Lob
			private byte[] picture;

		}

	}

}
