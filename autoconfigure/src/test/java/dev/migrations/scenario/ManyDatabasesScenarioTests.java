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
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.SchemaModels.CatalogEntry;
import dev.migrations.scenario.SchemaModels.CatalogReceipt;
import dev.migrations.scenario.SchemaModels.Entry;
import dev.migrations.scenario.SchemaModels.Plain;
import dev.migrations.scenario.SchemaModels.Receipt;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group M: several schemas. Several databases and tenants are {@code SeveralUnitsTests}.
 */
class ManyDatabasesScenarioTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void m01WithholdsATableWhoseSchemaIsNotThere(TestDatabase database) {
		try (Scenario scenario = scenario(database)) {
			Outcome outcome = scenario.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.withholds(ChangeKind.CREATE_SCHEMA, ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.withholds(ChangeKind.CREATE_SCHEMA, Withheld.Kind.OWNERSHIP, "--allow-change schema:m01_ledger")
				.withholds(ChangeKind.CREATE_TABLE, Withheld.Kind.OWNERSHIP, "--allow-change schema:m01_ledger")
				.withholds(ChangeKind.ADD_FOREIGN_KEY, Withheld.Kind.OWNERSHIP, "--allow-change schema:m01_ledger");
			assertThat(outcome.decision().withheld()).extracting(Withheld::reason)
				.containsExactlyInAnyOrder("you must decide who owns this schema and who may use it",
						"it is in schema m01_ledger, which does not exist",
						"it references a table in schema m01_ledger, which does not exist");
			outcome.upgraded().andBack();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void m01CreatesASchemaThatWasAskedFor(TestDatabase database) {
		try (Scenario scenario = scenario(database)) {
			scenario.allowChange("schema:m01_ledger")
				.generated()
				.writes(ChangeKind.CREATE_SCHEMA, ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE,
						ChangeKind.ADD_FOREIGN_KEY)
				.withholds()
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB" })
	void m01LeavesASchemaThatWouldBeDroppedWithAllItHolds(TestDatabase database) {
		try (Scenario scenario = scenario(database)) {
			String text = scenario.allowChange("schema:m01_ledger")
				.generated()
				.writes(ChangeKind.CREATE_SCHEMA, ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE,
						ChangeKind.ADD_FOREIGN_KEY)
				.upgraded()
				.andBack()
				.text();
			assertThat(text).contains("create schema if not exists m01_ledger")
				.doesNotContainIgnoringCase("drop schema");
			assertThat(scenario.rows("select schema_name from information_schema.schemata")).contains("m01_ledger");
			scenario.sql("drop table receipt", "drop schema m01_ledger");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void m01WritesTheNameOfASchemaThatIsThere(TestDatabase database) {
		try (Scenario scenario = scenario(database)) {
			scenario.sql("create schema m01_ledger");
			String text = scenario.generated()
				.writes(ChangeKind.CREATE_TABLE, ChangeKind.CREATE_TABLE, ChangeKind.ADD_FOREIGN_KEY)
				.withholds()
				.upgraded()
				.andBack()
				.text();
			assertThat(text).contains("schemaName: m01_ledger", "referencedTableSchemaName: m01_ledger");
			scenario.sql("drop table receipt",
					"drop schema m01_ledger" + ((database == TestDatabase.MARIADB) ? "" : " cascade"));
		}
	}

	@Test
	void m01SaysThatASchemaOfSqliteIsAFile() {
		try (Scenario scenario = scenario(TestDatabase.SQLITE)) {
			scenario.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.withholds(ChangeKind.CREATE_SCHEMA, ChangeKind.CREATE_TABLE)
				.withholds(ChangeKind.CREATE_SCHEMA, Withheld.Kind.CANNOT, null)
				.withholds(ChangeKind.CREATE_TABLE, Withheld.Kind.OWNERSHIP, null)
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void m02FindsNothingWhereTheDefaultSchemaIsNamed(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(Plain.class).applied();
			String schema = switch (database) {
				case H2 -> "PUBLIC";
				case POSTGRESQL -> "public";
				case MARIADB -> scenario.rows("select database()").get(0);
				case SQLITE -> "main";
			};
			String setting = (database == TestDatabase.MARIADB) ? "hibernate.default_catalog"
					: "hibernate.default_schema";
			scenario.hibernate(Map.of(setting, schema)).generated().nothing().withholds();
		}
	}

	private Scenario scenario(TestDatabase database) {
		List<Class<?>> mapped = (database == TestDatabase.MARIADB) ? List.of(CatalogEntry.class, CatalogReceipt.class)
				: List.of(Entry.class, Receipt.class);
		return Scenario.on(database, this.root).mapped(mapped.toArray(Class<?>[]::new));
	}

}
