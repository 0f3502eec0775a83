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
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
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
			Outcome outcome = scenario.mapped(Indexed.class).applied().mapped(Unique.class).generated().nothing();
			outcome.withholds(AddUniqueKey.class, Withheld.Kind.CANNOT, "--allow-drop book.by_isbn");
			assertThat(outcome.decision().withheld()).singleElement()
				.extracting(Withheld::reason)
				.isEqualTo("its name is taken by index by_isbn on book, which stays until its removal is asked for");
			scenario.allowDrop("book.by_isbn")
				.generated()
				.writes(DropIndex.class, AddUniqueKey.class)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
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
				.withholds(CreateIndex.class, Withheld.Kind.CANNOT, "--allow-drop book.by_isbn");
			scenario.allowDrop("book.by_isbn")
				.generated()
				.writes(DropUniqueKey.class, CreateIndex.class)
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
				.withholds(CreateIndex.class, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld()).singleElement()
				.extracting(Withheld::reason)
				.isEqualTo("its name is taken by unique constraint by_title on book, which stays: choose another name");
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
				.withholds(CreateIndex.class, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.contains("its name is taken by index by_isbn on shelf, which stays: choose another name");
			scenario.sql("drop index by_isbn").generated().writes(CreateIndex.class).upgraded().andBack();
		}
	}

	@Test
	void indexesOfTablesOfMariaDbHaveTheirOwnNames() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.mapped(Indexed.class)
				.applied()
				.sql("drop index by_isbn on book", "create table shelf (isbn varchar(20))",
						"create index by_isbn on shelf (isbn)");
			scenario.mapped(Indexed.class).generated().writes(CreateIndex.class).upgraded().andBack();
		}
	}

	@Test
	void constraintAndIndexOfH2HaveTheirOwnNames() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root)) {
			scenario.mapped(Indexed.class)
				.applied()
				.mapped(Unique.class)
				.generated()
				.writes(AddUniqueKey.class)
				.withholds()
				.upgraded()
				.andBack();
		}
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
