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

package dev.migrations.translate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierQuotingTests {

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void knowsTheWordsThatTheDatabaseReserves(TestDatabase database) throws SQLException {
		DataSource dataSource = database.create();
		Set<String> refused = new TreeSet<>();
		Set<String> known = new TreeSet<>();
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String word : words(database)) {
				if (!accepts(statement, word, database)) {
					refused.add(word);
				}
				if (ReservedWords.contains(database.product(), word)) {
					known.add(word);
				}
			}
		}
		assertThat(refused).contains("order", "group");
		refused.removeAll(known);
		assertThat(refused).isEmpty();
	}

	@Test
	void writesPlainNamesInLowerCaseAndAllOthersExactly() {
		IdentifierQuoting h2 = new IdentifierQuoting(TestDatabase.H2.product(), false);
		assertThat(h2.sql("CUSTOMER")).isEqualTo("customer");
		assertThat(h2.sql("customer")).isEqualTo("\"customer\"");
		assertThat(h2.sql("USER")).isEqualTo("\"USER\"");
		assertThat(h2.sql("a\"b")).isEqualTo("\"a\"\"b\"");
		IdentifierQuoting postgresql = new IdentifierQuoting(TestDatabase.POSTGRESQL.product(), false);
		assertThat(postgresql.sql("customer")).isEqualTo("customer");
		assertThat(postgresql.sql("CUSTOMER")).isEqualTo("\"CUSTOMER\"");
		assertThat(postgresql.sql(new ObjectName("Sales", "order"))).isEqualTo("\"Sales\".\"order\"");
	}

	@Test
	void takesTheQuotesOutOfAnExpressionOfH2ThatDoesNotNeedThem() {
		IdentifierQuoting h2 = new IdentifierQuoting(TestDatabase.H2.product(), false);
		assertThat(h2.expression("\"STATUS\" IN('\"A\"', 'it''s') AND \"Mixed\" > \"ORDER\""))
			.isEqualTo("status IN('\"A\"', 'it''s') AND \"Mixed\" > \"ORDER\"");
		assertThat(new IdentifierQuoting(TestDatabase.POSTGRESQL.product(), false).expression("c = 'a'::\"char\""))
			.isEqualTo("c = 'a'::\"char\"");
	}

	@Test
	void givesEachThingANameOfItsOwn() {
		Table taken = TableBuilder.table("T").indexes(Index.of("IX_ORDER_ITEM_NAME", "X")).build();
		ConstraintNaming names = new ConstraintNaming(Schema.of(TestDatabase.H2.product(), taken));
		String first = names.name("uk", ObjectName.of("ORDER_ITEM"), List.of("NAME"), null);
		String second = names.name("uk", ObjectName.of("ORDER"), List.of("ITEM_NAME"), null);
		assertThat(first).isEqualTo("UK_ORDER_ITEM_NAME");
		assertThat(second).startsWith("UK_ORDER_ITEM_NAME_").isNotEqualTo(first);
		assertThat(names.name("uk", ObjectName.of("ORDER_ITEM"), List.of("NAME"), null)).isEqualTo(first);
		assertThat(names.name("ix", ObjectName.of("ORDER_ITEM"), List.of("NAME"), null))
			.startsWith("IX_ORDER_ITEM_NAME_");
		assertThat(names.name("ck", ObjectName.of("X".repeat(70)), List.of("NAME"), null)).hasSize(63);
		assertThat(names.name("ck", ObjectName.of("X".repeat(70)), List.of("OTHER"), null))
			.isNotEqualTo(names.name("ck", ObjectName.of("X".repeat(70)), List.of("NAME"), null));
	}

	private static boolean accepts(Statement statement, String word, TestDatabase database) {
		String alter = (database == TestDatabase.SQLITE) ? "alter table %s add constraint ck_%s check (%s > 0)"
				: "alter table %s alter column %s set default 1";
		try {
			for (String sql : List.of("create table %s (%s int)", "update %s set %s = 2 where %s is not null", alter,
					"create index ix_%s on %s (%s)", "select max(%s) from %s group by %s")) {
				statement.execute(sql.replace("%s", word));
			}
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	// PostgreSQL lists its own words; H2 refuses none that is not among them or below
	private static Set<String> words(TestDatabase database) throws SQLException {
		if (database == TestDatabase.MARIADB) {
			return words(database,
					"select lower(word) from information_schema.keywords where word regexp '^[A-Z_0-9]+$'");
		}
		Set<String> words = new TreeSet<>(List.of("_rowid_", "minus", "month", "qualify", "rownum", "top", "unknown",
				"key", "regexp", "status", "type", "description", "isnull", "notnull", "autoincrement", "escape",
				"index", "indexed", "raise", "transaction", "commit"));
		words.addAll(words(TestDatabase.POSTGRESQL, "select word from pg_get_keywords()"));
		return words;
	}

	private static Set<String> words(TestDatabase database, String query) throws SQLException {
		Set<String> words = new TreeSet<>();
		try (Connection connection = database.create().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				words.add(rows.getString(1));
			}
		}
		return words;
	}

}
