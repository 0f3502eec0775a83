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

package dev.migrations.laws;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;

import dev.migrations.model.ModelReader;
import dev.migrations.schema.Schema;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

/**
 * The models of the sets on the other databases, each read once a test process. Only the
 * dialect is asked of a database, so one that stays empty serves all sets.
 */
final class TwinModels {

	private static final Map<TestDatabase, DataSource> EMPTY = new ConcurrentHashMap<>();

	private static final Map<List<Object>, Schema> MODELS = new ConcurrentHashMap<>();

	private TwinModels() {
	}

	/**
	 * Return the other databases on which a run has a set.
	 * @param from the database that is not meant
	 * @param mappings the set
	 * @return the others
	 */
	static Stream<TestDatabase> others(TestDatabase from, Mappings mappings) {
		return TestDatabase.available().filter((to) -> to != from && Zoo.hasTwin(to, mappings));
	}

	/**
	 * Return the model of a set on a database.
	 * @param database the database
	 * @param mappings the set
	 * @return the model, with names relative to the default schema
	 */
	static Schema of(TestDatabase database, Mappings mappings) {
		return MODELS.computeIfAbsent(List.of(database, mappings), (key) -> {
			DataSource dataSource = EMPTY.computeIfAbsent(database, TestDatabase::create);
			Metadata metadata = mappings.metadata(dataSource, database.product());
			Schema model = new ModelReader(null).read(metadata);
			TestModel.close(metadata);
			try (Connection connection = dataSource.getConnection()) {
				return relative(model, connection);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	static Schema relative(Schema model, Connection connection) throws SQLException {
		String schema = connection.getSchema();
		return (schema != null) ? model.relativeTo(schema) : model;
	}

}
