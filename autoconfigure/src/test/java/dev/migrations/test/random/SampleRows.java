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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

import dev.migrations.test.random.FieldType.Shape;

/** Inserts two rows for each entity, the second with NULL wherever it may be. */
final class SampleRows {

	private final Model model;

	private final Map<String, Class<?>> classes;

	private final SessionFactory factory;

	private final Map<String, List<Object>> inserted = new HashMap<>();

	private final Map<String, Integer> counts = new HashMap<>();

	/** Rows that are there already have the numbers before. */
	private final int first;

	SampleRows(Model model, Map<String, Class<?>> classes, SessionFactory factory, int first) {
		this.first = first;
		this.model = model;
		this.classes = classes;
		this.factory = factory;
	}

	/**
	 * Insert what the database takes.
	 * @return the first refusal of each entity of which it does not take both rows
	 */
	Map<String, HibernateException> insert() {
		Map<String, HibernateException> refused = new LinkedHashMap<>();
		for (EntityDescription entity : this.model.entities().stream().filter(this::possible).toList()) {
			for (int i = 0; i < 2; i++) {
				int row = this.first + this.counts.merge(this.model.root(entity), 1, Integer::sum) - 1;
				try {
					insert(entity, row);
				}
				catch (HibernateException ex) {
					refused.putIfAbsent(entity.name(), ex);
				}
			}
		}
		return refused;
	}

	/** Hibernate makes mandatory columns of one child mandatory for the others. */
	private boolean possible(EntityDescription entity) {
		String root = this.model.root(entity);
		List<EntityDescription> family = this.model.entities()
			.stream()
			.filter((each) -> this.model.root(each).equals(root))
			.toList();
		return this.model.entity(root).inheritance() != EntityDescription.Inherited.SINGLE_TABLE || family.size() == 1
				|| (family.size() == 2 && entity.parent() != null);
	}

	private void insert(EntityDescription entity, int row) {
		try {
			Class<?> type = this.classes.get(entity.name());
			Object instance = type.getConstructor().newInstance();
			switch (this.model.entity(this.model.root(entity)).identifier()) {
				case ASSIGNED -> type.getField("id").set(instance, row);
				case ASSIGNED_TEXT -> type.getField("id").set(instance, "id" + row);
				default -> {
				}
			}
			for (FieldDescription field : this.model.allFields(entity)) {
				Object value = value(field, type.getField(field.name()).getType(), row);
				if (value != null) {
					type.getField(field.name()).set(instance, value);
				}
				else if (!field.column().nullable()) {
					return;
				}
			}
			persist(instance);
			this.inserted.computeIfAbsent(entity.name(), (name) -> new ArrayList<>()).add(instance);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * In a transaction of its own: on SQLite the ids come from a second connection, which
	 * would wait for the first one to commit. And in a session of its own, which is of no
	 * use after a failure.
	 */
	private void persist(Object instance) {
		try {
			this.factory.inTransaction((session) -> session.persist(instance));
		}
		catch (NullPointerException ex) {
			throw new HibernateException("Hibernate loses track of the row", ex);
		}
	}

	private @Nullable Object value(FieldDescription field, Class<?> type, int row) throws ReflectiveOperationException {
		if (field.type() instanceof FieldType.Reference reference) {
			return reference(reference, row);
		}
		if (field.type() instanceof FieldType.Elements elements) {
			return collection(elements.shape(), List.of(elements.kind().sample(row), elements.kind().sample(row + 1)));
		}
		if (field.type() instanceof FieldType.Links links) {
			return collection(links.shape(), (row == 0) ? instances(links.entity()) : List.of());
		}
		if (field.type() instanceof FieldType.Embedded embedded) {
			Object component = type.getConstructor().newInstance();
			for (FieldDescription each : embedded.fields()) {
				Object value = value(each, type.getField(each.name()).getType(), row);
				if (value != null) {
					type.getField(each.name()).set(component, value);
				}
			}
			return component;
		}
		if (row % 2 == 1 && field.column().nullable() && !type.isPrimitive()) {
			return null;
		}
		if (field.type() instanceof FieldType.Enumeration) {
			return type.getEnumConstants()[row % type.getEnumConstants().length];
		}
		return ((FieldType.Basic) field.type()).kind().sample(row);
	}

	private @Nullable Object reference(FieldType.Reference reference, int row) {
		List<Object> targets = instances(reference.entity());
		if (reference.oneToOne()) {
			return (row < targets.size()) ? targets.get(row) : null;
		}
		return targets.isEmpty() ? null : targets.get(row % targets.size());
	}

	private List<Object> instances(String entity) {
		return this.inserted.getOrDefault(entity, List.of());
	}

	private static Object collection(Shape shape, List<Object> values) {
		return switch (shape) {
			case SET -> new LinkedHashSet<>(values);
			case BAG, LIST -> new ArrayList<>(values);
			case MAP -> {
				Map<String, Object> map = new LinkedHashMap<>();
				values.forEach((value) -> map.put("key" + map.size(), value));
				yield map;
			}
		};
	}

}
