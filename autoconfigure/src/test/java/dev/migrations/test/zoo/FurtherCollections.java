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
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaClass;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

/**
 * Collections of embeddables, and identifiers that are made of others.
 */
final class FurtherCollections {

	private FurtherCollections() {
	}

	@Entity(name = "Journey")
	static class Journey {

		@Id
		Long id;

		@ElementCollection
		Set<Stage> stages;

		@ElementCollection
		@OrderColumn
		@CollectionTable(name = "journey_plan", indexes = @Index(columnList = "from_name, to_name desc"))
		@AttributeOverride(name = "from.name", column = @Column(name = "from_name", length = 50))
		@AttributeOverride(name = "from.country", column = @Column(name = "from_country"))
		@AttributeOverride(name = "to.name", column = @Column(name = "to_name", length = 50))
		@AttributeOverride(name = "to.country", column = @Column(name = "to_country"))
		List<Leg> plan;

		@ElementCollection
		Map<Station, Fare> fares;

		@ElementCollection
		@CollectionId(column = @Column(name = "note_id"), generator = "increment")
		@CollectionIdJavaClass(idType = Long.class)
		Collection<String> notes;

	}

	@Embeddable
	static class Stage {

		@Column(nullable = false)
		int number;

		@Embedded
		Station stop;

		@ManyToOne
		Journey connection;

	}

	@Embeddable
	static class Leg {

		@Embedded
		Station from;

		@Embedded
		Station to;

	}

	@Embeddable
	record Station(String name, @Column(length = 2) String country) {

	}

	@Embeddable
	record Fare(@Column(precision = 8, scale = 2, nullable = false) BigDecimal amount,
			@Enumerated(EnumType.STRING) EnumsAndBooleans.Size size) {

	}

	@Entity(name = "Building")
	static class Building {

		@EmbeddedId
		BuildingKey key;

	}

	@Embeddable
	record BuildingKey(String street, int number) implements Serializable {

	}

	@Entity(name = "Flat")
	static class Flat {

		@EmbeddedId
		FlatKey key;

		@MapsId("building")
		@ManyToOne
		Building building;

	}

	@Embeddable
	record FlatKey(BuildingKey building, int door) implements Serializable {

	}

	@Entity(name = "Tenancy")
	@IdClass(TenancyKey.class)
	static class Tenancy {

		@Id
		@ManyToOne
		Flat flat;

		@Id
		int since;

		@OneToOne
		Tenancy former;

	}

	record TenancyKey(FlatKey flat, int since) implements Serializable {

	}

	@Entity(name = "Basket")
	static class Basket {

		@Id
		Long id;

		@ManyToAny
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "B", entity = Basket.class)
		@AnyDiscriminatorValue(discriminator = "J", entity = Journey.class)
		@Column(name = "kind", length = 5)
		@JoinTable(name = "basket_things", joinColumns = @JoinColumn(name = "basket_id"),
				inverseJoinColumns = @JoinColumn(name = "thing_id"))
		Set<Object> things;

		@ManyToOne
		@JoinTable(name = "basket_trip")
		Journey trip;

		@ManyToOne
		@JoinColumnOrFormula(formula = @JoinFormula(value = "id + 1", referencedColumnName = "id"))
		Basket next;

	}

	@Entity(name = "SharedFirst")
	static class SharedFirst {

		@Id
		@GeneratedValue(generator = "shared")
		@SequenceGenerator(name = "shared", sequenceName = "shared_numbers", allocationSize = 20)
		Long id;

	}

	@Entity(name = "SharedSecond")
	static class SharedSecond {

		@Id
		@GeneratedValue(generator = "shared_too")
		@SequenceGenerator(name = "shared_too", sequenceName = "shared_numbers", allocationSize = 20)
		Long id;

	}

	@Entity(name = "Removed")
	@SoftDelete(columnName = "is_active", converter = YesNoConverter.class, strategy = SoftDeleteType.ACTIVE)
	static class Removed {

		@Id
		Long id;

		@ElementCollection
		@SoftDelete
		Set<String> words;

		@ManyToMany
		@SoftDelete(columnName = "gone")
		Set<Removed> others;

	}

}
