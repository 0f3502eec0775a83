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

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.change.AddPart;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.RowGuard;
import dev.migrations.scenario.CollectionModels.BookOfPlaces;
import dev.migrations.scenario.CollectionModels.PlaceOfBook;
import dev.migrations.scenario.CollectionModels.Tagged;
import dev.migrations.scenario.CollectionModels.TaggedOnce;
import dev.migrations.scenario.EmbeddedModels.PersonOfAddress;
import dev.migrations.scenario.EmbeddedModels.PersonOfHomeAddress;
import dev.migrations.scenario.EmbeddedModels.PersonOfTown;
import dev.migrations.scenario.InheritanceModels.Car;
import dev.migrations.scenario.InheritanceModels.Card;
import dev.migrations.scenario.InheritanceModels.Cash;
import dev.migrations.scenario.InheritanceModels.CashWithNotNullTill;
import dev.migrations.scenario.InheritanceModels.CashWithRequiredTill;
import dev.migrations.scenario.InheritanceModels.Letter;
import dev.migrations.scenario.InheritanceModels.LetterOfSuperclass;
import dev.migrations.scenario.InheritanceModels.Payment;
import dev.migrations.scenario.InheritanceModels.Vehicle;
import dev.migrations.scenario.ShapeModels.BookOfBlurb;
import dev.migrations.scenario.ShapeModels.BookOfTenant;
import dev.migrations.scenario.ShapeModels.Contract;
import dev.migrations.scenario.ShapeModels.ContractWithTitle;
import dev.migrations.scenario.ShapeModels.Remark;
import dev.migrations.scenario.library.BareBook;
import dev.migrations.scenario.library.Shelf;
import dev.migrations.schema.Column;
import dev.migrations.test.ChangeKind;
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
			Outcome outcome = scenario.mapped(Payment.class, CashWithRequiredTill.class).generated();
			outcome.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_CHECK)
				.guards(RowGuard.NoViolations.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(outcome.changes()).first()
				.matches((change) -> change instanceof AddPart<?> add && add.part() instanceof Column column
						&& column.nullable());
		}
	}

	@OnEveryDatabase
	void j01GuardsItWhereHibernateItselfMakesItNotNull(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Payment.class, Cash.class).applied();
			pay(scenario, 1, "Cash");
			scenario.mapped(Payment.class, CashWithNotNullTill.class)
				.fill("payment.till", "'first'")
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.guards(RowGuard.Backfill.class)
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
				.writes(ChangeKind.REPLACE_CHECK)
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
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
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
			scenario.mapped(PersonOfTown.class)
				.applied()
				.mapped(PersonOfAddress.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void j08SuggestsARenameForAnOverriddenColumn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(PersonOfAddress.class)
				.applied()
				.mapped(PersonOfHomeAddress.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.withholds(ChangeKind.DROP_COLUMN)
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
				.withholds(ChangeKind.CHANGE_PRIMARY_KEY, ChangeKind.DROP_COLUMN);
		}
	}

	@OnEveryDatabase
	void j11CreatesTheJoinTableWithBothForeignKeys(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class, Shelf.class)
				.applied()
				.mapped(BookOfPlaces.class, Shelf.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void j12AddsColumnsToAJoinTableThatBecomesAnEntityAndWithholdsItsKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfPlaces.class, Shelf.class)
				.applied()
				.sql("insert into book (id) values (1)", "insert into shelf (id) values (2)",
						"insert into book_shelf (book_id, shelf_id) values (1, 2)")
				.mapped(BareBook.class, Shelf.class, PlaceOfBook.class)
				.fill("book_shelf.id", "book_id * 1000 + shelf_id")
				.generated()
				.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN)
				.guards(RowGuard.Backfill.class)
				.withholds(ChangeKind.CHANGE_PRIMARY_KEY)
				.upgraded()
				.andBack();
			assertThat(scenario.rows("select id from book_shelf")).containsExactly("1002");
		}
	}

	@OnEveryDatabase
	void j13CreatesTheSecondaryTableWithItsForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class)
				.applied()
				.mapped(BookOfBlurb.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
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
			added.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN).upgraded().createdLikeHibernate().andBack();
			assertThat(added.lines()).extracting((line) -> line.replaceAll("add column (\\S+) .*", "$1"))
				.containsExactlyInAnyOrder("contract.title", "contract_aud.title");

			scenario.mapped(Contract.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_COLUMN, ChangeKind.DROP_COLUMN);
		}
	}

	@OnEveryDatabase
	void j16GuardsTheColumnOfTheTenant(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class)
				.applied()
				.sql("insert into book (id) values (1)")
				.mapped(BookOfTenant.class);
			Outcome outcome = scenario.generated();
			outcome.writes(ChangeKind.ADD_COLUMN).guards(RowGuard.Backfill.class).upgradeRefusal();
			outcome.withdrawn();
			scenario.fill("book.tenant", "'first'")
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select tenant from book")).containsExactly("first");
		}
	}

	@OnEveryDatabase
	void j17AddsTheColumnsOfAnAnyWithoutAForeignKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BareBook.class, Shelf.class)
				.applied()
				.mapped(BareBook.class, Shelf.class, Remark.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

}
