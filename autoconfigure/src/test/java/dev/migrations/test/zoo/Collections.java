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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SortNatural;

/**
 * Collections of values and maps.
 */
final class Collections {

	private Collections() {
	}

	@Entity(name = "Owner")
	static class Owner {

		@Id
		Long id;

		@ElementCollection
		List<String> bag;

		@ElementCollection
		@Column(nullable = false)
		Set<String> words;

		@ElementCollection
		@SortNatural
		@Column(name = "sorted_value", length = 30)
		SortedSet<String> sorted;

		@ElementCollection
		@OrderColumn
		List<Integer> ordered;

		@ElementCollection
		@OrderColumn(name = "position", nullable = false)
		@ListIndexBase(1)
		List<String> orderedFromOne;

		@ElementCollection
		@Enumerated(EnumType.STRING)
		Set<EnumsAndBooleans.Colour> colours;

		@ElementCollection
		Set<Line> lines;

		@ElementCollection
		@CollectionTable(name = "owner_named", joinColumns = @JoinColumn(name = "the_owner"),
				uniqueConstraints = @UniqueConstraint(columnNames = { "the_owner", "word" }))
		@Column(name = "word")
		Collection<String> named;

	}

	@Embeddable
	static class Line {

		@Column(nullable = false)
		String product;

		@Column(nullable = false)
		int quantity;

		String remark;

	}

	@Entity(name = "MapOwner")
	static class MapOwner {

		@Id
		Long id;

		@ElementCollection
		Map<String, String> texts;

		@ElementCollection
		@MapKeyEnumerated(EnumType.STRING)
		@MapKeyColumn(name = "colour", length = 10)
		@Column(name = "amount", nullable = false)
		Map<EnumsAndBooleans.Colour, Integer> amounts;

		@ElementCollection
		@MapKeyJoinColumn(name = "thing_id")
		Map<Thing, String> things;

		@OneToMany
		@MapKeyColumn(name = "label")
		Map<String, Thing> labelled;

	}

	@Entity(name = "Thing")
	static class Thing {

		@Id
		Long id;

		@NaturalId
		String code;

	}

	@Entity(name = "IdBagOwner")
	static class IdBagOwner {

		@Id
		Long id;

		@ElementCollection
		@CollectionId(column = @Column(name = "bag_id"), generator = "uuid")
		Collection<UUID> bag;

	}

}
