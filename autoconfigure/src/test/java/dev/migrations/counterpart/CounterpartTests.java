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

package dev.migrations.counterpart;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.database.CatalogReader;
import dev.migrations.diff.Renaming;
import dev.migrations.diff.SchemaComparison;
import dev.migrations.model.ModelReader;
import dev.migrations.policy.ChangeText;
import dev.migrations.schema.Schema;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that agrees with its model has a counterpart that agrees with the other
 * model, for every mapping of the zoo and every pair of databases.
 */
class CounterpartTests {

	private static final Map<List<Object>, Schema> MODELS = new ConcurrentHashMap<>();

	static Stream<Arguments> zoo() {
		return Zoo.on(TestDatabase.values());
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("zoo")
	void agreesWithTheOtherModel(TestDatabase from, Mappings mappings) throws SQLException {
		DataSource dataSource = Zoo.database(from, mappings);
		Metadata metadata = mappings.metadata(dataSource, from.product());
		TestModel.create(dataSource, metadata);
		Schema model = new ModelReader(null).read(metadata);
		try (Connection connection = dataSource.getConnection()) {
			Schema live = CatalogReader.read(connection, model.furtherSchemas());
			Schema here = relative(model, connection).spelledLike(live);
			for (TestDatabase to : others(from, mappings)) {
				Schema there = model(to, mappings);
				Schema other = Counterpart.of(Renaming.of(live, List.of()), here, there);
				assertThat(SchemaComparison.compare(other, there).changes()).as("%s", to)
					.extracting(new ChangeText(to.product())::of)
					.isEmpty();
			}
		}
	}

	private static List<TestDatabase> others(TestDatabase from, Mappings mappings) {
		return Zoo.on(TestDatabase.values())
			.filter((arguments) -> arguments.get()[0] != from && arguments.get()[1] == mappings)
			.map((arguments) -> (TestDatabase) arguments.get()[0])
			.toList();
	}

	private static Schema model(TestDatabase database, Mappings mappings) {
		return MODELS.computeIfAbsent(List.of(database, mappings), (key) -> {
			DataSource dataSource = Zoo.database(database, mappings);
			try (Connection connection = dataSource.getConnection()) {
				return relative(new ModelReader(null).read(mappings.metadata(dataSource, database.product())),
						connection);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static Schema relative(Schema model, Connection connection) throws SQLException {
		String schema = connection.getSchema();
		return (schema != null) ? model.relativeTo(schema) : model;
	}

}
