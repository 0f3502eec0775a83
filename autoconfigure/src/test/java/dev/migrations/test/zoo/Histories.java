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

package dev.migrations.test.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.Temporal;

/**
 * Tables that keep what rows were before, as Hibernate itself keeps them.
 */
final class Histories {

	private Histories() {
	}

	@Entity(name = "Lease")
	@Temporal
	static class Lease {

		@Id
		Long id;

		String tenant;

	}

	@Entity(name = "Contract")
	@Temporal(rowStart = "valid_from", rowEnd = "valid_to")
	static class Contract {

		@Id
		Long id;

		@Temporal.Excluded
		String remark;

		@ManyToOne
		Lessor lessor;

	}

	@Entity(name = "Lessor")
	static class Lessor {

		@Id
		Long id;

	}

	@Entity(name = "Account")
	@Audited
	static class Account {

		@Id
		Long id;

		@Column(nullable = false)
		String owner;

	}

	@Entity(name = "Stored")
	static class Stored {

		@Id
		Long id;

		Shape shape;

	}

	@Embeddable
	@Struct(name = "shape_type", attributes = { "sides", "title" })
	static class Shape {

		int sides;

		String title;

	}

}
