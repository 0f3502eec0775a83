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
import java.time.LocalDateTime;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.diff.Comparators;
import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.diff.DefaultComparator;
import dev.migrations.diff.Opinion;
import dev.migrations.diff.SchemaChange.ChangeDefault;
import dev.migrations.diff.SchemaChange.CreateSequence;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.Withheld;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group D: defaults.
 */
class DefaultScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void d01WritesADefaultThatIsNewOrAnother(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Plain.class)
				.applied()
				.sql("insert into item (id, state) values (1, 'kept')")
				.mapped(Opened.class)
				.generated()
				.writes(ChangeDefault.class)
				.upgraded()
				.likeHibernate()
				.andBack();
			scenario.mapped(Closed.class).generated().writes(ChangeDefault.class).upgraded().likeHibernate().andBack();
			assertThat(scenario.rows("select state from item")).containsExactly("kept");
		}
	}

	@OnEveryDatabase
	void d02KeepsADefaultThatTheModelDoesNotHave(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Opened.class).applied().mapped(Plain.class).generated().nothing().withholds();
		}
	}

	@OnEveryDatabase
	void d02WithholdsItIfSoSet(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Opened.class)
				.applied()
				.policy(PolicySettings.DEFAULTS
					.withComparison(ComparisonSettings.DEFAULTS.withDefaults(Strictness.STRICT)))
				.mapped(Plain.class);
			boolean sqlite = database == TestDatabase.SQLITE;
			Outcome outcome = scenario.generated();
			outcome.nothing()
				.withholds(ChangeDefault.class, sqlite ? Withheld.Kind.CANNOT : Withheld.Kind.UNDECLARED,
						sqlite ? null : "--allow-change item.state");
			assertThat(outcome.decision().withheldOfOurs()).hasSize(1);
			if (!sqlite) {
				scenario.allowChange("item.state")
					.generated()
					.writes(ChangeDefault.class)
					.upgraded()
					.likeHibernate()
					.andBack();
			}
		}
	}

	@OnEveryDatabase
	void d03TakesTheSameLiteralInAnotherSpellingForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql(
					"create table item (id bigint not null, state varchar(255) default 'open', amount int default (15),"
							+ " created timestamp(6) default " + now(database) + ", primary key (id))")
				.mapped(Spelled.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void d06KeepsQuotesAndSlashes(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Quoted.class).generated().writes(CreateTable.class).upgraded().likeHibernate().andBack();
			scenario.sql("insert into item (id) values (1)");
			assertThat(scenario.rows("select state from item")).containsExactly("it's a \"/\" ${user.home} %s");
		}
	}

	@OnEveryDatabase
	void d07TakesTheNextValueOfASequenceForAnIdentity(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			String next = switch (database) {
				case POSTGRESQL -> "nextval('item_numbers')";
				case MARIADB -> "(nextval(item_numbers))";
				case H2, SQLITE -> "next value for item_numbers";
			};
			scenario
				.sql("create sequence item_numbers",
						"create table item (id bigint default " + next + " not null, primary key (id))")
				.mapped(Identified.class)
				.generated()
				.nothing();
			scenario.mapped(Numbered.class).generated().writes(CreateSequence.class);
		}
	}

	@OnEveryDatabase
	void d08HonoursWhatAComparatorOfTheApplicationSays(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Opened.class).applied().mapped(Closed.class);
			scenario.policy(comparing((column) -> Opinion.EQUAL)).generated().nothing().withholds();
			scenario.policy(comparing((column) -> {
				throw new IllegalStateException("no idea");
			}));
			assertThat(scenario.refusal().happened()).containsIgnoringCase("column item.state")
				.contains("The comparator dev.migrations.scenario.DefaultScenarioTests", "no idea");
			scenario.mapped(Opened.class)
				.policy(comparing((column) -> Opinion.UNDECIDED))
				.generated()
				.nothing()
				.withholds();
			boolean sqlite = database == TestDatabase.SQLITE;
			Outcome different = scenario.policy(comparing((column) -> Opinion.DIFFERENT)).generated();
			different.writes(sqlite ? new Class<?>[0] : new Class<?>[] { ChangeDefault.class });
		}
	}

	private static PolicySettings comparing(DefaultComparator comparator) {
		return PolicySettings.DEFAULTS.withComparison(
				ComparisonSettings.DEFAULTS.withComparators(new Comparators(List.of(), List.of(comparator))));
	}

	private static String now(TestDatabase database) {
		return switch (database) {
			case POSTGRESQL -> "now()";
			case MARIADB -> "now(6)";
			case H2, SQLITE -> "current_timestamp";
		};
	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Plain {

		@Id
		private Long id;

		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Opened {

		@Id
		private Long id;

		@ColumnDefault("'open'")
		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Closed {

		@Id
		private Long id;

		@ColumnDefault("'closed'")
		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Quoted {

		@Id
		private Long id;

		@ColumnDefault("'it''s a \"/\" ${user.home} %s'")
		private String state;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Spelled {

		@Id
		private Long id;

		@ColumnDefault("('open')")
		private String state;

		@ColumnDefault("15")
		private Integer amount;

		@Column(columnDefinition = "timestamp(6) default current_timestamp(6)")
		private LocalDateTime created;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Identified {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

	}

	@Entity(name = "Item")
	@Table(name = "item")
	static class Numbered {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		private Long id;

	}

}
