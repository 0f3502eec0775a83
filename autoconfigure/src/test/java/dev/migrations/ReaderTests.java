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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.AuthorModels.Author;
import dev.migrations.AuthorModels.LongNamedAuthor;
import dev.migrations.AuthorModels.NamelessAuthor;
import dev.migrations.failure.Failure;
import dev.migrations.policy.Note;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What something else reads is neither dropped nor changed half-way: the catalog shows
 * that the statement could not succeed.
 */
class ReaderTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			create policy own on author using (name <> '')                          | policy own on table author
			create trigger t before update of name on author execute function f()   | trigger t on table author
			create view v as select name from author                                | view v
			create materialized view m as select name from author                   | materialized view m
			create publication p for table author where (name <> '')                | publication of table author
			create rule r as on update to author where new.name = '' do instead nothing | rule r on table author
			create function n() returns text begin atomic select name from author limit 1; end | function n()
			""")
	void columnOfPostgresThatSomethingReads(String reader, String words) {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create function f() returns trigger language plpgsql as 'begin return new; end'",
					"alter table author replica identity full", reader);
			Outcome longer = scenario.mapped(LongNamedAuthor.class).generated().nothing();
			longer.withholds(ChangeKind.CHANGE_TYPE, Withheld.Kind.CANNOT, null);
			assertThat(longer.decision().withheld().get(0).reason()).contains(words);
			Failure refusal = scenario.mapped(NamelessAuthor.class).allowDrop("author.name").refusal();
			assertThat(refusal.happened()).startsWith("Cannot drop column author.name: ").contains(words);
			assertThat(refusal.next()).asString().startsWith("Remove that by hand first");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "create view v as select nextval('ticket')",
			"create table other (id bigint default nextval('ticket'))" })
	void sequenceOfPostgresThatSomethingReads(String reader) {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create sequence ticket", reader);
			assertThat(scenario.allowDrop("sequence:ticket").refusal().happened())
				.startsWith("Cannot drop sequence ticket: ");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void sequenceThatADefaultCounts(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql("create sequence ticket", "create table other (id bigint default "
					+ ((database == TestDatabase.H2) ? "next value for ticket" : "nextval(ticket)") + ")");
			assertThat(scenario.allowDrop("sequence:ticket").refusal().happened())
				.isEqualTo("Cannot drop sequence ticket: default of column other.id still needs it.");
			scenario.allowDrop("sequence:ticket", "other").generated().upgraded();
		}
	}

	@Test
	void tableOfPostgresThatAViewReads() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table other (id bigint)", "create view \"All of it\" as select count(*) from other");
			assertThat(scenario.allowDrop("other").refusal().happened())
				.isEqualTo("Cannot drop table other: view \"All of it\" still needs it.");
		}
	}

	@Test
	void whatReadsSomethingElseIsNotInTheWay() {
		try (Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class).applied()) {
			scenario.sql("create table other (id bigint, rest int)", "create view v as select id from author",
					"create policy own on other using (id > 5)",
					"create rule quiet as on delete to other where old.rest > 1 do instead nothing");
			Outcome outcome = scenario.mapped(LongNamedAuthor.class).allowDrop("other").generated();
			outcome.writes(ChangeKind.CHANGE_TYPE, ChangeKind.DROP_TABLE);
			assertThat(outcome.said(Note.Level.NOTE)).containsExactly("with other go: policy own, rule quiet");
			outcome.upgraded().andBack();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void columnThatAnotherOneIsComputedFrom(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class).applied()) {
			scenario.sql("alter table author add column number int",
					"alter table author add column twice int generated always as (number * 2)"
							+ ((database == TestDatabase.POSTGRESQL) ? " stored" : ""));
			Failure refusal = scenario.allowDrop("author.number").refusal();
			assertThat(refusal.happened())
				.isEqualTo("Cannot drop column author.number: column twice on author still needs it.");
			assertThat(refusal.next()).asString().contains("--allow-drop author.number", "--allow-drop author.twice");
			scenario.allowDrop("author.number", "author.twice").generated().upgraded();
		}
	}

}
