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
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A way back asks for values where values would go, and nowhere else: the downgrades here
 * are not told that data may be lost.
 */
class QuietWayBackScenarioTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void v03TakesADefaultBackUnasked(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(PlainLot.class).applied().sql("insert into lot (id, pages) values (1, 7)");
			scenario.mapped(Defaulted.class).generated().writes(ChangeKind.CHANGE_DEFAULT).upgraded();
			scenario.migrations().downgrade("-1", false);
			scenario.sql("insert into lot (id) values (2)");
			assertThat(scenario.rows("select pages from lot where pages is not null")).containsExactly("7");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void v03TakesAnIdentityBackUnasked(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(PlainLot.class).applied().sql("insert into lot (id, pages) values (41, 7)");
			scenario.mapped(Numbered.class).generated().upgraded();
			scenario.sql("insert into lot (pages) values (8)");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select pages from lot order by id")).containsExactly("7", "8");
		}
	}

	/**
	 * Cut texts, clipped numbers and emptied constants are lost without an error there.
	 */
	@Test
	void v01CountsValuesThatMariaDbWouldCutWithoutAnError() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.session("set sql_mode = ''");
			scenario.mapped(Narrow.class).applied().mapped(Wide.class).applied();
			List<String> values = List.of("title = '" + "x".repeat(30) + "'", "pages = 5000000000", "state = 'LOST'");
			scenario.sql("insert into lot (id) values (1)");
			for (String value : values) {
				scenario.sql("update lot set title = null, pages = null, state = null", "update lot set " + value);
				List<String> before = scenario.rows("select concat_ws('|', title, pages, state) from lot");
				assertThat(scenario.downgradeRefusal("-1").happened()).contains("1 row");
				assertThat(scenario.rows("select concat_ws('|', title, pages, state) from lot")).isEqualTo(before);
			}
			scenario.sql("update lot set title = 'x', pages = 5, state = 'OK'");
			scenario.migrations().downgrade("-1", false);
			assertThat(scenario.rows("select concat_ws('|', title, pages, state) from lot")).containsExactly("x|5|OK");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void v08StartsTheSequenceOfAnEntityAboveTheRowsOfACommonOne(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(PlainLot.class).applied();
			if (database == TestDatabase.SQLITE) {
				scenario.sql("create table hibernate_sequence (next_val bigint)",
						"insert into hibernate_sequence values (8)");
			}
			else {
				scenario.sql("create sequence hibernate_sequence start with 8");
			}
			scenario.sql("insert into lot (id) values (7)").mapped(Sequenced.class).generated().upgraded();
			assertThat(scenario.saved(Sequenced::new, 3)).isGreaterThan(7);
			assertThat(scenario.rows("select id from lot")).hasSize(4);
		}
	}

	@Entity(name = "Lot")
	@Table(name = "lot")
	static class PlainLot {

		@Id
		Long id;

		Integer pages;

	}

	@Entity(name = "Lot")
	@Table(name = "lot")
	static class Defaulted {

		@Id
		Long id;

		@ColumnDefault("100")
		Integer pages;

	}

	@Entity(name = "Lot")
	@Table(name = "lot")
	static class Numbered {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		Integer pages;

	}

	@Entity(name = "Lot")
	@Table(name = "lot")
	static class Sequenced {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		Integer pages;

	}

	@Entity(name = "Lot")
	@Table(name = "lot")
	static class Narrow {

		@Id
		Long id;

		@Column(length = 20)
		String title;

		Integer pages;

		@Enumerated(EnumType.STRING)
		State state;

		enum State {

			OK, SOLD

		}

	}

	@Entity(name = "Lot")
	@Table(name = "lot")
	static class Wide {

		@Id
		Long id;

		@Column(length = 60)
		String title;

		Long pages;

		@Enumerated(EnumType.STRING)
		State state;

		enum State {

			LOST, OK, SOLD

		}

	}

}
