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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.policy.Decision;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.NotComparedPage;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.random.StoredRows;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws, held for every mapping of the zoo on every database.
 */
class LawsTests {

	@TempDir
	private Path root;

	static Stream<Arguments> zoo() {
		return Zoo.on(TestDatabase.values());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("zoo")
	void raisesNoFalseAlarm(TestDatabase database, Mappings mappings) throws IOException {
		DataSource dataSource = Zoo.database(database, mappings);
		Metadata metadata = metadata(dataSource, database, mappings);
		TestModel.create(dataSource, metadata);
		Decision decision = migrations(dataSource, metadata).overview().comparison();
		assertThat(decision).isNotNull();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.notCompared()).extracting(NotCompared::reason)
			.allSatisfy((reason) -> assertThat(reason).matches(NotComparedPage.pattern()));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("zoo")
	void needsOneStepAndHasAWayBack(TestDatabase database, Mappings mappings) {
		DataSource ours = Zoo.database(database, mappings);
		Metadata metadata = metadata(ours, database, mappings);
		Migrations migrations = migrations(ours, metadata);
		migrations.init();
		TestModel.createSchemas(ours, metadata);
		List<String> before = CatalogOracle.describe(ours, CatalogOracle.Leave.LIQUIBASE);
		migrations.generate(GenerateRequest.of("all"));
		migrations.upgrade("head");
		assertThat(migrations.generate(GenerateRequest.of("again")).file()).isNull();
		DataSource hibernates = Zoo.database(database, mappings);
		Metadata again = metadata(hibernates, database, mappings);
		TestModel.create(hibernates, again);
		assertThat(refusal(ours, metadata)).isEqualTo(refusal(hibernates, again));
		assertThat(refusal(ours, metadata).isEmpty()).isEqualTo(Zoo.isValidated(database, mappings));
		assertThat(schema(ours)).isEqualTo(schema(hibernates));
		assertThat(rows(ours)).isEqualTo(rows(hibernates));

		migrations.downgrade("base", true);
		assertThat(CatalogOracle.describe(ours, CatalogOracle.Leave.LIQUIBASE)).isEqualTo(before);
	}

	/** Hibernate's validator refuses a few of the schemas that Hibernate creates. */
	private static String refusal(DataSource dataSource, Metadata metadata) {
		try {
			TestModel.validate(dataSource, metadata);
			return "";
		}
		catch (SchemaManagementException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** What a generator of ids begins with. */
	private static Map<String, List<String>> rows(DataSource dataSource) {
		return StoredRows.read(dataSource, (table, column) -> true);
	}

	private static List<String> schema(DataSource dataSource) {
		return CatalogOracle.describe(dataSource, CatalogOracle.Leave.NAMES, CatalogOracle.Leave.LIQUIBASE);
	}

	private static Metadata metadata(DataSource dataSource, TestDatabase database, Mappings mappings) {
		return mappings.metadata(dataSource, database.product());
	}

	private Migrations migrations(DataSource dataSource, Metadata metadata) {
		return new Migrations(dataSource, metadata, new ChangelogFiles(this.root).location(),
				MigrationsSettings.DEFAULTS);
	}

}
