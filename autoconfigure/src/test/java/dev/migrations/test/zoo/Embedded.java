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

import java.io.Serializable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;

/**
 * Embeddables and composite keys.
 */
final class Embedded {

	private Embedded() {
	}

	@Embeddable
	static class Address {

		String street;

		@Column(length = 10, nullable = false)
		String zipCode;

		Coordinates coordinates;

	}

	@Embeddable
	static class Coordinates {

		double latitude;

		double longitude;

	}

	@Entity(name = "Person")
	static class Person {

		@Id
		Long id;

		@jakarta.persistence.Embedded
		Address home;

		@jakarta.persistence.Embedded
		@AttributeOverride(name = "street", column = @Column(name = "work_street"))
		@AttributeOverride(name = "zipCode", column = @Column(name = "work_zip", nullable = true))
		@AttributeOverride(name = "coordinates.latitude", column = @Column(name = "work_lat"))
		@AttributeOverride(name = "coordinates.longitude", column = @Column(name = "work_long"))
		Address work;

	}

	@Embeddable
	record OrderKey(String zone, Integer number, Integer area) {

	}

	@Entity(name = "OrderEntry")
	static class OrderEntry {

		@EmbeddedId
		OrderKey key;

		String text;

	}

	@Entity(name = "OrderNote")
	static class OrderNote {

		@Id
		Long id;

		@ManyToOne
		@JoinColumns({ @JoinColumn(name = "the_number", referencedColumnName = "number"),
				@JoinColumn(name = "the_area", referencedColumnName = "area"),
				@JoinColumn(name = "the_zone", referencedColumnName = "zone") })
		OrderEntry order;

		@ManyToOne
		OrderEntry implicitOrder;

	}

	@Entity(name = "Seat")
	@IdClass(SeatKey.class)
	static class Seat {

		@Id
		String hall;

		@Id
		int place;

		@Id
		char floor;

		String occupant;

	}

	static class SeatKey implements Serializable {

		private static final long serialVersionUID = 1;

		String hall;

		int place;

		char floor;

		@Override
		public boolean equals(Object other) {
			return other instanceof SeatKey key && key.place == this.place;
		}

		@Override
		public int hashCode() {
			return this.place;
		}

	}

}
