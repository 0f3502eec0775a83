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

package dev.migrations.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.schema.Schema;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ModelReader} says of each mapping what a database holds after Hibernate created
 * it.
 */
class ModelReaderCatalogueTests {

	static Stream<Arguments> catalogue() {
		return Zoo.on(TestDatabase.values());
	}

	@ParameterizedTest
	@MethodSource("catalogue")
	void saysWhatHibernateCreates(TestDatabase database, Mappings mappings) throws SQLException {
		DataSource dataSource = Zoo.database(database, mappings);
		Metadata metadata = mappings.metadata(dataSource, database.product());
		ModelReader reader = new ModelReader(defaultSchema(dataSource));
		Schema before = reader.read(metadata);
		List<String> prepared = CatalogOracle.describe(dataSource);
		TestModel.create(dataSource, metadata);
		List<String> created = new ArrayList<>(CatalogOracle.describe(dataSource));
		created.removeAll(prepared);
		assertThat(OracleLines.differences(created, before)).isEmpty();
		assertThat(OracleLines.differences(created, reader.read(metadata))).as("after create").isEmpty();
		TestModel.close(metadata);
	}

	@ParameterizedTest
	@MethodSource("catalogue")
	void saysTheSameInAnyOrderOfClasses(TestDatabase database, Mappings mappings) throws SQLException {
		DataSource dataSource = Zoo.database(database, mappings);
		String defaultSchema = defaultSchema(dataSource);
		Metadata first = mappings.metadata(dataSource, database.product());
		List<Class<?>> reversed = new ArrayList<>(mappings.entities());
		Collections.reverse(reversed);
		Metadata second = mappings.metadata(dataSource, database.product(), reversed);
		assertThat(new ModelReader(defaultSchema).read(first))
			.hasToString(new ModelReader(defaultSchema).read(second).toString());
		TestModel.close(first);
		TestModel.close(second);
	}

	private static String defaultSchema(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return (connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog();
		}
	}

}
