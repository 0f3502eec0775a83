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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.order.ChangeGraph;
import dev.migrations.change.order.Resource;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.FilteredObject;
import dev.migrations.policy.FilteredObject.Kind;
import dev.migrations.policy.ObjectFilter;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Applies the filters of the application to the differences.
 */
public final class Filters {

	private final List<ObjectFilter> filters;

	private final Schema database;

	private final FilteredObjects objects = new FilteredObjects();

	private final NameDisplay spelling;

	/** What was left out, in words. */
	private final Set<String> filtered = new TreeSet<>();

	public Filters(List<ObjectFilter> filters, Schema database) {
		this.filters = filters;
		this.database = database;
		this.spelling = new NameDisplay(database.product());
	}

	/**
	 * Return what the filters leave, and nothing that needs what they take away.
	 * @param changes the differences
	 * @return the differences that are judged
	 */
	public List<SchemaChange> apply(List<SchemaChange> changes) {
		if (this.filters.isEmpty()) {
			return changes;
		}
		Map<Boolean, List<SchemaChange>> parted = changes.stream().collect(Collectors.partitioningBy(this::includes));
		List<SchemaChange> included = new ArrayList<>(parted.getOrDefault(true, List.of()));
		List<SchemaChange> excluded = new ArrayList<>(parted.getOrDefault(false, List.of()));
		// what is left out takes away with it what needs it, and so on
		ChangeGraph graph = new ChangeGraph(changes, this.database);
		while (excluded.addAll(taken(included, excluded, graph))) {
			included.removeAll(excluded);
		}
		return included;
	}

	private List<SchemaChange> taken(List<SchemaChange> included, List<SchemaChange> excluded, ChangeGraph graph) {
		List<SchemaChange> needing = included.stream().filter((change) -> needsAny(excluded, change, graph)).toList();
		// what belongs to a table is left out with it
		needing.stream()
			.filter((change) -> excluded.stream()
				.noneMatch((other) -> other.adds(Table.class) && other.object().equals(change.object())))
			.forEach((change) -> this.filtered.add(shown(change.accept(this.objects))));
		return needing;
	}

	private static boolean needsAny(List<SchemaChange> excluded, SchemaChange change, ChangeGraph graph) {
		return graph.needs(change)
			.stream()
			.filter(Resource.Existence.class::isInstance)
			.anyMatch((resource) -> graph.givers(resource).stream().anyMatch(excluded::contains));
	}

	/**
	 * Return what was left out until now.
	 * @return one object an element, for example {@code column users.fax}
	 */
	public List<String> filtered() {
		return List.copyOf(this.filtered);
	}

	private boolean includes(SchemaChange change) {
		FilteredObject object = change.accept(this.objects);
		if (change instanceof TableChange && object.kind() != Kind.TABLE) {
			boolean exists = this.database.table(object.owner()).isPresent();
			FilteredObject table = new FilteredObject(Kind.TABLE, object.owner(), null, exists, true);
			if (!isIncluded(table)) {
				return false;
			}
		}
		return isIncluded(object);
	}

	private boolean isIncluded(FilteredObject object) {
		Optional<ObjectFilter> excluding = this.filters.stream().filter((filter) -> !ask(filter, object)).findFirst();
		excluding.ifPresent((filter) -> this.filtered.add(shown(object)));
		return excluding.isEmpty();
	}

	private boolean ask(ObjectFilter filter, FilteredObject object) {
		try {
			return filter.includes(object);
		}
		catch (RuntimeException ex) {
			throw new MigrationsException(Failure.refused(
					"The filter %s failed for %s: %s".formatted(filter.getClass().getName(), shown(object), ex),
					"Correct the filter; without it nothing can be compared."), ex);
		}
	}

	private String shown(FilteredObject object) {
		ObjectName owner = object.owner();
		return object.kind().word() + " "
				+ ((object.name() != null) ? this.spelling.member(owner, object.name()) : this.spelling.name(owner));
	}

}
