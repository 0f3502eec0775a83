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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.EntityDescription.Identifier;
import dev.migrations.test.random.EntityDescription.Inherited;
import dev.migrations.test.random.FieldType.Style;

/**
 * Leaves out of the models what Hibernate's dialect cannot create on a database, where
 * random models would have it all the time.
 */
final class Portability {

	private static final Set<BasicKind> INTEGERS = Set.of(BasicKind.INTEGER, BasicKind.PRIMITIVE_INTEGER,
			BasicKind.YEAR);

	private static final int DEFAULT_LENGTH = 255;

	private final TestDatabase database;

	/**
	 * Whether there are schemas, and named types in them. Hibernate takes what stands
	 * before a dot for a schema, even in quotes.
	 */
	private final boolean schemas;

	/** Entities that keep an identity. */
	private final Predicate<EntityDescription> identity;

	/** Fields, after their entity and a dot, that a key is over. */
	private final Set<String> keyed = new HashSet<>();

	Portability(TestDatabase database, List<Model> models) {
		this.database = database;
		this.schemas = database == TestDatabase.H2 || database == TestDatabase.POSTGRESQL;
		models.stream().flatMap((model) -> model.entities().stream()).forEach(this::addKeyed);
		this.identity = (entity) -> database != TestDatabase.SQLITE
				|| models.stream().allMatch((model) -> isAlone(model, entity.name()));
	}

	private void addKeyed(EntityDescription entity) {
		entity.fields()
			.stream()
			.filter((field) -> field.column().unique()
					|| entity.keys().stream().anyMatch((key) -> key.mentions(field.name()::equals)))
			.forEach((field) -> this.keyed.add(entity.name() + "." + field.name()));
	}

	Model of(Model model) {
		Model result = model;
		for (EntityDescription entity : model.entities()) {
			result = result.with(adapted(entity));
		}
		return result;
	}

	private EntityDescription adapted(EntityDescription entity) {
		EntityDescription result = entity
			.with(fields(entity.fields()).stream().map((field) -> shortened(entity, field)).toList(), entity.keys());
		if (entity.identifier() == Identifier.IDENTITY && !this.identity.test(entity)) {
			result = result.with(Identifier.SEQUENCE, entity.version());
		}
		return (!this.schemas && entity.table() != null) ? result.withTable(entity.table().replace('.', ' ')) : result;
	}

	/**
	 * Hibernate forgets the type of an identity in SQLite when the table has an integer
	 * before it.
	 */
	private static boolean isAlone(Model model, String name) {
		return !model.has(name) || (model.entity(name).parent() == null
				&& model.entity(name).inheritance() == Inherited.NONE && !model.entity(name).version()
				&& model.entity(name).fields().stream().noneMatch(Portability::isInteger));
	}

	private static boolean isInteger(FieldDescription field) {
		return (field.type() instanceof FieldType.Embedded embedded
				&& embedded.fields().stream().anyMatch(Portability::isInteger))
				|| (field.type() instanceof FieldType.Basic basic && INTEGERS.contains(basic.kind()));
	}

	private List<FieldDescription> fields(List<FieldDescription> fields) {
		return fields.stream().map(this::field).toList();
	}

	private FieldDescription field(FieldDescription field) {
		if (field.type() instanceof FieldType.Embedded embedded) {
			return field.with(new FieldType.Embedded(fields(embedded.fields())));
		}
		if (field.type() instanceof FieldType.Enumeration enumeration && enumeration.style() == Style.NAMED
				&& !this.schemas) {
			return field.with(new FieldType.Enumeration(enumeration.type(), Style.STRING));
		}
		return (this.database == TestDatabase.SQLITE) ? field.with(untyped(field.column())) : field;
	}

	/** A key of MariaDB has 3,072 bytes: three texts of Hibernate's default length. */
	private FieldDescription shortened(EntityDescription entity, FieldDescription field) {
		boolean tooLong = this.database == TestDatabase.MARIADB && field.column().length() > DEFAULT_LENGTH
				&& this.keyed.contains(entity.name() + "." + field.name());
		return tooLong ? field.with(field.column().withLength(0)) : field;
	}

	/** SQLite knows no literals with a type. */
	private static ColumnDescription untyped(ColumnDescription column) {
		return (column.defaultValue() == null) ? column
				: column.withDefault(column.defaultValue().replaceFirst("^(date|timestamp|time) '", "'"));
	}

}
