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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.PostgresDefinitions;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A table of PostgreSQL is replicated by a key and clustered on an index, by name: what
 * takes the place of the one or the other is so, too.
 */
class MarkedIndexTests {

	@TempDir
	private Path root;

	@Test
	void replacementTakesTheMarksOver() {
		try (Scenario scenario = marked()) {
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			scenario.mapped(WiderVisit.class)
				.generated()
				.writes(ChangeKind.REPLACE_UNIQUE_KEY, ChangeKind.REPLACE_INDEX)
				.upgraded();
			assertThat(marks(scenario)).containsExactly("uk_visit identity", "ix_visit cluster");
			scenario.sql("update visit set room = 7");
			scenario.migrations().downgrade("-1", false);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
			scenario.sql("update visit set room = 8");
		}
	}

	@Test
	void whatIsDroppedComesBackWithItsMark() {
		try (Scenario scenario = marked()) {
			List<String> before = PostgresDefinitions.of(scenario.dataSource());
			scenario.mapped(PlainVisit.class).allowDrop("visit.uk_visit", "visit.ix_visit").generated().upgraded();
			assertThat(marks(scenario)).isEmpty();
			scenario.migrations().downgrade("-1", false);
			assertThat(PostgresDefinitions.of(scenario.dataSource())).isEqualTo(before);
		}
	}

	@Test
	void identityOfRowsTakesNoColumnThatAcceptsNull() {
		try (Scenario scenario = marked()) {
			scenario.mapped(VisitWithANote.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.withholds(ChangeKind.REPLACE_UNIQUE_KEY, Withheld.Kind.CANNOT, null)
				.upgraded();
		}
	}

	private Scenario marked() {
		Scenario scenario = Scenario.on(TestDatabase.POSTGRESQL, this.root).mapped(Visit.class).applied();
		return scenario.sql("create publication news for table visit", "insert into visit values (1, 2, 3)",
				"alter table visit replica identity using index uk_visit", "alter table visit cluster on ix_visit");
	}

	private static List<String> marks(Scenario scenario) {
		return scenario.rows("select i.indexrelid::regclass || case when i.indisreplident then ' identity' else '' end"
				+ " || case when i.indisclustered then ' cluster' else '' end from pg_index i"
				+ " where i.indrelid = 'visit'::regclass and (i.indisreplident or i.indisclustered) order by 1 desc");
	}

	@Entity(name = "Visit")
	@Table(name = "visit", uniqueConstraints = @UniqueConstraint(name = "uk_visit", columnNames = { "code", "room" }),
			indexes = @Index(name = "ix_visit", columnList = "code"))
	static class Visit {

		@Id
		long id;

		@Column(nullable = false)
		long code;

		@Column(nullable = false)
		long room;

	}

	@Entity(name = "Visit")
	@Table(name = "visit",
			uniqueConstraints = @UniqueConstraint(name = "uk_visit", columnNames = { "code", "room", "id" }),
			indexes = @Index(name = "ix_visit", columnList = "code, room"))
	static class WiderVisit {

		@Id
		long id;

		@Column(nullable = false)
		long code;

		@Column(nullable = false)
		long room;

	}

	@Entity(name = "Visit")
	@Table(name = "visit")
	static class PlainVisit {

		@Id
		long id;

		@Column(nullable = false)
		long code;

		@Column(nullable = false)
		long room;

	}

	@Entity(name = "Visit")
	@Table(name = "visit",
			uniqueConstraints = @UniqueConstraint(name = "uk_visit", columnNames = { "code", "room", "note" }),
			indexes = @Index(name = "ix_visit", columnList = "code"))
	static class VisitWithANote {

		@Id
		long id;

		@Column(nullable = false)
		long code;

		@Column(nullable = false)
		long room;

		String note;

	}

}
