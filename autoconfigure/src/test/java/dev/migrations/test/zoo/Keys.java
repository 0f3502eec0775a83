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
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.TenantId;

/**
 * Unique keys, indexes and columns with a role.
 */
final class Keys {

	private Keys() {
	}

	@Entity(name = "Uniques")
	@Table(uniqueConstraints = { @UniqueConstraint(name = "UK_Named", columnNames = { "beta", "alpha" }),
			@UniqueConstraint(columnNames = { "alpha", "gamma" }),
			@UniqueConstraint(name = "uk_delta", columnNames = "delta") })
	static class Uniques {

		@Id
		Long id;

		@Column(unique = true)
		String alpha;

		@Column(nullable = false)
		String beta;

		int gamma;

		@Column(unique = true)
		String delta;

		@ManyToOne
		@JoinColumn(unique = true)
		Uniques previous;

	}

	@Entity(name = "SameUniques")
	@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "alpha", "gamma" }))
	static class SameUniques {

		@Id
		Long id;

		String alpha;

		int gamma;

	}

	@Entity(name = "Indexes")
	@Table(indexes = { @Index(name = "Idx_Named", columnList = "alpha, beta desc"), @Index(columnList = "gamma"),
			@Index(name = "ux_alpha", columnList = "alpha", unique = true),
			@Index(columnList = "beta, gamma", unique = true),
			@Index(name = "idx_reference", columnList = "other_id") })
	static class Indexes {

		@Id
		Long id;

		String alpha;

		@Column(nullable = false)
		String beta;

		int gamma;

		@ManyToOne
		Indexes other;

	}

	@Entity(name = "NaturalKeyed")
	static class NaturalKeyed {

		@Id
		Long id;

		@NaturalId
		String code;

		@NaturalId
		int number;

		@Version
		int version;

	}

	@Entity(name = "Deletable")
	@SoftDelete
	static class Deletable {

		@Id
		Long id;

	}

	@Entity(name = "DeletableAt")
	@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
	static class DeletableAt {

		@Id
		Long id;

	}

	@Entity(name = "Tenant")
	static class Tenant {

		@Id
		Long id;

		@TenantId
		String tenant;

	}

}
