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

package dev.migrations.sample.mileage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.migrations.sample.user.User;

/**
 * A journey to be paid by the kilometre.
 */
@Entity
@Table(name = "mileage_claims", check = @CheckConstraint(name = "ck_mileage_claims_distance",
		constraint = "distance_km > 0 and distance_km < 5000"))
public class MileageClaim {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mileage_claims")
	@SequenceGenerator(name = "mileage_claims", sequenceName = "mileage_claims_seq", initialValue = 1000,
			allocationSize = 10)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "driver_id", foreignKey = @ForeignKey(name = "fk_mileage_claims_driver"))
	private User driver;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	@Column(nullable = false, length = 20)
	private Vehicle vehicle;

	@Column(nullable = false)
	private LocalDate travelledOn;

	@Column(name = "distance_km", nullable = false, precision = 7, scale = 1)
	private BigDecimal distance;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal amount;

	@Column(length = 1000)
	private @Nullable String purpose;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected MileageClaim() {
	}

	public MileageClaim(User driver, Vehicle vehicle, LocalDate travelledOn, BigDecimal distance) {
		this.driver = driver;
		this.vehicle = vehicle;
		this.travelledOn = travelledOn;
		this.distance = distance;
		this.amount = distance.multiply(vehicle.rate()).setScale(2, RoundingMode.HALF_UP);
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public User getDriver() {
		return this.driver;
	}

	public Vehicle getVehicle() {
		return this.vehicle;
	}

	public LocalDate getTravelledOn() {
		return this.travelledOn;
	}

	public BigDecimal getDistance() {
		return this.distance;
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

	public @Nullable String getPurpose() {
		return this.purpose;
	}

	public int getVersion() {
		return this.version;
	}

	public void setPurpose(@Nullable String purpose) {
		this.purpose = purpose;
	}

}
