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
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.scenario.Scenario;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * MariaDB gives names of its own: to the index of a foreign key, and to the check within
 * a column, which keeps the former name of the column.
 */
class MariaDbOwnNamesTests {

	private static final String INDEXES = "select concat(index_name, ' ', seq_in_index, ' ', column_name)"
			+ " from information_schema.statistics where table_schema = database() and table_name = 'loan' order by 1";

	private static final String CHECKS = "select check_clause from information_schema.check_constraints"
			+ " where constraint_schema = database() and table_name = 'book' order by 1";

	@TempDir
	private Path root;

	@Test
	void indexOfAnybodyStaysWhenTheForeignKeyOfItsNameGoes() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)
			.mapped(Named.class)
			.applied()
			.mapped(Named.class, Loan.class)) {
			scenario.sql("create table loan (id bigint not null primary key, book bigint, since bigint)",
					"create index of_book on loan (book, since)",
					"alter table loan add constraint of_book foreign key (book) references book (id)");
			String before = String.join("\n", scenario.rows(INDEXES));
			scenario.allowDrop("constraint:loan.of_book").generated().writes(ChangeKind.DROP_FOREIGN_KEY).upgraded();
			assertThat(String.join("\n", scenario.rows(INDEXES))).isEqualTo(before);
			scenario.migrations().downgrade("-1", false);
			assertThat(String.join("\n", scenario.rows(INDEXES))).isEqualTo(before);
		}
	}

	@Test
	void checkWithinAColumnOutlivesARename() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.sql("create table book (id bigint primary key, title varchar(20) check (title <> 'a'))")
				.mapped(Named.class)
				.rename("book.title=name")
				.generated()
				.upgraded();
			assertThat(scenario.rows(CHECKS)).containsExactly("`name` <> 'a'");
			scenario.rename().mapped(LongNamed.class).generated().upgraded();
			assertThat(scenario.rows(CHECKS)).containsExactly("`name` <> 'a'");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows(CHECKS)).containsExactly("`name` <> 'a'");
		}
	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class Named {

		@Id
		Long id;

		@Column(length = 20)
		String name;

	}

	@Entity(name = "Loan")
	@Table(name = "loan")
	static class Loan {

		@Id
		Long id;

		Long book;

		Long since;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class LongNamed {

		@Id
		Long id;

		@Column(length = 40)
		String name;

	}

}
