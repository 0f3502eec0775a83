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

import java.util.List;
import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Names that depend on a setting, and letters beyond ASCII.
 */
final class Naming {

	private Naming() {
	}

	@Entity(name = "Country")
	@Table(indexes = @Index(columnList = "countryName, population desc"),
			uniqueConstraints = @UniqueConstraint(columnNames = { "isoCode", "countryName" }))
	static class Country {

		@Id
		Long id;

		@Column(unique = true)
		String isoCode;

		@Column(length = 80)
		String countryName;

		long population;

		@ManyToOne
		Country formerCountry;

		@ElementCollection
		Set<String> otherNames;

		@ManyToMany
		List<Country> neighbours;

		@Enumerated(EnumType.STRING)
		EnumsAndBooleans.Size roughSize;

		@ColumnDefault("1")
		@Column(comment = "A number")
		int callingCode;

	}

	@Entity(name = "Region")
	static class Region {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		Country ofCountry;

		@Column(columnDefinition = "varchar(30) default 'north'")
		String partOfIt;

	}

	@Entity(name = "Größe")
	@Table(name = "größe", indexes = @Index(name = "idx_länge", columnList = "länge"),
			uniqueConstraints = @UniqueConstraint(name = "uk_größe_straße", columnNames = { "straße", "länge" }))
	static class Größe {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "größe_nummer")
		Long id;

		String straße;

		@Column(name = "länge", check = @CheckConstraint(name = "länge_ist_positiv", constraint = "länge > 0"))
		int länge;

		@ColumnDefault("'übergroß'")
		String beschreibung;

		@ManyToOne
		@JoinColumn(name = "übergröße", foreignKey = @ForeignKey(name = "fk_übergröße"))
		Größe andere;

	}

	@Entity(name = "Город")
	@Table(name = "город", indexes = @Index(columnList = "название, страна desc"),
			uniqueConstraints = @UniqueConstraint(columnNames = { "страна", "название" }))
	static class Город {

		@Id
		Long номер;

		@Column(unique = true)
		String название;

		String страна;

		@ManyToOne
		Город столица;

		@ElementCollection
		Set<String> улицы;

	}

	@Entity(name = "Keywords")
	@Table(name = "user")
	static class Keywords {

		@Id
		Long id;

		@Column(name = "order")
		String order;

		@Column(name = "group", unique = true)
		String group;

		String plain;

	}

	/** Every table has a prefix. */
	public static class Prefixed extends PhysicalNamingStrategySnakeCaseImpl {

		private static final long serialVersionUID = 1;

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier("app_" + super.toPhysicalTableName(name, environment).getText(),
					name.isQuoted());
		}

	}

	/** Keys and indexes say what they are. */
	public static class Speaking extends ImplicitNamingStrategyJpaCompliantImpl {

		private static final long serialVersionUID = 1;

		@Override
		public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
			return named("fk", source.getTableName(), source.getColumnNames());
		}

		@Override
		public Identifier determineUniqueKeyName(ImplicitUniqueKeyNameSource source) {
			return named("uk", source.getTableName(), source.getColumnNames());
		}

		@Override
		public Identifier determineIndexName(ImplicitIndexNameSource source) {
			return named("ix", source.getTableName(), source.getColumnNames());
		}

		private static Identifier named(String kind, Identifier table, List<Identifier> columns) {
			return Identifier.toIdentifier(kind + "_" + table.getText() + "_"
					+ String.join("_", columns.stream().map(Identifier::getText).toList()));
		}

	}

}
