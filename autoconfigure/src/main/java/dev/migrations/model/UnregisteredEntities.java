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

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Finds entities that a model does not contain.
 */
public final class UnregisteredEntities {

	private final MetadataImplementor metadata;

	private UnregisteredEntities(MetadataImplementor metadata) {
		this.metadata = metadata;
	}

	/**
	 * Return the classes that a model does not contain, with the tables that they would
	 * be mapped to. The naming strategies of the model itself give the names.
	 * @param entityClasses classes with {@code @Entity}
	 * @param metadata the model
	 * @return the entities that are missing, by name
	 */
	public static List<UnregisteredEntity> among(Collection<Class<?>> entityClasses, Metadata metadata) {
		UnregisteredEntities unregistered = new UnregisteredEntities((MetadataImplementor) metadata);
		return entityClasses.stream()
			.distinct()
			.filter((entity) -> metadata.getEntityBinding(entity.getName()) == null)
			.sorted(Comparator.comparing(Class::getName))
			.map((entity) -> new UnregisteredEntity(entity.getName(), unregistered.tableName(tableOwner(entity))))
			.toList();
	}

	private String tableName(Class<?> entity) {
		PhysicalNamingStrategy strategy = this.metadata.getMetadataBuildingOptions().getPhysicalNamingStrategy();
		JdbcEnvironment environment = this.metadata.getDatabase().getJdbcEnvironment();
		Table table = entity.getAnnotation(Table.class);
		String name = strategy.toPhysicalTableName(logicalName(entity, table), environment).getText();
		if (table == null || table.schema().isBlank()) {
			return name;
		}
		Identifier schema = this.metadata.getDatabase().toIdentifier(table.schema());
		return strategy.toPhysicalSchemaName(schema, environment).getText() + "." + name;
	}

	private Identifier logicalName(Class<?> entity, @Nullable Table table) {
		if (table != null && !table.name().isBlank()) {
			return this.metadata.getDatabase().toIdentifier(table.name());
		}
		return this.metadata.getMetadataBuildingOptions()
			.getImplicitNamingStrategy()
			.determinePrimaryTableName(new ImplicitEntityName(entity, new NamingContext(this.metadata)));
	}

	/**
	 * An entity that inherits from another one has a table of its own only where the
	 * strategy gives it one.
	 */
	private static Class<?> tableOwner(Class<?> entity) {
		Class<?> root = entity;
		for (Class<?> type = entity.getSuperclass(); type != null; type = type.getSuperclass()) {
			root = type.isAnnotationPresent(Entity.class) ? type : root;
		}
		Inheritance inheritance = root.getAnnotation(Inheritance.class);
		boolean oneTable = inheritance == null || inheritance.strategy() == InheritanceType.SINGLE_TABLE;
		return oneTable ? root : entity;
	}

}
