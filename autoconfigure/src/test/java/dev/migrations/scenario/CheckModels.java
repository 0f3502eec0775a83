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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Books and orders with a check of one kind or another.
 */
final class CheckModels {

	private CheckModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book", check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0"))
	static class BookOfCheckedPages {

		@Id
		private Long id;

		private Integer pages;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = @CheckConstraint(name = "ck_pages", constraint = "pages > 10"))
	static class BookOfCheckedManyPages {

		@Id
		private Long id;

		private Integer pages;

	}

	@Entity(name = "Book")
	@Table(name = "book", check = { @CheckConstraint(name = "ck_pages", constraint = "pages > 0"),
			@CheckConstraint(name = "ck_pages_end", constraint = "pages < 5000") })
	static class BookOfTwiceCheckedPages {

		@Id
		private Long id;

		private Integer pages;

	}

	/** The words of an order, which a check lists. */
	enum Status {

		NEW, PAID

	}

	/** One word more. */
	enum MoreStatus {

		NEW, PAID, LOST

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class OrderOfText {

		@Id
		private Long id;

		@Column(length = 10)
		private String status;

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class OrderOfWords {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 10)
		private Status status;

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class OrderOfMoreWords {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 10)
		private MoreStatus status;

	}

}
