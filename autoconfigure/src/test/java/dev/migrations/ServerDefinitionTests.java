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

import jakarta.persistence.CheckConstraint;
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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.PostgresDefinitions;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parts of which the server says more than a mapping can: what is replaced keeps it or
 * stays, and what is dropped comes back with it.
 */
class ServerDefinitionTests {

	private static final List<String> STANDARD = List.of("alter table book add constraint uk_code unique (code)",
			"create index ix_title on book (title)", "comment on index ix_title is 'two'",
			"comment on constraint uk_code on book is 'it''s one'");

	private static final Map<TestDatabase, List<String>> COMMENTED = Map.of(TestDatabase.H2,
			List.of(STANDARD.get(0), STANDARD.get(1), STANDARD.get(2), "comment on constraint uk_code is 'it''s one'"),
			TestDatabase.MARIADB, List.of("alter table book add constraint uk_code unique (code) comment 'it''s one'",
					"create index ix_title on book (title) comment 'two'"));

	private static final Map<TestDatabase, String> COMMENTS = Map.of(TestDatabase.H2,
			"select remarks from information_schema.table_constraints where remarks is not null"
					+ " union all select remarks from information_schema.indexes where remarks is not null",
			TestDatabase.POSTGRESQL,
			"select description from pg_description where objoid in (select oid from pg_constraint where"
					+ " conname = 'uk_code') or objoid = to_regclass('ix_title') order by 1",
			TestDatabase.MARIADB, "select index_comment from information_schema.statistics"
					+ " where index_comment <> '' and table_schema = database() order by 1");

	@TempDir
	private Path root;

	@Test
	void replacedForeignKeyKeepsItsDeferralAndComment() {
		try (Scenario scenario = books("deferrable initially deferred",
				"comment on constraint fk_author on book is 'it''s \"kept\"'")) {
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			scenario.mapped(Author.class, CascadingBook.class)
				.generated()
				.writes(ChangeKind.REPLACE_FOREIGN_KEY)
				.upgraded();
			assertThat(PostgresDefinitions.of(scenario.dataSource())).filteredOn((line) -> line.contains("fk_author"))
				.containsExactly("constraint fk_author on book FOREIGN KEY (author_id) REFERENCES author(id)"
						+ " ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED comment it's \"kept\" options ");
			scenario.migrations().downgrade("-1", false);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		}
	}

	@Test
	void foreignKeyIsNotReplacedWhenItsTextSaysMore() {
		try (Scenario scenario = books("match full not valid")) {
			Outcome outcome = scenario.mapped(Author.class, CascadingBook.class).generated();
			outcome.nothing().withholds(ChangeKind.REPLACE_FOREIGN_KEY, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld().get(0).reason()).contains("MATCH FULL", "NOT VALID",
					"replace it by hand");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					alter table book add constraint uk_code unique nulls not distinct (code) | REPLACE_UNIQUE_KEY | NULLS NOT DISTINCT
					create index ix_title on book (title) with (fillfactor=60)               | REPLACE_INDEX      | fillfactor
					alter table book add constraint ck_code check (code <> 'x') not valid    | REPLACE_CHECK      | NOT VALID
					""")
	void partIsNotReplacedWhenItsTextSaysMore(String part, ChangeKind kind, String words) {
		try (Scenario scenario = books("", part)) {
			Outcome outcome = scenario.mapped(Author.class, KeyedBook.class).generated();
			outcome.withholds(kind, Withheld.Kind.CANNOT, null);
			assertThat(outcome.decision().withheld().get(0).reason()).contains(words, "replace it by hand");
			outcome.upgraded().andBack();
		}
	}

	@Test
	void foreignKeyThatIsNotValidIsNotReplaced() {
		try (Scenario scenario = books("not valid")) {
			Outcome outcome = scenario.mapped(Author.class, CascadingBook.class).generated();
			outcome.nothing().withholds(ChangeKind.REPLACE_FOREIGN_KEY, Withheld.Kind.CANNOT, null);
		}
	}

	@Test
	void whatIsDroppedComesBackAsItWas() {
		try (Scenario scenario = books("match full not valid", "comment on constraint fk_author on book is 'one'",
				"alter table book add constraint uk_code unique nulls not distinct (code) include (title)"
						+ " with (fillfactor=70) deferrable initially deferred",
				"comment on constraint uk_code on book is 'two'",
				"alter table book add constraint ck_code check (code <> 'x') no inherit not valid",
				"comment on constraint ck_code on book is 'three'",
				"create index ix_title on book (title, code desc) with (fillfactor=60)",
				"comment on index ix_title is 'four'",
				"create unique index ix_code on book (code) with (deduplicate_items=off)",
				"create index ix_hash on book using hash (code) where code <> ''", "comment on index ix_hash is 'five'",
				"alter table book drop constraint book_pkey",
				"alter table book add constraint pk_book primary key (id) include (code)",
				"comment on constraint pk_book on book is 'six'")) {
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			assertThat(before.stream().filter((line) -> line.matches(".*comment (one|two|three|four|five|six)\\b.*")))
				.hasSizeGreaterThanOrEqualTo(6);
			Outcome parts = scenario.mapped(Author.class, BareBook.class)
				.allowDrop("book.fk_author", "book.uk_code", "book.ck_code", "book.ix_title", "book.ix_code")
				.generated()
				.upgraded();
			assertThat(PostgresDefinitions.of(scenario.dataSource())).noneMatch(
					(line) -> line.matches("(constraint|index) .*(fk_author|uk_code|ck_code|ix_title|ix_code).*"));
			scenario.migrations().downgrade("-1", true);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
			parts.withdrawn();
			scenario.mapped(Author.class).allowDrop("book").generated().upgraded();
			scenario.migrations().downgrade("-1", true);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void commentOfAKeyOrIndexComesBack(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root).mapped(Author.class, BareBook.class).applied()) {
			scenario.sql(COMMENTED.getOrDefault(database, STANDARD).toArray(String[]::new));
			String query = COMMENTS.get(database);
			assertThat(scenario.rows(query)).containsExactly("it's one", "two");
			Outcome parts = scenario.allowDrop("book.uk_code", "book.ix_title").generated().upgraded();
			assertThat(scenario.rows(query)).isEmpty();
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows(query)).containsExactly("it's one", "two");
			parts.withdrawn();
			scenario.mapped(Author.class).allowDrop("book").generated().upgraded();
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows(query)).containsExactly("it's one", "two");
		}
	}

	private Scenario books(String key, String... further) {
		Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Author.class, Book.class).applied();
		scenario.sql("alter table book drop constraint fk_author",
				"alter table book add constraint fk_author foreign key (author_id) references author (id) " + key);
		return scenario.sql(further);
	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class Author {

		@Id
		Long id;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Book {

		@Id
		Long id;

		@Column(length = 20)
		String code;

		@Column(length = 20)
		String title;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_author"))
		Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class CascadingBook {

		@Id
		Long id;

		@Column(length = 20)
		String code;

		@Column(length = 20)
		String title;

		@ManyToOne(fetch = FetchType.LAZY)
		@OnDelete(action = OnDeleteAction.CASCADE)
		@JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_author"))
		Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uk_code", columnNames = { "code", "title" }),
			indexes = @Index(name = "ix_title", columnList = "title, code"),
			check = @CheckConstraint(name = "ck_code", constraint = "code <> 'y'"))
	static class KeyedBook {

		@Id
		Long id;

		@Column(length = 20)
		String code;

		@Column(length = 20)
		String title;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_author"))
		Author author;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BareBook {

		@Id
		Long id;

		@Column(length = 20)
		String code;

		@Column(length = 20)
		String title;

		@Column(name = "author_id")
		Long author;

	}

}
