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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.EmbeddedTable;

/**
 * Mapping kinds that meet in one model.
 */
final class Mixtures {

	private Mixtures() {
	}

	@Entity(name = "Party")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@DiscriminatorColumn(name = "party_kind", length = 12)
	abstract static class Party {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false)
		String name;

	}

	@Entity(name = "Company")
	@DiscriminatorValue("company")
	@SecondaryTable(name = "company_details", uniqueConstraints = @UniqueConstraint(columnNames = "register_no"))
	static class Company extends Party {

		@Column(table = "company_details", name = "register_no", nullable = false)
		String registerNumber;

		@ManyToOne
		@JoinColumn(table = "company_details")
		Party owner;

	}

	@Entity(name = "Human")
	@DiscriminatorValue("human")
	static class Human extends Party {

		LocalDate birthday;

		@ElementCollection
		List<String> nicknames;

	}

	@MappedSuperclass
	abstract static class Numbered {

		@EmbeddedId
		Number number;

		@Version
		Instant version;

	}

	@Embeddable
	record Number(String series, int position) {

	}

	@Entity(name = "Part")
	@Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(name = "part_kind", discriminatorType = DiscriminatorType.INTEGER)
	@SecondaryTable(name = "part_picture")
	static class Part extends Numbered {

		@Column(table = "part_picture")
		byte[] picture;

	}

	@MappedSuperclass
	abstract static class Weighted extends Part {

		@Column(precision = 10, scale = 3, nullable = false)
		BigDecimal weight;

	}

	@Entity(name = "Screw")
	@DiscriminatorValue("1")
	static class Screw extends Weighted {

		int turns;

	}

	@Entity(name = "Assembly")
	@DiscriminatorValue("2")
	@Table(indexes = @Index(columnList = "label desc"))
	static class Assembly extends Part {

		String label;

		@ManyToMany
		Set<Part> parts;

	}

	@Entity(name = "Message")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Message {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		@ManyToOne(optional = false)
		Party sender;

		@ElementCollection
		Set<String> labels;

	}

	@Entity(name = "Mail")
	@SecondaryTable(name = "mail_body")
	static class Mail extends Message {

		@Lob
		@Column(table = "mail_body")
		String body;

	}

	@Entity(name = "PhoneCall")
	@Table(check = @CheckConstraint(name = "call_takes_time", constraint = "seconds > 0"))
	static class PhoneCall extends Message {

		int seconds;

	}

	@Entity(name = "Formulated")
	@DiscriminatorFormula("case when size_of_it > 10 then 'large' else 'small' end")
	@DiscriminatorValue("small")
	static class Formulated {

		@Id
		Long id;

		@Column(name = "size_of_it")
		int size;

	}

	@Entity(name = "FormulatedLarge")
	@DiscriminatorValue("large")
	static class FormulatedLarge extends Formulated {

		String remark;

	}

	@Entity(name = "Container")
	@SecondaryTable(name = "container_place")
	static class Container {

		@Id
		Long id;

		@Embedded
		Fruit fruit;

		@Embedded
		@EmbeddedTable("container_place")
		Spot spot;

		@Embedded
		@EmbeddedColumnNaming("second_%s")
		Spot second;

	}

	@Embeddable
	@DiscriminatorColumn(name = "fruit_kind")
	@DiscriminatorValue("any")
	static class Fruit {

		String colour;

	}

	@Embeddable
	@DiscriminatorValue("apple")
	static class Apple extends Fruit {

		int seeds;

	}

	@Embeddable
	static class Spot {

		int line;

		@Column(nullable = false)
		String shelf;

	}

}
