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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.policy.Withheld;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that differ in their case alone are two names where the database says so.
 */
class NameCaseScenarioTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void v17CreatesATableBesideOneOfAnotherCase(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.sql("create table \"Invoice\" (nr integer primary key)", "insert into \"Invoice\" values (7)");
			scenario.mapped(Invoice.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.withholds(ChangeKind.DROP_TABLE)
				.upgraded()
				.andBack();
			scenario.migrations().stamp("base");
			scenario.migrations().stamp("head");
			scenario.generated()
				.nothing()
				.withholds(ChangeKind.DROP_TABLE, Withheld.Kind.PROTECTED, "--allow-drop Invoice");
			assertThat(scenario.rows("select nr from " + database.spell("\"Invoice\""))).containsExactly("7");
		}
	}

	/**
	 * Whether it is another name depends on the machine that the server was set up on.
	 */
	@Test
	void v17CreatesNoTableBesideOneOfAnotherCaseOnMariaDb() {
		try (Scenario scenario = Scenario.on(TestDatabase.MARIADB, this.root)) {
			scenario.sql("create table Invoice (nr integer primary key)");
			scenario.mapped(Invoice.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.CREATE_TABLE, Withheld.Kind.CANNOT, null);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void v17CreatesTwoTablesThatDifferInTheirCase(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Invoice.class, QuotedInvoice.class).generated().upgraded().likeHibernate().andBack();
			scenario.mapped(Invoice.class, LongQuotedInvoice.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@Entity(name = "Invoice")
	@Table(name = "invoice")
	static class Invoice {

		@Id
		Long id;

	}

	@Entity(name = "Other")
	@Table(name = "`Invoice`")
	static class QuotedInvoice {

		@Id
		Long id;

	}

	@Entity(name = "Other")
	@Table(name = "`Invoice`")
	static class LongQuotedInvoice {

		@Id
		Long id;

		@Column(length = 9)
		String code;

	}

}
