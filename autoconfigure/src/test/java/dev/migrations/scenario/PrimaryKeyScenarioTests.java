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
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.PrimaryKeyModels.AlsoCounted;
import dev.migrations.scenario.PrimaryKeyModels.Counted;
import dev.migrations.scenario.PrimaryKeyModels.ItemOfIdAndName;
import dev.migrations.scenario.PrimaryKeyModels.ItemOfName;
import dev.migrations.scenario.PrimaryKeyModels.ItemOfNameAndNumber;
import dev.migrations.scenario.PrimaryKeyModels.ItemOfNameByIdentity;
import dev.migrations.scenario.PrimaryKeyModels.ItemOfNameBySequence;
import dev.migrations.scenario.PrimaryKeyModels.ItemOfNameBySequenceOfOne;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group P: primary keys, identity, generators.
 */
class PrimaryKeyScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void p01CreatesAnIdentity(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfNameByIdentity.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.upgraded()
				.createdLikeHibernate()
				.andBack();
			scenario.sql("insert into item (name) values ('first')");
			assertThat(scenario.rows("select id from item")).containsExactly("1");
			scenario.generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void p02CreatesTheSequenceBeforeTheTable(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(ItemOfNameBySequence.class).generated();
			outcome.writes((database == TestDatabase.SQLITE) ? ChangeKind.CREATE_TABLE : ChangeKind.CREATE_SEQUENCE,
					ChangeKind.CREATE_TABLE);
			outcome.upgraded().likeHibernate().andBack();
			if (database != TestDatabase.SQLITE) {
				assertThat(outcome.lines()).element(0).asString().contains("item_seq start 1 increment 50");
			}
		}
	}

	@OnEveryDatabase
	void p03FollowsTheAllocationSizeAndWarns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfNameBySequence.class)
				.applied()
				.mapped(ItemOfNameBySequenceOfOne.class)
				.generated()
				.writes(ChangeKind.CHANGE_SEQUENCE_INCREMENT)
				.says(Level.WARN, "item_seq advances by 50, the model allocates 1 at once")
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void p04KeepsTheIdentityAndStartsTheSequenceAboveTheLargestId(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfNameByIdentity.class)
				.applied()
				.sql("insert into item (name) values ('first')", "insert into item (name) values ('second')")
				.mapped(ItemOfNameBySequence.class);
			Outcome outcome = scenario.generated();
			outcome.writes(ChangeKind.CREATE_SEQUENCE)
				.withholds(ChangeKind.CHANGE_IDENTITY)
				.says(Level.WARN, "item.id is an identity in the database only");
			scenario.sql("insert into item (name) values ('third')");
			outcome.upgraded();
			assertThat(scenario.rows(nextValue(database, "item_seq"))).containsExactly("53");
			outcome.andBack();
		}
	}

	@OnEveryDatabase
	void p05MakesTheColumnAnIdentityAndKeepsTheSequence(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfNameBySequence.class)
				.applied()
				.sql("insert into item (id, name) values (7, 'seventh')")
				.mapped(ItemOfNameByIdentity.class);
			scenario.generated()
				.writes(ChangeKind.CHANGE_IDENTITY)
				.withholds(ChangeKind.DROP_SEQUENCE)
				.says(Level.WARN, "item.id is an identity in the model only")
				.upgraded()
				.andBack();
			scenario.sql("insert into item (name) values ('next')");
			assertThat(scenario.rows("select id from item where name = 'next'")).containsExactly("8");
		}
	}

	/** No database numbers rows with texts. */
	@OnEveryDatabase
	void p05WaitsForATypeThatNumbers(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table item (id varchar(20) not null primary key, name varchar(255) not null)");
			Outcome outcome = scenario.mapped(ItemOfNameByIdentity.class).generated().nothing();
			outcome.withholds(ChangeKind.CHANGE_TYPE, ChangeKind.CHANGE_IDENTITY);
			assertThat(outcome.decision().withheld())
				.anyMatch((each) -> each.reason().startsWith("it needs the type of item.id to change first"));
			scenario.allowChange("item.id").generated().writes(ChangeKind.CHANGE_TYPE, ChangeKind.CHANGE_IDENTITY);
			outcome.upgraded().likeHibernate();
		}
	}

	@OnEveryDatabase
	void p05MakesTheColumnAnIdentityThoughAnotherTableReferencesIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfNameBySequence.class)
				.applied()
				.sql("insert into item (id, name) values (7, 'seventh')",
						"create table part (item_id bigint not null,"
								+ " constraint part_of_item foreign key (item_id) references item (id))",
						"insert into part values (7)")
				.mapped(ItemOfNameByIdentity.class);
			scenario.generated().writes(ChangeKind.CHANGE_IDENTITY).upgraded().andBack();
			scenario.sql("insert into item (name) values ('next')");
			assertThat(scenario.rows("select id from item where name = 'next'")).containsExactly("8");
		}
	}

	@OnEveryDatabase
	void p07WithholdsAnIdentityThatTheModelGaveUp(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfNameByIdentity.class)
				.applied()
				.mapped(ItemOfName.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CHANGE_IDENTITY);
		}
	}

	@OnEveryDatabase
	void p08WithholdsAPrimaryKeyOverOtherColumnsUntilAskedFor(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(ItemOfName.class)
				.applied()
				.sql("insert into item (id, name) values (1, 'first')")
				.mapped(ItemOfIdAndName.class);
			Outcome outcome = scenario.generated();
			outcome.withholds(ChangeKind.CHANGE_PRIMARY_KEY);
			assertThat(outcome.decision().withheld()).extracting(Withheld::option)
				.singleElement()
				.asString()
				.startsWith("--allow-change item.");
			outcome.upgraded();
			scenario.allowChange(outcome.decision().withheld().get(0).option().value())
				.generated()
				.writes(ChangeKind.CHANGE_PRIMARY_KEY)
				.guards(RowGuard.NoNulls.class, RowGuard.NoNulls.class, RowGuard.NoDuplicates.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select name from item")).containsExactly("first");
		}
	}

	@OnEveryDatabase
	void p09TakesAPrimaryKeyOfAnotherNameForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario
				.sql("create table item (id bigint not null, name varchar(255) not null,"
						+ " constraint pk_made_by_hand primary key (id))")
				.mapped(ItemOfName.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void p11AddsAPrimaryKeyWhereThereWasNoneGuarded(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table item (id bigint not null, name varchar(255) not null)",
					"insert into item values (1, 'first')", "insert into item values (1, 'second')");
			Outcome outcome = scenario.mapped(ItemOfName.class).generated();
			outcome.writes(ChangeKind.ADD_PRIMARY_KEY).guards(RowGuard.NoNulls.class, RowGuard.NoDuplicates.class);
			assertThat(outcome.upgradeRefusal().happened()).contains("share the same values in (id)");
			scenario.sql("update item set id = 2 where name = 'second'");
			outcome.upgraded().likeHibernate().andBack();
			assertThat(scenario.rows("select name from item order by id")).containsExactly("first", "second");
		}
	}

	@OnEveryDatabase
	void p12SaysThatAnIdentityOutsideThePrimaryKeyIsNotCompared(TestDatabase database) {
		String identity = (database == TestDatabase.MARIADB) ? "bigint not null auto_increment unique"
				: "bigint generated by default as identity";
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario
				.sql("create table item (id bigint not null, name varchar(255) not null, number " + identity
						+ ", primary key (id))")
				.mapped(ItemOfNameAndNumber.class)
				.generated();
			outcome.nothing();
			assertThat(outcome.decision().notCompared()).extracting(NotCompared::object)
				.anyMatch("identity of item.number"::equalsIgnoreCase);
		}
	}

	@OnEveryDatabase
	void p13CreatesTheTableOfATableGeneratorOnceWithItsRow(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Counted.class, AlsoCounted.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void p14ProtectsASequenceThatNoEntityMaps(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(ItemOfName.class)
				.applied()
				.sql("create sequence invoice_numbers")
				.generated();
			outcome.nothing()
				.withholds(ChangeKind.DROP_SEQUENCE, Withheld.Kind.PROTECTED, "--allow-drop sequence:invoice_numbers");
			assertThat(outcome.decision().protectedObjects()).containsExactly("sequence invoice_numbers");
		}
	}

	private static String nextValue(TestDatabase database, String sequence) {
		return switch (database) {
			case H2 -> "select next value for " + sequence;
			case POSTGRESQL -> "select nextval('" + sequence + "')";
			case MARIADB -> "select nextval(" + sequence + ")";
			case SQLITE -> "select next_val from " + sequence;
		};
	}

}
