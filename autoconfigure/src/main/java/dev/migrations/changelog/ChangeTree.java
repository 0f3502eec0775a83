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

package dev.migrations.changelog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.serializer.LiquibaseSerializable;
import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

/**
 * A changeset as maps, lists and texts in the order in which a user wants to read them,
 * without what is the default anyway.
 */
public final class ChangeTree {

	/** The property that stands for a dollar sign. */
	public static final String DOLLAR = "dollar";

	private static final List<String> FIRST = List.of("schemaName", "tableName", "baseTableSchemaName", "baseTableName",
			"baseColumnNames", "referencedTableSchemaName", "referencedTableName", "referencedColumnNames",
			"sequenceName", "indexName", "columnName", "columnNames", "constraintName", "name", "type",
			"columnDataType", "expectedResult", "startValue", "incrementBy", "primaryKey", "primaryKeyName");

	private static final List<String> LAST = List.of("remarks", "constraints", "columns", "sql");

	/** What the schema of XML changelogs adds to a table with its only harmless value. */
	private static final String SCHEMA_DEFAULT = "rowDependencies";

	private static final Comparator<String> ORDER = Comparator.<String>comparingInt(ChangeTree::rank)
		.thenComparing(Comparator.naturalOrder());

	private ChangeTree() {
	}

	public static Map<String, Object> of(ChangeSet changeSet) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("id", changeSet.getId());
		tree.put("author", changeSet.getAuthor());
		put(tree, "dbms", changeSet.getDbmsOriginalString());
		put(tree, "runInTransaction", changeSet.isRunInTransaction() ? null : false);
		put(tree, "objectQuotingStrategy",
				(changeSet.getObjectQuotingStrategy() == ObjectQuotingStrategy.QUOTE_ALL_OBJECTS)
						? changeSet.getObjectQuotingStrategy().name() : null);
		if (changeSet.getPreconditions() != null) {
			tree.put("preConditions", preconditions(changeSet.getPreconditions()));
		}
		// after the preconditions, where XML expects it
		put(tree, "comment", changeSet.getComments());
		tree.put("changes", changes(changeSet.getChanges()));
		if (!changeSet.getRollback().getChanges().isEmpty()) {
			tree.put("rollback", changes(changeSet.getRollback().getChanges()));
		}
		return tree;
	}

	private static List<Object> changes(List<Change> changes) {
		return changes.stream().<Object>map(ChangeTree::named).toList();
	}

	private static List<Object> preconditions(PreconditionContainer container) {
		List<Object> list = new ArrayList<>();
		list.add(Map.of("onFail", container.getOnFail().name()));
		if (container.getOnFailMessage() != null) {
			list.add(Map.of("onFailMessage", container.getOnFailMessage()));
		}
		container.getNestedPreconditions().forEach((nested) -> list.add(precondition(nested)));
		return list;
	}

	private static Object precondition(Precondition precondition) {
		if (precondition instanceof PreconditionLogic logic) {
			return Map.of(logic.getName(),
					logic.getNestedPreconditions().stream().map(ChangeTree::precondition).toList());
		}
		return named(precondition);
	}

	private static Map<String, Object> named(LiquibaseSerializable object) {
		return Map.of(object.getSerializedObjectName(), fields(object));
	}

	private static Map<String, Object> fields(LiquibaseSerializable object) {
		LiquibaseSerializable untouched = untouched(object);
		TreeSet<String> names = new TreeSet<>(ORDER);
		names.addAll(object.getSerializableFields());
		names.remove(SCHEMA_DEFAULT);
		Map<String, Object> fields = new LinkedHashMap<>();
		for (String name : names) {
			Object value = value(object.getSerializableFieldValue(name));
			if (value != null && !value.equals(value(untouched.getSerializableFieldValue(name)))) {
				fields.put(name, value);
			}
		}
		return fields;
	}

	private static @Nullable Object value(@Nullable Object value) {
		if (value == null || value instanceof Boolean || value instanceof String) {
			return value;
		}
		if (value instanceof Collection<?> items) {
			return items.isEmpty() ? null
					: items.stream().<Object>map((item) -> named((LiquibaseSerializable) item)).toList();
		}
		if (value instanceof DatabaseFunction function) {
			return function.getValue();
		}
		if (value instanceof LiquibaseSerializable object) {
			Map<String, Object> fields = fields(object);
			return fields.isEmpty() ? null : fields;
		}
		return (value instanceof Number) ? value : value.toString();
	}

	private static LiquibaseSerializable untouched(LiquibaseSerializable object) {
		try {
			return object.getClass().getDeclaredConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
		if (value != null) {
			tree.put(name, value);
		}
	}

	private static int rank(String field) {
		if (FIRST.contains(field)) {
			return FIRST.indexOf(field);
		}
		return FIRST.size() + 1 + LAST.indexOf(field);
	}

}
