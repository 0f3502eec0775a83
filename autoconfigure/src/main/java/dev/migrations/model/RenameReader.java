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

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.annotation.RenamedFrom;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Rename;

/**
 * Reads what the annotations of the model say about former names.
 */
final class RenameReader {

	private final ModelContext context;

	private final List<Rename> renames = new ArrayList<>();

	RenameReader(ModelContext context) {
		this.context = context;
	}

	/**
	 * Read the renames, tables before columns.
	 * @return the renames
	 */
	List<Rename> read() {
		for (PersistentClass entity : this.context.metadata().getEntityBindings()) {
			Class<?> type = entity.getMappedClass();
			RenamedFrom former = (type != null) ? type.getDeclaredAnnotation(RenamedFrom.class) : null;
			if (former != null) {
				table(entity.getTable(), former);
			}
			if (type != null) {
				Stream.concat(Stream.ofNullable(entity.getIdentifierProperty()), entity.getProperties().stream())
					.forEach((property) -> property(property, type));
			}
		}
		return Stream
			.concat(this.renames.stream().filter((rename) -> rename.column() == null),
					this.renames.stream().filter((rename) -> rename.column() != null))
			.distinct()
			.toList();
	}

	private void property(Property property, Class<?> owner) {
		RenamedFrom former = annotation(property.getName(), owner);
		if (former != null && property.getValue() instanceof Collection collection) {
			table(collection.getCollectionTable(), former);
		}
		else if (former != null && property.getColumns().size() == 1) {
			this.renames.add(new Rename(this.context.tableName(property.getValue().getTable()), stored(former),
					this.context.names().ofRendered(property.getColumns().get(0).getQuotedName())));
		}
		else if (former != null) {
			this.context.notCompared("former name of " + owner.getSimpleName() + "." + property.getName(),
					"it is not mapped to exactly one column");
		}
		if (property.getValue() instanceof Component component && component.getComponentClass() != null) {
			component.getProperties().forEach((nested) -> property(nested, component.getComponentClass()));
		}
	}

	private void table(Table table, RenamedFrom former) {
		ObjectName name = this.context.tableName(table);
		this.renames.add(new Rename(new ObjectName(name.schema(), stored(former)), null, name.name()));
	}

	private String stored(RenamedFrom former) {
		return this.context.names().ofRendered(former.value());
	}

	private static @Nullable RenamedFrom annotation(String property, Class<?> owner) {
		for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
			for (AccessibleObject member : members(type)) {
				RenamedFrom former = member.getDeclaredAnnotation(RenamedFrom.class);
				if (former != null && isOf(property, ((Member) member).getName())) {
					return former;
				}
			}
		}
		return null;
	}

	private static List<AccessibleObject> members(Class<?> type) {
		List<AccessibleObject> members = new ArrayList<>(Arrays.asList(type.getDeclaredFields()));
		members.addAll(Arrays.asList(type.getDeclaredMethods()));
		return members;
	}

	private static boolean isOf(String property, String member) {
		String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
		return member.equals(property) || member.equals("get" + capital) || member.equals("is" + capital);
	}

}
