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

import dev.migrations.policy.Note.Level;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.ObjectModels.OpenTicket;
import dev.migrations.scenario.ObjectModels.Ticket;
import dev.migrations.scenario.ObjectModels.TicketBySequence;
import dev.migrations.scenario.ObjectModels.TicketOfMood;
import dev.migrations.scenario.ObjectModels.TicketOfMoreMoods;
import dev.migrations.scenario.ObjectModels.TicketOfRenamedMood;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group S: sequences, enum types and views.
 */
class ObjectScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void s01CreatesASequenceBeforeItsTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(TicketBySequence.class).generated();
			outcome.writes(ChangeKind.CREATE_SEQUENCE, ChangeKind.CREATE_TABLE)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(outcome.lines().get(0)).contains("ticket_numbers", "start 100", "increment 20");
		}
	}

	@OnEveryDatabase
	void s02WithholdsASequenceThatNoEntityUses(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Ticket.class)
				.applied()
				.sql("create sequence by_hand start with 1 increment by 1")
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_SEQUENCE, Withheld.Kind.PROTECTED, "--allow-drop sequence:by_hand");
		}
	}

	@OnEveryDatabase
	void s04CreatesANamedEnumType(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Ticket.class)
				.applied()
				.mapped(TicketOfMood.class)
				.generated()
				.writes(ChangeKind.CREATE_ENUM_TYPE, ChangeKind.ADD_COLUMN)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void s04AddsAValueToANamedEnumType(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(TicketOfMood.class).applied().mapped(TicketOfMoreMoods.class).generated();
			outcome.writes(ChangeKind.CHANGE_ENUM_TYPE).withholds().upgraded().likeHibernate();
			if (database == TestDatabase.POSTGRESQL) {
				assertThat(outcome.text()).containsIgnoringCase("add value if not exists 'TIRED'")
					.contains("runInTransaction: false");
			}
		}
	}

	@OnEveryDatabase
	void s05WithholdsThatAValueGoes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(TicketOfMoreMoods.class)
				.applied()
				.mapped(TicketOfMood.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_ENUM_TYPE, Withheld.Kind.NARROWING, "--allow-change type:mood")
				.saysNothing(Level.WARN);
		}
	}

	@OnEveryDatabase
	void s06WarnsThatAConstantMayHaveBeenRenamed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(TicketOfMoreMoods.class)
				.applied()
				.mapped(TicketOfRenamedMood.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_ENUM_TYPE)
				.says(Level.WARN, "'TIRED' was renamed to 'WEARY'");
		}
	}

	@OnEveryDatabase
	void s07CreatesAViewAfterTheTableThatItReads(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Ticket.class, OpenTicket.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_VIEW)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void s07ComparesNoTextOfAView(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(Ticket.class)
				.applied()
				.sql("create view open_ticket as select id from ticket where id > 1000")
				.mapped(Ticket.class, OpenTicket.class)
				.generated();
			outcome.nothing().withholds();
			assertThat(outcome.decision().notCompared()).singleElement()
				.matches((each) -> each.reason().equals("the text of a view is not compared"));
			assertThat(outcome.decision().protectedObjects()).isEmpty();
		}
	}

}
