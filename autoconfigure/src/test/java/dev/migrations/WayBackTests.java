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
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.AuthorModels.Author;
import dev.migrations.AuthorModels.NamelessAuthor;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Ways back that stopped half-way, led somewhere else, or took along what is somebody
 * else's.
 */
class WayBackTests {

	/** What only the database's own words say of an index or a key. */
	private static final Map<TestDatabase, List<String>> FORMS = Map.of(TestDatabase.H2,
			List.of("create index \"I 1\" on book (code nulls last, id desc)",
					"create unique nulls not distinct index u1 on book (code)",
					"create unique nulls all distinct index u2 on book (code, title)",
					"create unique index u3 on book (title) include (code)",
					"alter table book add constraint c1 unique nulls not distinct (title)",
					"create hash index h1 on book (title)"),
			TestDatabase.MARIADB, List.of("alter table book add place point not null",
					"create spatial index s1 on book (place)", "create fulltext index f1 on book (title)"));

	private static final Map<TestDatabase, String> OWN_WORDS = Map.of(TestDatabase.H2,
			"script nodata nopasswords nosettings table book", TestDatabase.MARIADB,
			"select concat(index_name, index_type, non_unique, seq_in_index, coalesce(column_name, ''),"
					+ " coalesce(sub_part, '')) from information_schema.statistics"
					+ " where table_name = 'book' and table_schema = database() order by 1");

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void tableComesBackWithEveryFormOfIndex(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table book (id bigint primary key, code varchar(20), title varchar(20))")
				.sql(FORMS.get(database).toArray(String[]::new));
			String query = OWN_WORDS.get(database);
			List<String> before = scenario.rows(query);
			scenario.allowDrop("book").generated().upgraded();
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows(query)).containsExactlyInAnyOrderElementsOf(before);
		}
	}

	@Test
	void uniqueKeyOfH2ThatTakesOneNullIsNotReplaced() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author add constraint uk_name unique nulls not distinct (name)");
			scenario.mapped(UniqueAuthor.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.REPLACE_UNIQUE_KEY, Withheld.Kind.CANNOT, null);
		}
	}

	@Test
	void createdSequenceGoesWithoutWhatOthersMadeOfIt() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Author.class).applied().mapped(Author.class, Ticket.class).applied();
			scenario.sql("create view next_one as select nextval('ticket_seq') as one");
			assertThatThrownBy(() -> scenario.migrations().downgrade("-1", false)).hasMessageContaining("depend");
			assertThat(scenario.rows("select one from next_one")).hasSize(1);
		}
	}

	@Test
	void indexMadeConcurrentlyComesBackInTheTransactionOfItsChangeSet() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root)) {
			scenario.mapped(Author.class).applied().sql("create index ix_name on author (name)");
			scenario.generation(GenerationSettings.DEFAULTS.withConcurrently(true));
			scenario.allowDrop("author.ix_name").generated().upgraded().andBack();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void columnThatAcceptsNullJoinsThePrimaryKey(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql("insert into author (id, name) values (1, 'Ada')");
			scenario.mapped(AuthorByBoth.class)
				.allowChange("author.*")
				.generated()
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select name from author")).containsExactly("Ada");
		}
	}

	@Test
	void columnOfAPrimaryKeyThatStaysGoesOnRefusingNull() {
		try (Scenario scenario = Scenario.on(TestDatabase.SQLITE, this.root)) {
			scenario.mapped(AuthorByBoth.class).applied().mapped(Author.class);
			Outcome outcome = scenario.allowChange("author.*").generated();
			assertThat(outcome.changes()).noneMatch(ChangeKind.DROP_NOT_NULL::is);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void nameOfARenamedTableIsUsedAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql("insert into author (id, name) values (1, 'Ada')")
				.mapped(FormerAuthor.class, UniqueAuthor.class)
				.rename("author=former_author")
				.generated()
				.upgraded()
				.andBack();
			assertThat(scenario.rows("select name from former_author")).containsExactly("Ada");
		}
	}

	/** Nothing of the way back has been done, and no value was invented. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void columnThatRefusesNullDoesNotComeBackBetweenRows(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(RequiredAuthor.class).applied()) {
			scenario.sql("insert into author (id, name) values (1, 'Ada'), (2, 'Bob')");
			scenario.mapped(NamelessAuthor.class).allowDrop("author.name").generated().upgraded();
			assertThatThrownBy(() -> scenario.migrations().downgrade("-1", true))
				.hasMessageContaining("would stop half-way: column 'author.name' (2 rows for which it has no value)");
			assertThat(scenario.rows("select count(*) from author")).containsExactly("2");
			scenario.sql("delete from author");
			scenario.migrations().downgrade("-1", false);
			scenario.sql("insert into author (id, name) values (1, 'Ada')");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void nullIsNotRefusedAgainBetweenRowsThatHoldIt(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(RequiredAuthor.class).applied()) {
			scenario.mapped(Author.class).generated().upgraded();
			scenario.sql("insert into author (id) values (1)");
			assertThatThrownBy(() -> scenario.migrations().downgrade("-1", true))
				.hasMessageContaining("would stop half-way: column 'author.name' (1 row with NULL)");
			scenario.sql("update author set name = 'Ada'");
			scenario.migrations().downgrade("-1", false);
		}
	}

	/**
	 * {@code --allow-data-loss} would lose nothing: the database takes all of it or
	 * stops.
	 */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void valueThatTheFormerTypeDoesNotHoldStopsBeforeAnything(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Counter.class).applied()) {
			scenario.mapped(LargeCounter.class).generated().upgraded();
			scenario.sql("insert into counter (id, hits, word) values (1, 3000000000, 'much too long')");
			assertThatThrownBy(() -> scenario.migrations().downgrade("-1", true)).hasMessageContaining("half-way")
				.hasMessageMatching("(?si).*'counter.hits' \\(1 row with a value that int.*")
				.hasMessageContaining("'counter.word' (1 row with a value that ");
			scenario.sql("update counter set hits = 3, word = 'short'");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select hits from counter")).containsExactly("3");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void constantThatTheFormerCheckRefusesStopsBeforeAnything(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Lamp.class).applied()) {
			scenario.mapped(DimmedLamp.class).generated().upgraded();
			scenario.sql("insert into lamp (id, state, watts) values (1, 'DIM', 7)");
			assertThatThrownBy(() -> scenario.migrations().downgrade("-1", true)).hasMessageContaining("half-way");
			scenario.sql("update lamp set state = 'ON'");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select state from lamp")).containsExactly("ON");
		}
	}

	/** The column comes back with one value in all rows, and the check with it. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void checkOverAColumnWithoutItsValuesStopsBeforeAnything(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Lamp.class).applied()) {
			scenario.sql("alter table lamp add constraint bright check (state <> 'ON' or watts is not null)",
					"alter table lamp add constraint dark check (watts is null or watts < 100)",
					"insert into lamp (id, state, watts) values (1, 'ON', 7), (2, 'OFF', null)");
			scenario.mapped(PlainLamp.class).allowDrop("lamp.bright", "lamp.dark", "lamp.watts").generated().upgraded();
			assertThatThrownBy(() -> scenario.migrations().downgrade("-1", true))
				.hasMessageContaining("would stop half-way: table 'lamp' (1 row that the former check refuses)");
			scenario.sql("update lamp set state = 'OFF'").migrations().downgrade("-1", true);
			scenario.sql("insert into lamp (id, state, watts) values (3, 'ON', 7)");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void renameIsTakenBackWithoutAQuestion(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql("insert into author (id, name) values (1, 'Ada')")
				.mapped(FormerAuthor.class)
				.rename("author=former_author")
				.generated()
				.upgraded();
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select name from author")).containsExactly("Ada");
		}
	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class RequiredAuthor {

		@Id
		Long id;

		@Column(length = 20, nullable = false)
		String name;

	}

	@Entity(name = "Counter")
	@Table(name = "counter")
	static class Counter {

		@Id
		Long id;

		Integer hits;

		@Column(length = 5)
		String word;

	}

	@Entity(name = "Counter")
	@Table(name = "counter")
	static class LargeCounter {

		@Id
		Long id;

		Long hits;

		@Column(length = 50)
		String word;

	}

	@Entity(name = "FormerAuthor")
	@Table(name = "former_author")
	static class FormerAuthor {

		@Id
		Long id;

		@Column(length = 20)
		String name;

	}

	@Entity(name = "Author")
	@Table(name = "author", uniqueConstraints = @UniqueConstraint(name = "uk_name", columnNames = { "name", "id" }))
	static class UniqueAuthor {

		@Id
		Long id;

		@Column(length = 20)
		String name;

	}

	@Entity(name = "Author")
	@Table(name = "author")
	@IdClass(AuthorByBoth.Key.class)
	static class AuthorByBoth {

		@Id
		Long id;

		@Id
		@Column(length = 20)
		String name;

		record Key(Long id, String name) {

		}

	}

	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class Ticket {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

	}

	@Entity(name = "Lamp")
	@Table(name = "lamp")
	static class Lamp {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		State state;

		Integer watts;

		enum State {

			ON, OFF

		}

	}

	@Entity(name = "Lamp")
	@Table(name = "lamp")
	static class PlainLamp {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		Lamp.State state;

	}

	@Entity(name = "Lamp")
	@Table(name = "lamp")
	static class DimmedLamp {

		@Id
		Long id;

		@Enumerated(EnumType.STRING)
		State state;

		Integer watts;

		enum State {

			ON, OFF, DIM

		}

	}

}
