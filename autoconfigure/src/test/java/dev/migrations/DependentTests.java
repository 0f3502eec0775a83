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
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.AuthorModels.Author;
import dev.migrations.AuthorModels.LongNamedAuthor;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.PostgresDefinitions;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What hangs on a dropped table, column or sequence comes back with it.
 */
class DependentTests {

	private static final Map<TestDatabase, List<String>> TABLES = Map.of(TestDatabase.H2,
			List.of("create table note (id bigint primary key, body varchar(20))",
					"create trigger touch before insert, update on note for each row queue 7 nowait call \"%s\""
						.formatted(Silent.class.getName()),
					"comment on trigger touch is 'it''s ours'", "create user if not exists reader password 'x'",
					"create role if not exists readers", "grant select, insert on note to reader",
					"grant update on note to readers"),
			TestDatabase.MARIADB,
			List.of("create table note (id bigint primary key, body varchar(20))",
					"create trigger first_one before insert on note for each row set new.body = upper(new.body)",
					"create trigger second_one before insert on note for each row begin set @a = 1; set @b = ';'; end",
					"create trigger `Odd one` after delete on note for each row set @c = 1"),
			TestDatabase.SQLITE,
			List.of("create table note (id bigint primary key, body varchar(20))",
					"create trigger touch after update of body on note when new.id > 5"
							+ " begin update note set body = ';' where id = 1; delete from note where id = 2; end"));

	private static final Map<TestDatabase, List<String>> SEQUENCES = Map.of(TestDatabase.H2, List.of(
			"create sequence ticket as integer start with 10 increment by 5 minvalue 5 maxvalue 900 cycle cache 7",
			"alter sequence ticket restart with 445", "comment on sequence ticket is 'it''s a ticket'"),
			TestDatabase.MARIADB,
			List.of("create sequence ticket start with 10 increment by 5 minvalue 5 maxvalue 900 cache 7"
					+ " cycle comment 'it''s \\\\ a ticket'", "alter sequence ticket restart 445"));

	private static final Map<TestDatabase, List<String>> OWN_WORDS = Map.of(TestDatabase.H2,
			List.of("script nodata nopasswords nosettings"), TestDatabase.MARIADB,
			List.of("select concat(trigger_name, definer, action_timing, event_manipulation, event_object_table,"
					+ " action_order, action_statement, ' trigger') from information_schema.triggers"
					+ " where event_object_schema = database()",
					"select concat(table_name, table_type, engine, table_collation, table_comment)"
							+ " from information_schema.tables where table_schema = database()",
					"select concat(table_name, column_name, column_type, column_key) from information_schema.columns"
							+ " where table_schema = database()"),
			TestDatabase.SQLITE, List.of("select sql from sqlite_schema where sql is not null"));

	@TempDir
	private Path root;

	/** Roles belong to the server, which other tests use too. */
	private static final List<String> ROLES = List.of(
			"do $$ begin create role dependent_reader;" + " exception when duplicate_object then null; end $$",
			"do $$ begin create role \"Dependent Owner\";" + " exception when duplicate_object then null; end $$");

	private static final List<String> NEIGHBOURS = List.of(
			"create table note (id bigint primary key, \"Owner\" text, body text, extra int not null)",
			"create function touch() returns trigger language plpgsql as 'begin return new; end'",
			"alter table note set (fillfactor=70, autovacuum_enabled=off, toast.autovacuum_enabled=off)",
			"alter table note enable row level security", "alter table note force row level security",
			"create policy own on note as restrictive for select to dependent_reader, public"
					+ " using (\"Owner\" = current_user)",
			"create policy all_of_it on note with check (extra > 0)", "comment on policy own on note is 'it''s ours'",
			"create trigger touch_it before update of body on note for each row when (old.* is distinct from new.*)"
					+ " execute function touch()",
			"create trigger off after insert on note execute function touch()", "alter table note disable trigger off",
			"comment on trigger off on note is 'later'", "create rule quiet as on delete to note do instead nothing",
			"comment on rule quiet on note is 'none'", "create statistics note_stats on \"Owner\", extra from note",
			"alter table note alter body set storage external", "alter table note alter body set compression pglz",
			"alter table note alter extra set statistics 500", "alter table note alter extra set (n_distinct=-0.5)",
			"alter table note add constraint once exclude using btree (extra with =) where (id > 0)",
			"create unique index note_id on note (extra)", "alter table note replica identity using index note_id",
			"alter table note cluster on note_pkey",
			"create publication news for table note (id, extra) where (id > 5)",
			"grant select, insert on note to dependent_reader",
			"grant update on note to dependent_reader with grant option",
			"grant select (body), update (body) on note to public", "alter table note owner to \"Dependent Owner\"");

	@Test
	void droppedTableComesBackWithAllThatHangsOnIt() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql(ROLES.toArray(String[]::new)).sql(NEIGHBOURS.toArray(String[]::new));
			comesBack(scenario, "note");
		}
	}

	@Test
	void droppedColumnComesBackWithWhatIsItsOwn() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql(ROLES.toArray(String[]::new))
				.sql("alter table author add other int, add extra text",
						"create statistics author_stats on other, extra from author",
						"alter table author alter extra set storage external",
						"alter table author alter extra set statistics 50",
						"grant select (extra), update (extra, other) on author to dependent_reader");
			comesBack(scenario, "author.extra");
		}
	}

	@Test
	void generatedIdsComeBackAsTheyWere() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table note (id serial primary key, small smallserial not null, other bigint not null)",
					"create sequence \"Odd one\" start with 10 increment by 5 minvalue 5 maxvalue 900 cycle cache 7",
					"alter table note alter other set default nextval('\"Odd one\"')",
					"alter sequence \"Odd one\" owned by note.other",
					"alter table note add always integer generated always as identity",
					"alter table note add strict bigint generated by default as identity (sequence name of_its_own"
							+ " start with 10 increment by -5 minvalue -500 maxvalue 10 cycle cache 7)",
					"insert into note (id) values (default), (default)");
			comesBack(scenario, "note");
		}
	}

	@Test
	void generatedIdsOfH2ComeBackAsTheyWere() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root).mapped(Author.class).applied()) {
			scenario.sql("create domain small as integer",
					"create table note (id integer generated always as identity (start with 10 increment by 5"
							+ " minvalue 5 maxvalue 900 cycle cache 7) primary key, body varchar(20))",
					"comment on column note.id is 'it''s given'", "insert into note (body) values ('a'), ('b')",
					"create table plain (id bigint generated by default as identity primary key)",
					"create table strict (id small generated always as identity primary key)",
					"create table down (id smallint generated by default as identity (start with -1 increment by -1"
							+ " no cache) primary key)",
					"create table used_up (id bigint generated by default as identity (maxvalue 64 exhausted))",
					"alter table author add column counted integer generated always as identity (start with 3)");
			List<String> before = says(scenario);
			scenario.allowDrop("note", "plain", "strict", "down", "used_up", "author.counted").generated().upgraded();
			assertThat(String.join(" ", says(scenario))).doesNotContain("IDENTITY");
			scenario.migrations().downgrade("-1", false);
			assertThat(says(scenario)).isEqualTo(before);
		}
	}

	@Test
	void columnComesBackWithItsSerial() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author add counted serial", "select nextval('author_counted_seq')");
			comesBack(scenario, "author.counted");
		}
	}

	@Test
	void statisticsOfTwoDroppedColumnsComeBack() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author add a int, add b int", "create statistics both_stats on a, b from author");
			scenario.allowDrop("author.a", "author.b").generated().upgraded();
			scenario.migrations().downgrade("-1", false);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).anyMatch((line) -> line.contains("both_stats"));
		}
	}

	@Test
	void childrenKeepTheTableThatTheyInheritFrom() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table par (id bigint primary key, a integer)",
					"create table kid (z integer) inherits (par)",
					"create table pt (id bigint, d integer, primary key (id, d)) partition by range (d)",
					"create table pt1 partition of pt for values from (0) to (10)",
					"create table u2 (id serial primary key)",
					"create table u3 (id bigint, z integer default nextval('u2_id_seq'))");
			assertThat(scenario.allowDrop("par").refusal().toString()).contains("table kid still needs it");
			assertThat(scenario.allowDrop("pt").refusal().toString()).contains("partition pt1 still needs it");
			assertThat(scenario.allowDrop("u2").refusal().toString())
				.contains("default value for column z of table u3 still needs it");
			scenario.sql("drop table pt");
			comesBack(scenario, "kid");
			comesBack(scenario, "kid", "par");
			comesBack(scenario, "u2", "u3");
		}
	}

	@Test
	void sequenceThatATableOwnsStays() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table note (id bigint)", "create sequence ticket owned by note.id");
			comesBack(scenario, "note");
		}
	}

	@Test
	void columnKeepsItsStorageWhenItsTypeChanges() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author alter name set storage external",
					"alter table author alter name set compression pglz",
					"alter table author alter name set statistics 50");
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			scenario.mapped(LongNamedAuthor.class).generated().upgraded();
			assertThat(PostgresDefinitions.of(scenario.dataSource()))
				.isEqualTo(before.stream().map((line) -> line.replace("varying(20)", "varying(40)")).toList());
			scenario.migrations().downgrade("-1", false);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		}
	}

	@Test
	void storageIsKeptUnderANewNameToo() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author alter name set storage external");
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			scenario.mapped(RenamedAuthor.class)
				.rename("author=writer", "writer.name=full_name")
				.generated()
				.upgraded();
			assertThat(PostgresDefinitions.of(scenario.dataSource()))
				.anyMatch((line) -> line.startsWith("column writer.full_name character varying(40)")
						&& line.contains("storage e"));
			scenario.migrations().downgrade("-1", false);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		}
	}

	/** It would go with the table, and nothing brings it back. */
	@Test
	void synonymKeepsItsTable() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table note (id bigint)", "create synonym jotting for note");
			assertThat(scenario.allowDrop("note").refusal().happened()).contains("synonym JOTTING still needs it");
		}
	}

	@Test
	void columnOfH2KeepsItsSettings() {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author add column extra varchar(20) default 'x' on update 'y'",
					"alter table author alter column extra set invisible",
					"alter table author alter column extra set default on null",
					"alter table author alter column name set on update 'z'");
			List<String> before = says(scenario);
			scenario.mapped(LongNamedAuthor.class).allowDrop("author.extra").generated().upgraded();
			assertThat(String.join(" ", says(scenario))).contains("VARYING(40) ON UPDATE 'z'").doesNotContain("EXTRA");
			scenario.migrations().downgrade("-1", false);
			assertThat(says(scenario)).isEqualTo(before);
		}
	}

	@Test
	void droppedSequenceComesBackWithItsBoundsAndItsValue() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql(ROLES.toArray(String[]::new))
				.sql("create sequence ticket as integer start with 10 increment by 5 minvalue 5 maxvalue 900 cache 7 cycle",
						"select setval('ticket', 445)", "comment on sequence ticket is 'it''s a ticket'",
						"grant usage on sequence ticket to dependent_reader",
						"alter sequence ticket owned by author.name",
						"create sequence \"Down\" increment by -1 maxvalue -1 minvalue -100");
			comesBack(scenario, "sequence:ticket");
			comesBack(scenario, "sequence:Down");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB", "SQLITE" })
	void tableComesBackWithItsTriggersAndGrants(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql(TABLES.get(database).toArray(String[]::new));
			List<String> before = says(scenario);
			assertThat(before).anyMatch((line) -> line.toLowerCase(Locale.ROOT).contains("trigger"));
			Outcome outcome = scenario.allowDrop("note").generated().upgraded();
			assertThat(says(scenario)).noneMatch((line) -> line.toLowerCase(Locale.ROOT).contains("trigger"));
			scenario.migrations().downgrade("-1", false);
			assertThat(says(scenario)).isEqualTo(before);
			outcome.withdrawn();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void sequenceComesBackWithItsBoundsAndItsValue(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql(SEQUENCES.get(database).toArray(String[]::new));
			List<String> before = says(scenario);
			Outcome outcome = scenario.allowDrop("sequence:ticket").generated().upgraded();
			assertThat(says(scenario)).isNotEqualTo(before);
			scenario.migrations().downgrade("-1", true);
			assertThat(says(scenario)).isEqualTo(before);
			outcome.withdrawn();
		}
	}

	/** The schema as the database's own tool tells it, the history aside. */
	private static List<String> says(Scenario scenario) {
		List<String> lines = new ArrayList<>();
		OWN_WORDS.get(scenario.database()).forEach((query) -> lines.addAll(scenario.rows(query)));
		if (lines.stream().anyMatch((line) -> line.startsWith("ticketSEQUENCE"))) {
			lines.addAll(scenario.rows("select concat_ws(' ', next_not_cached_value, minimum_value, maximum_value,"
					+ " start_value, increment, cache_size, cycle_option) from ticket"));
		}
		return lines.stream()
			.filter((line) -> !line.toLowerCase(Locale.ROOT).contains("databasechangelog"))
			.filter((line) -> !line.contains("SELECT COUNT(*) FROM"))
			.sorted()
			.toList();
	}

	private static void comesBack(Scenario scenario, String... object) {
		List<String> before = PostgresDefinitions.of(scenario.dataSource());
		Outcome outcome = scenario.allowDrop(object).generated().upgraded();
		assertThat(PostgresDefinitions.of(scenario.dataSource())).isNotEqualTo(before);
		scenario.migrations().downgrade("-1", false);
		assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		outcome.withdrawn();
	}

	/** Does nothing. */
	public static class Silent implements Trigger {

		@Override
		public void fire(Connection connection, Object[] before, Object[] after) {
		}

	}

	@Entity(name = "Author")
	@Table(name = "writer")
	static class RenamedAuthor {

		@Id
		Long id;

		@Column(name = "full_name", length = 40)
		String name;

	}

}
