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

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.diff.SchemaChange.AddCheck;
import dev.migrations.diff.SchemaChange.AddColumn;
import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.ChangePrimaryKey;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.DropColumn;
import dev.migrations.diff.SchemaChange.ReplaceCheck;
import dev.migrations.policy.Guard;
import dev.migrations.policy.Note.Level;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group J: shapes of mappings.
 */
class ShapeScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void j01AddsThePropertyOfASubclassOfASingleTableNullable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Payment.class, Cash.class).applied();
			pay(scenario, 1, "Payment");
			Outcome outcome = scenario.mapped(Payment.class, CashWithTill.class).generated();
			outcome.writes(AddColumn.class, AddCheck.class)
				.guards(Guard.NoViolations.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(outcome.changes()).first()
				.isInstanceOfSatisfying(AddColumn.class, (add) -> assertThat(add.column().nullable()).isTrue());
		}
	}

	@OnEveryDatabase
	void j01GuardsItWhereHibernateItselfMakesItNotNull(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Payment.class, Cash.class).applied();
			pay(scenario, 1, "Cash");
			scenario.mapped(Payment.class, CashWithColumn.class)
				.fill("payment.till", "'first'")
				.generated()
				.writes(AddColumn.class)
				.guards(Guard.Backfill.class)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void j02WidensTheDiscriminatorForANewSubclassWithoutATable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Payment.class, Cash.class).applied();
			pay(scenario, 1, "Cash");
			scenario.mapped(Payment.class, Cash.class, Card.class)
				.generated()
				.writes(ReplaceCheck.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			pay(scenario, 2, "Card");
		}
	}

	/** H2 cannot evaluate a list of values when the session that wrote it is closed. */
	private static void pay(Scenario scenario, int id, String type) {
		if (scenario.database() != TestDatabase.H2) {
			scenario.sql("insert into payment (id, dtype) values (" + id + ", '" + type + "')");
		}
	}

	@OnEveryDatabase
	void j03CreatesTheTableOfANewJoinedSubclass(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Vehicle.class)
				.applied()
				.mapped(Vehicle.class, Car.class)
				.generated()
				.writes(CreateTable.class, AddForeignKey.class)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void j05WritesNothingForAPropertyThatMovesToASuperclass(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Letter.class).applied().mapped(LetterOfSuperclass.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void j07WritesNothingForAnEmbeddableOfTheSameColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Person.class).applied().mapped(PersonWithAddress.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void j08SuggestsARenameForAnOverriddenColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(PersonWithAddress.class)
				.applied()
				.mapped(PersonWithOverride.class)
				.generated()
				.writes(AddColumn.class)
				.withholds(DropColumn.class)
				.says(Level.SUGGEST, "--rename person.town=home_town");
		}
	}

	@OnEveryDatabase
	void j09WithholdsTheOtherKeyOfACollectionThatBecomesASet(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Tagged.class)
				.applied()
				.mapped(TaggedOnce.class)
				.generated()
				.withholds(ChangePrimaryKey.class, DropColumn.class);
		}
	}

	@OnEveryDatabase
	void j11CreatesTheJoinTableWithBothForeignKeys(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class, Shelf.class)
				.applied()
				.mapped(BookOnShelves.class, Shelf.class)
				.generated()
				.writes(CreateTable.class, AddForeignKey.class, AddForeignKey.class)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void j12AddsColumnsToAJoinTableThatBecomesAnEntityAndWithholdsItsKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOnShelves.class, Shelf.class)
				.applied()
				.sql("insert into book (id) values (1)", "insert into shelf (id) values (2)",
						"insert into book_shelf (book_id, shelf_id) values (1, 2)")
				.mapped(Book.class, Shelf.class, Place.class)
				.fill("book_shelf.id", "book_id * 1000 + shelf_id")
				.generated()
				.writes(AddColumn.class, AddColumn.class)
				.guards(Guard.Backfill.class)
				.withholds(ChangePrimaryKey.class)
				.upgraded()
				.andBack();
			assertThat(scenario.rows("select id from book_shelf")).containsExactly("1002");
		}
	}

	@OnEveryDatabase
	void j13CreatesTheSecondaryTableWithItsForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class)
				.applied()
				.mapped(BookWithBlurb.class)
				.generated()
				.writes(CreateTable.class, AddForeignKey.class)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void j15CreatesTheAuditTablesAndAddsAndKeepsColumnsInBoth(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome created = scenario.mapped(Contract.class).generated();
			created.upgraded().createdLikeHibernate().andBack();
			assertThat(created.lines()).anyMatch((line) -> line.startsWith("create table contract_aud"))
				.anyMatch((line) -> line.startsWith("create table revinfo"));

			Outcome added = scenario.mapped(ContractWithTitle.class).generated();
			added.writes(AddColumn.class, AddColumn.class).upgraded().createdLikeHibernate().andBack();
			assertThat(added.lines()).extracting((line) -> line.replaceAll("add column (\\S+) .*", "$1"))
				.containsExactlyInAnyOrder("contract.title", "contract_aud.title");

			scenario.mapped(Contract.class).generated().nothing().withholds(DropColumn.class, DropColumn.class);
		}
	}

	@OnEveryDatabase
	void j16GuardsTheColumnOfTheTenant(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class).applied().sql("insert into book (id) values (1)").mapped(BookOfTenant.class);
			Outcome outcome = scenario.generated();
			outcome.writes(AddColumn.class).guards(Guard.Backfill.class).upgradeRefusal();
			outcome.withdrawn();
			scenario.fill("book.tenant", "'first'")
				.generated()
				.writes(AddColumn.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select tenant from book")).containsExactly("first");
		}
	}

	@OnEveryDatabase
	void j17AddsTheColumnsOfAnAnyWithoutAForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Book.class, Shelf.class)
				.applied()
				.mapped(Book.class, Shelf.class, Remark.class)
				.generated()
				.writes(CreateTable.class, CreateTable.class, AddForeignKey.class)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@Entity(name = "Payment")
	@Table(name = "payment")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	static class Payment {

		@Id
		private Long id;

	}

	@Entity(name = "Cash")
	static class Cash extends Payment {

	}

	@Entity(name = "Cash")
	static class CashWithTill extends Payment {

		@Basic(optional = false)
		private String till;

	}

	@Entity(name = "Cash")
	static class CashWithColumn extends Payment {

		@Column(nullable = false)
		private String till;

	}

	@Entity(name = "Card")
	static class Card extends Payment {

	}

	@Entity(name = "Vehicle")
	@Table(name = "vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Vehicle {

		@Id
		private Long id;

	}

	@Entity(name = "Car")
	@Table(name = "car")
	static class Car extends Vehicle {

		private int doors;

	}

	@Entity(name = "Letter")
	@Table(name = "letter")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class Letter {

		@Id
		private Long id;

		private String subject;

	}

	@MappedSuperclass
	static class WithSubject {

		@Id
		private Long id;

		private String subject;

	}

	@Entity(name = "Letter")
	@Table(name = "letter")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class LetterOfSuperclass extends WithSubject {

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class Person {

		@Id
		private Long id;

		private String town;

	}

	@Embeddable
	static class Address {

		private String town;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonWithAddress {

		@Id
		private Long id;

		@Embedded
		private Address address;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonWithOverride {

		@Id
		private Long id;

		@Embedded
		@AttributeOverride(name = "town", column = @Column(name = "home_town"))
		private Address address;

	}

	@Entity(name = "Tagged")
	@Table(name = "tagged")
	static class Tagged {

		@Id
		private Long id;

		@ElementCollection
		@OrderColumn
		@Column(name = "tag", nullable = false)
		private List<String> tags;

	}

	@Entity(name = "Tagged")
	@Table(name = "tagged")
	static class TaggedOnce {

		@Id
		private Long id;

		@ElementCollection
		@Column(name = "tag", nullable = false)
		private Set<String> tags;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Book {

		@Id
		private Long id;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOnShelves {

		@Id
		private Long id;

		@ManyToMany
		@JoinTable(name = "book_shelf", joinColumns = @JoinColumn(name = "book_id"),
				inverseJoinColumns = @JoinColumn(name = "shelf_id"))
		private Set<Shelf> shelves;

	}

	@Entity(name = "Place")
	@Table(name = "book_shelf")
	static class Place {

		@Id
		private Long id;

		@ManyToOne(optional = false)
		private Book book;

		@ManyToOne(optional = false)
		private Shelf shelf;

		private String position;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	@SecondaryTable(name = "blurb")
	static class BookWithBlurb {

		@Id
		private Long id;

		@Column(table = "blurb")
		private String blurb;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfTenant {

		@Id
		private Long id;

		@TenantId
		private String tenant;

	}

	@Entity(name = "Shelf")
	@Table(name = "shelf")
	static class Shelf {

		@Id
		private Long id;

	}

	@Entity(name = "Contract")
	@Table(name = "contract")
	@Audited
	static class Contract {

		@Id
		private Long id;

	}

	@Entity(name = "Contract")
	@Table(name = "contract")
	@Audited
	static class ContractWithTitle {

		@Id
		private Long id;

		private String title;

	}

	@Entity(name = "Remark")
	@Table(name = "remark")
	static class Remark {

		@Id
		private Long id;

		@Any
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
		@AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "subject_type")
		@JoinColumn(name = "subject_id")
		private Object subject;

		@ManyToAny
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
		@AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "also_type")
		@JoinTable(name = "remark_also", joinColumns = @JoinColumn(name = "remark_id"),
				inverseJoinColumns = @JoinColumn(name = "also_id"))
		private List<Object> also;

	}

}
