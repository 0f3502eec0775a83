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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;

import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

/** A model as Hibernate understands it on one database. */
final class MappedModel implements AutoCloseable {

	private final Model model;

	private final Map<String, Class<?>> classes;

	private final TestDatabase database;

	private final DataSource dataSource;

	private final Metadata metadata;

	private final SessionFactory factory;

	private MappedModel(Model model, Map<String, Class<?>> classes, List<Class<?>> order, TestDatabase database,
			DataSource dataSource) {
		this.model = model;
		this.classes = classes;
		this.database = database;
		this.dataSource = dataSource;
		this.metadata = within(
				() -> TestModel.unfinished(dataSource, database.product(), Map.of(), order.toArray(Class<?>[]::new)));
		this.factory = within(() -> ((MetadataImplementor) this.metadata).buildSessionFactory());
	}

	static MappedModel of(Model model, TestDatabase database, DataSource dataSource) {
		Map<String, Class<?>> classes = ModelClasses.of(model);
		return new MappedModel(model, classes, List.copyOf(classes.values()), database, dataSource);
	}

	/**
	 * Map the same classes in another order.
	 * @return what Hibernate makes of it
	 */
	MappedModel shuffled() {
		List<Class<?>> order = new ArrayList<>(this.classes.values());
		Collections.shuffle(order, new Random(order.size()));
		Collections.reverse(order);
		return new MappedModel(this.model, this.classes, order, this.database, this.dataSource);
	}

	Metadata metadata() {
		return this.metadata;
	}

	/**
	 * Insert rows.
	 * @param first the number of the first one, which its id and its values follow
	 * @return what was refused, by entity
	 */
	Map<String, HibernateException> insertRows(int first) {
		return within(() -> new SampleRows(this.model, this.classes, this.factory, first).insert());
	}

	Model model() {
		return this.model;
	}

	/**
	 * Return the tables that a row of an entity touches.
	 * @param entity the entity
	 * @return their names, also those of its parents and collections
	 */
	Set<String> tables(String entity) {
		Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (PersistentClass at = this.metadata
			.getEntityBinding(this.classes.get(entity).getName()); at != null; at = at.getSuperclass()) {
			String role = at.getEntityName() + ".";
			tables.add(at.getTable().getName());
			this.metadata.getCollectionBindings()
				.stream()
				.filter((collection) -> collection.getRole().startsWith(role))
				.forEach((collection) -> tables.add(collection.getCollectionTable().getName()));
		}
		return tables;
	}

	/**
	 * Return the table that an entity has its ids in.
	 * @param entity the entity
	 * @return its name
	 */
	String rootTable(String entity) {
		return this.metadata.getEntityBinding(this.classes.get(entity).getName()).getRootTable().getName();
	}

	private <T> T within(Supplier<T> work) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(this.classes.values().iterator().next().getClassLoader());
		try {
			return work.get();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	@Override
	public void close() {
		this.factory.close();
		TestModel.close(this.metadata);
	}

}
