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

import java.math.BigDecimal;
import java.time.LocalDateTime;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Tenants and their leases, through three revisions.
 */
final class NeighbourhoodModels {

	private NeighbourhoodModels() {
	}

	@Entity(name = "Tenant")
	@Table(name = "tenant")
	static class Tenant {

		@Id
		private Long id;

		@Column(length = 20)
		private String name;

		@Column(length = 60)
		private String email;

		@Column(precision = 10, scale = 2)
		private BigDecimal amount;

		@Column(length = 10)
		@ColumnDefault("'new'")
		private String state;

	}

	@Entity(name = "Lease")
	@Table(name = "lease", check = @CheckConstraint(name = "ck_lease_code", constraint = "code <> ''"),
			uniqueConstraints = @UniqueConstraint(name = "uk_lease_code", columnNames = "code"),
			indexes = @Index(name = "ix_lease_placed", columnList = "placed"))
	static class Lease {

		@Id
		private Long id;

		@Column(length = 20)
		private String code;

		private LocalDateTime placed;

		@ManyToOne
		@JoinColumn(name = "tenant_id", foreignKey = @ForeignKey(name = "fk_lease_tenant"))
		private Tenant tenant;

	}

	/** Says more, and holds more. */
	@Entity(name = "Tenant")
	@Table(name = "tenant", check = @CheckConstraint(name = "ck_tenant_phone", constraint = "phone <> ''"),
			uniqueConstraints = @UniqueConstraint(name = "uk_tenant_email", columnNames = "email"))
	static class TenantWithPhone {

		@Id
		private Long id;

		@Column(length = 40)
		private String name;

		@Column(length = 60)
		private String email;

		@Column(precision = 10, scale = 2)
		private BigDecimal amount;

		@Column(length = 10)
		@ColumnDefault("'open'")
		private String state;

		@Column(length = 30)
		private String phone;

		private boolean flag;

	}

	@Entity(name = "Lease")
	@Table(name = "lease", check = @CheckConstraint(name = "ck_lease_code", constraint = "code <> ''"),
			uniqueConstraints = @UniqueConstraint(name = "uk_lease_code", columnNames = "code"),
			indexes = { @Index(name = "ix_lease_placed", columnList = "placed"),
					@Index(name = "ix_lease_code", columnList = "code, placed") })
	static class LeaseWithPayer {

		@Id
		private Long id;

		@Column(length = 20)
		private String code;

		private LocalDateTime placed;

		@ManyToOne
		@JoinColumn(name = "tenant_id", foreignKey = @ForeignKey(name = "fk_lease_tenant"))
		private TenantWithPhone tenant;

		@ManyToOne
		@JoinColumn(name = "payer_id", foreignKey = @ForeignKey(name = "fk_lease_payer"))
		private TenantWithPhone payer;

	}

	/** Its index, keys and check are others under their names. */
	@Entity(name = "Lease")
	@Table(name = "lease", check = @CheckConstraint(name = "ck_lease_code", constraint = "code <> '-'"),
			uniqueConstraints = @UniqueConstraint(name = "uk_lease_code", columnNames = { "code", "tenant_id" }),
			indexes = { @Index(name = "ix_lease_placed", columnList = "placed desc, id"),
					@Index(name = "ix_lease_code", columnList = "code, placed") })
	static class LeaseThatGoesWithItsTenant {

		@Id
		private Long id;

		@Column(length = 20)
		private String code;

		private LocalDateTime placed;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		@JoinColumn(name = "tenant_id", foreignKey = @ForeignKey(name = "fk_lease_tenant"))
		private TenantWithPhone tenant;

		@ManyToOne
		@JoinColumn(name = "payer_id", foreignKey = @ForeignKey(name = "fk_lease_payer"))
		private TenantWithPhone payer;

	}

	/** Its address has another name. */
	@Entity(name = "Tenant")
	@Table(name = "tenant", check = @CheckConstraint(name = "ck_tenant_phone", constraint = "phone <> ''"),
			uniqueConstraints = @UniqueConstraint(name = "uk_tenant_email", columnNames = "mail"))
	static class TenantWithMail {

		@Id
		private Long id;

		@Column(length = 40)
		private String name;

		@Column(length = 60)
		private String mail;

		@Column(precision = 10, scale = 2)
		private BigDecimal amount;

		@Column(length = 10)
		@ColumnDefault("'open'")
		private String state;

		@Column(length = 30)
		private String phone;

		private boolean flag;

	}

	/** A lease by another name. */
	@Entity(name = "Contract")
	@Table(name = "contract", check = @CheckConstraint(name = "ck_lease_code", constraint = "code <> '-'"),
			uniqueConstraints = @UniqueConstraint(name = "uk_lease_code", columnNames = { "code", "tenant_id" }),
			indexes = { @Index(name = "ix_lease_placed", columnList = "placed desc, id"),
					@Index(name = "ix_lease_code", columnList = "code, placed") })
	static class RentContract {

		@Id
		private Long id;

		@Column(length = 20)
		private String code;

		private LocalDateTime placed;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		@JoinColumn(name = "tenant_id", foreignKey = @ForeignKey(name = "fk_lease_tenant"))
		private TenantWithMail tenant;

		@ManyToOne
		@JoinColumn(name = "payer_id", foreignKey = @ForeignKey(name = "fk_lease_payer"))
		private TenantWithMail payer;

	}

}
