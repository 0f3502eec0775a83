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

package dev.migrations.policy.filter;

import java.util.List;

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.PolicySettings;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * Leaves out the differences that nobody looks at: excluded tables, tables of other
 * libraries, and entities that are mapped to a view.
 */
public final class Scope {

	private Scope() {
	}

	/**
	 * Return the differences that are looked at.
	 * @param changes all differences
	 * @param database the database
	 * @param settings the settings
	 * @return what is left of them, in the same order
	 */
	public static List<SchemaChange> of(List<SchemaChange> changes, Schema database, PolicySettings settings) {
		List<ObjectName> views = mappedViews(changes, database);
		return changes.stream()
			.filter((change) -> !(change.isOfTable()
					&& (settings.excludes(change.object()) || views.contains(change.object()))))
			.filter((change) -> !(change.adds(View.class) && settings.excludes(change.object())))
			.filter((change) -> !(unmapped(change) && settings.ignores(change.object())))
			.toList();
	}

	private static boolean unmapped(SchemaChange change) {
		return change.drops(Table.class) || change.drops(Sequence.class);
	}

	private static List<ObjectName> mappedViews(List<SchemaChange> changes, Schema database) {
		return changes.stream()
			.filter((change) -> change.adds(Table.class))
			.map(SchemaChange::object)
			.filter((name) -> database.views().stream().anyMatch((view) -> view.name().equals(name)))
			.toList();
	}

}
