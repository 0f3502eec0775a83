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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.PersistentClass;

/**
 * Finds entities that a model does not contain.
 */
public final class UnregisteredEntities {

	private UnregisteredEntities() {
	}

	/**
	 * Return the classes that a model does not contain, with the tables that they would
	 * be mapped to: the name that JPA gives, through the naming strategy of the model.
	 * @param entityClasses classes with {@code @Entity}
	 * @param metadata the model
	 * @return the entities that are missing, by name
	 */
	public static List<UnregisteredEntity> among(Collection<Class<?>> entityClasses, Metadata metadata) {
		Set<String> registered = metadata.getEntityBindings()
			.stream()
			.map(PersistentClass::getClassName)
			.collect(Collectors.toSet());
		return entityClasses.stream()
			.filter((entity) -> !registered.contains(entity.getName()))
			.sorted((left, right) -> left.getName().compareTo(right.getName()))
			.map((entity) -> new UnregisteredEntity(entity.getName(),
					tableName(entity, (MetadataImplementor) metadata)))
			.toList();
	}

	private static String tableName(Class<?> entity, MetadataImplementor metadata) {
		Database database = metadata.getDatabase();
		Identifier logical = database.toIdentifier(logicalName(entity));
		Identifier physical = metadata.getMetadataBuildingOptions()
			.getPhysicalNamingStrategy()
			.toPhysicalTableName(logical, database.getJdbcEnvironment());
		return (physical != null) ? physical.getText() : logical.getText();
	}

	private static String logicalName(Class<?> entity) {
		Table table = entity.getAnnotation(Table.class);
		if (table != null && !table.name().isEmpty()) {
			return table.name();
		}
		Entity annotation = entity.getAnnotation(Entity.class);
		return (annotation != null && !annotation.name().isEmpty()) ? annotation.name() : entity.getSimpleName();
	}

}
