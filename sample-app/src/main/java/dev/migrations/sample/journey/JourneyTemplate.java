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

package dev.migrations.sample.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

import dev.migrations.sample.user.User;

/**
 * A journey to copy mileage claims from.
 */
@Entity
@Table(name = "journey_templates", uniqueConstraints = @UniqueConstraint(columnNames = { "owner_id", "name" }))
public class JourneyTemplate {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "owner_id")
	private User owner;

	@Column(nullable = false, length = 80)
	private String name;

	@Column(name = "distance_km", nullable = false, precision = 7, scale = 1)
	private BigDecimal distance;

	@ElementCollection
	@CollectionTable(name = "journey_stops", joinColumns = @JoinColumn(name = "journey_template_id"))
	@OrderColumn(name = "stop_number")
	@Column(name = "place", nullable = false, length = 120)
	private List<String> stops = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected JourneyTemplate() {
	}

	public JourneyTemplate(User owner, String name, BigDecimal distance, List<String> stops) {
		this.owner = owner;
		this.name = name;
		this.distance = distance;
		this.stops.addAll(stops);
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public User getOwner() {
		return this.owner;
	}

	public String getName() {
		return this.name;
	}

	public BigDecimal getDistance() {
		return this.distance;
	}

	public List<String> getStops() {
		return this.stops;
	}

}
