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
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.migrations.model.ModelReader;
import dev.migrations.schema.Schema;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.Pool;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

/**
 * A set of the zoo on one database, with what all tests of the set look at and none
 * changes: a database in which Hibernate has created it, the metadata, and what the model
 * reader says of it. It is made when it is first asked for.
 */
final class CreatedSet implements AutoCloseable {

	private final TestDatabase database;

	private final Mappings mappings;

	private final List<Metadata> open = new ArrayList<>();

	private final List<Pool> pools = new ArrayList<>();

	private @Nullable Created created;

	CreatedSet(TestDatabase database, Mappings mappings) {
		this.database = database;
		this.mappings = mappings;
	}

	TestDatabase database() {
		return this.database;
	}

	Mappings mappings() {
		return this.mappings;
	}

	/**
	 * Create a database that is ready for the set and in which it is not created.
	 * @return the database
	 */
	DataSource other() {
		Pool pool = Pool.of(this.database, Zoo.database(this.database, this.mappings));
		this.pools.add(pool);
		return pool.dataSource();
	}

	/**
	 * Build the metadata once more, in the order of the set.
	 * @param dataSource the database it is built for
	 * @return the metadata, which is closed with this
	 */
	Metadata metadata(DataSource dataSource) {
		return metadata(dataSource, this.mappings.entities());
	}

	/**
	 * Build the metadata once more.
	 * @param dataSource the database it is built for
	 * @param order the entities in any order
	 * @return the metadata, which is closed with this
	 */
	Metadata metadata(DataSource dataSource, List<Class<?>> order) {
		Metadata metadata = this.mappings.metadata(dataSource, this.database.product(), order);
		this.open.add(metadata);
		return metadata;
	}

	Created created() {
		if (this.created == null) {
			this.created = create();
		}
		return this.created;
	}

	private Created create() {
		DataSource dataSource = other();
		Metadata metadata = metadata(dataSource);
		Schema model = new ModelReader(defaultSchema(dataSource)).read(metadata);
		List<String> prepared = CatalogOracle.describe(dataSource);
		TestModel.create(dataSource, metadata);
		List<String> lines = new ArrayList<>(CatalogOracle.describe(dataSource));
		lines.removeAll(prepared);
		return new Created(dataSource, metadata, model, List.copyOf(lines));
	}

	/**
	 * Return where a name without a schema leads.
	 * @param dataSource the database
	 * @return the schema, or the database where there are no schemas
	 */
	static @Nullable String defaultSchema(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			return (connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.open.forEach(TestModel::close);
		this.pools.forEach(Pool::close);
	}

	@Override
	public String toString() {
		return this.database + " " + this.mappings;
	}

	/**
	 * What Hibernate has created.
	 *
	 * @param dataSource where
	 * @param metadata what of
	 * @param model what the model reader said before
	 * @param lines what the oracle says is new
	 */
	record Created(DataSource dataSource, Metadata metadata, Schema model, List<String> lines) {

	}

}
