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

package dev.migrations;

import java.nio.file.Path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index becomes a unique key under its name, or the other way round.
 */
class TakenNameTests {

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void uniqueKeyWaitsForTheIndexThatHasItsName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			String table = "create table book (id bigint primary key, isbn varchar(20))";
			scenario.sql(table, "create index by_isbn on book (isbn, id)");
			Outcome outcome = scenario.mapped(Unique.class).generated().nothing();
			outcome.withholds(ChangeKind.ADD_UNIQUE_KEY, Withheld.Kind.CANNOT, "--allow-drop book.by_isbn");
			assertThat(outcome.decision().withheld()).singleElement()
				.extracting(Withheld::reason)
				.isEqualTo("index by_isbn on book already has this name and stays until you ask for its removal");
			scenario.allowDrop("book.by_isbn")
				.generated()
				.writes(ChangeKind.DROP_INDEX, ChangeKind.ADD_UNIQUE_KEY)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	/** No index is lost, and none without its key. */
	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void uniqueKeyTakesThePlaceOfAnIndexOverItsColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Indexed.class).applied();
			scenario.sql("insert into book (id, isbn) values (1, 'x'), (2, 'x')");
			Outcome outcome = scenario.mapped(Unique.class)
				.generated()
				.writes(ChangeKind.DROP_INDEX, ChangeKind.ADD_UNIQUE_KEY)
				.withholds();
			assertThat(outcome.upgradeRefusal().happened()).contains("Several rows of table 'book' share");
			scenario.sql("delete from book where id = 2");
			outcome.upgraded().likeHibernate().andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void indexWaitsForTheUniqueKeyThatHasItsName(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Unique.class)
				.applied()
				.mapped(Indexed.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CREATE_INDEX, Withheld.Kind.CANNOT, "--allow-drop book.by_isbn");
			scenario.allowDrop("book.by_isbn")
				.generated()
				.writes(ChangeKind.DROP_UNIQUE_KEY, ChangeKind.CREATE_INDEX)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@Test
	void nameThatAnotherKeyOfTheModelKeepsIsTakenForGood() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.sql("create table book (id bigint primary key, isbn varchar(20), title varchar(20))",
					"alter table book add constraint by_title unique (isbn)");
			Outcome outcome = scenario.mapped(Both.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CREATE_INDEX, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld()).singleElement()
				.extracting(Withheld::reason)
				.isEqualTo("unique constraint by_title on book already has this name and stays; choose another");
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void indexWaitsForThatOfAnotherTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Indexed.class)
				.applied()
				.sql("drop index by_isbn", "create table shelf (isbn varchar(20))",
						"create index by_isbn on shelf (isbn)");
			Outcome outcome = scenario.mapped(Indexed.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CREATE_INDEX, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.contains("index by_isbn on shelf already has this name and stays; choose another");
			scenario.allowDrop("shelf")
				.generated()
				.writes(ChangeKind.DROP_TABLE, ChangeKind.CREATE_INDEX)
				.upgraded()
				.andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "MARIADB" })
	void foreignKeyWaitsForThatOfAnotherTable(TestDatabase database) {
		try (Scenario scenario = withForeignNeighbour(database)) {
			Outcome outcome = scenario.generated().nothing();
			outcome.withholds(ChangeKind.ADD_FOREIGN_KEY, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.contains("foreign key fk_shelf on lamp already has this name and stays; choose another");
			scenario.sql("alter table lamp drop constraint fk_shelf")
				.generated()
				.writes(ChangeKind.ADD_FOREIGN_KEY)
				.upgraded();
		}
	}

	@Test
	void foreignKeysOfTablesOfPostgresHaveTheirOwnNames() {
		try (Scenario scenario = withForeignNeighbour(TestDatabase.POSTGRESQL)) {
			scenario.generated().writes(ChangeKind.ADD_FOREIGN_KEY).upgraded().andBack();
		}
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "create table by_isbn (id bigint)", "create sequence by_isbn",
			"create view by_isbn as select 1 as one", "create table other (id bigint constraint by_isbn primary key)" })
	void indexOfPostgresWaitsForAnythingOfItsSchema(String neighbour) {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Indexed.class).applied().sql("drop index by_isbn", neighbour);
			Outcome outcome = scenario.generated().nothing();
			outcome.withholds(ChangeKind.CREATE_INDEX, Withheld.Kind.CANNOT, null);
		}
	}

	@Test
	void tableOfPostgresWaitsForTheTypeOfItsName() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.sql("create type book as enum ('thick', 'thin')");
			Outcome outcome = scenario.mapped(Indexed.class).generated().nothing();
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.contains("type book already has this name and stays; choose another");
		}
	}

	@ParameterizedTest(name = "{0}")
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void tableIsNotRenamedToWhatAViewIsCalled(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table shelves (id bigint not null primary key)",
					"create view book as select 1 as one");
			assertThat(scenario.mapped(Unique.class).rename("shelves=book").refusal().toString())
				.contains("view book already has this name.");
		}
	}

	private Scenario withForeignNeighbour(TestDatabase database) {
		return Scenario.on(database, this.root)
			.mapped(Shelf.class, OnShelf.class)
			.applied()
			.sql("alter table book drop constraint fk_shelf", "create table lamp (shelf_id bigint)",
					"alter table lamp add constraint fk_shelf foreign key (shelf_id) references shelf (id)");
	}

	@Test
	void indexesOfTablesOfMariaDbHaveTheirOwnNames() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.mapped(Indexed.class)
				.applied()
				.sql("drop index by_isbn on book", "create table shelf (isbn varchar(20))",
						"create index by_isbn on shelf (isbn)");
			scenario.mapped(Indexed.class).generated().writes(ChangeKind.CREATE_INDEX).upgraded().andBack();
		}
	}

	@Test
	void constraintAndIndexOfH2HaveTheirOwnNames() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root)) {
			scenario.mapped(Indexed.class)
				.applied()
				.mapped(Unique.class)
				.generated()
				.writes(ChangeKind.ADD_UNIQUE_KEY)
				.withholds()
				.upgraded()
				.andBack();
		}
	}

	@Entity(name = "Shelf")
	@Table(name = "shelf")
	static class Shelf {

		@Id
		Long id;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class OnShelf {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "shelf_id", foreignKey = @ForeignKey(name = "fk_shelf"))
		Shelf shelf;

	}

	@Entity(name = "Book")
	@Table(name = "book", indexes = @Index(name = "by_isbn", columnList = "isbn"))
	static class Indexed {

		@Id
		Long id;

		@Column(length = 20)
		String isbn;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "by_isbn", columnNames = "isbn"))
	static class Unique {

		@Id
		Long id;

		@Column(length = 20)
		String isbn;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "by_isbn", columnNames = "isbn"),
			indexes = @Index(name = "by_title", columnList = "title"))
	static class Both {

		@Id
		Long id;

		@Column(length = 20)
		String isbn;

		@Column(length = 20)
		String title;

	}

}
