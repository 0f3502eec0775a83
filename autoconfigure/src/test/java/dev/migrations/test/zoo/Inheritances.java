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
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Entities that inherit and entities with several tables.
 */
final class Inheritances {

	private Inheritances() {
	}

	@Entity(name = "Payment")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	static class Payment {

		@Id
		Long id;

		@Column(nullable = false)
		String currency;

	}

	@Entity(name = "CardPayment")
	static class CardPayment extends Payment {

		@Column(nullable = false)
		String cardNumber;

	}

	@Entity(name = "CashPayment")
	static class CashPayment extends Payment {

		int coins;

	}

	@Entity(name = "Animal")
	@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
	@DiscriminatorValue("A")
	static class Animal {

		@Id
		Long id;

	}

	@Entity(name = "Dog")
	@DiscriminatorValue("D")
	static class Dog extends Animal {

		String breed;

	}

	@Entity(name = "Ship")
	@DiscriminatorColumn(name = "class_no", discriminatorType = DiscriminatorType.INTEGER)
	@DiscriminatorValue("1")
	static class Ship {

		@Id
		Long id;

	}

	@Entity(name = "Tanker")
	@DiscriminatorValue("2")
	static class Tanker extends Ship {

		@ManyToOne(optional = false)
		Ship tug;

	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Vehicle {

		@Id
		Long id;

	}

	@Entity(name = "Car")
	@PrimaryKeyJoinColumn(name = "vehicle_id")
	static class Car extends Vehicle {

		@Column(nullable = false)
		String plate;

	}

	@Entity(name = "Bike")
	@OnDelete(action = OnDeleteAction.CASCADE)
	static class Bike extends Vehicle {

		int gears;

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn
	static class Shape {

		@Id
		Long id;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		double radius;

	}

	@Entity(name = "Document")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Document {

		@Id
		Long id;

		@Column(unique = true)
		String number;

		@ManyToOne
		Vehicle vehicle;

	}

	@Entity(name = "Letter")
	@Table(uniqueConstraints = @UniqueConstraint(name = "uk_letter", columnNames = { "number", "receiver" }))
	static class Letter extends Document {

		String receiver;

	}

	@Entity(name = "Contract")
	static class Contract extends Document {

		int pages;

	}

	@Entity(name = "Archive")
	static class Archive {

		@Id
		Long id;

		@ManyToOne
		Document document;

	}

	@Entity(name = "Place")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class Place {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Town")
	static class Town extends Place {

		int inhabitants;

	}

	@MappedSuperclass
	abstract static class Base {

		@Id
		Long id;

		@Column(nullable = false, updatable = false)
		String createdBy;

	}

	@Entity(name = "Task")
	static class Task extends Base {

		String title;

	}

	@Entity(name = "Customer")
	@SecondaryTable(name = "customer_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "customer_id"),
			uniqueConstraints = @UniqueConstraint(columnNames = "tax_number"))
	@SecondaryTable(name = "customer_picture")
	static class Customer {

		@Id
		Long id;

		String name;

		@Column(table = "customer_details", nullable = false)
		String taxNumber;

		@Column(table = "customer_picture")
		byte[] picture;

	}

}
