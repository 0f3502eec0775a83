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

package dev.migrations.change.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.Resource.PartGone;
import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;

/**
 * Changes by what they need and what they free: each stands behind those that free what
 * it needs. Where nothing is needed the step decides, and then the order in which the
 * changes were found.
 */
public final class ChangeGraph {

	private final Schema database;

	private final IdentityHashMap<SchemaChange, Set<Resource>> needs = new IdentityHashMap<>();

	private final Map<Resource, List<SchemaChange>> givers = new HashMap<>();

	private final List<SchemaChange> changes;

	/**
	 * Sort changes.
	 * @param found the changes
	 * @param database the schema before all of them
	 */
	public ChangeGraph(Collection<? extends SchemaChange> found, Schema database) {
		this.database = database;
		Needs asked = new Needs(database, found);
		Frees given = new Frees(database);
		for (SchemaChange change : found) {
			this.needs.put(change, change.accept(asked).collect(Collectors.toCollection(LinkedHashSet::new)));
			change.accept(given)
				.forEach((resource) -> this.givers.computeIfAbsent(resource, (key) -> new ArrayList<>()).add(change));
		}
		this.changes = new TopologicalOrder(this).of(found);
	}

	/**
	 * Return the changes in the order in which they must run.
	 * @return the changes, each behind what frees what it needs; within a cycle the step
	 * decides
	 */
	public List<SchemaChange> changes() {
		return this.changes;
	}

	/**
	 * Return what must be so before a change can run, whether it is so already or not.
	 * @param change one of the changes
	 * @return what it needs
	 */
	public Set<Resource> needs(SchemaChange change) {
		return this.needs.getOrDefault(change, Set.of());
	}

	/**
	 * Return what brings a resource about.
	 * @param resource the resource
	 * @return the changes that free it, none if no change does
	 */
	public List<SchemaChange> givers(Resource resource) {
		return this.givers.getOrDefault(resource, List.of());
	}

	/**
	 * Return the changes with what else has to go before them: keys and indexes over a
	 * column, foreign keys that reference it, and so on.
	 * @return the graph of all of them
	 */
	public ChangeGraph withRemovals() {
		List<SchemaChange> all = new ArrayList<>(this.changes);
		this.changes.stream()
			.filter(ChangeGraph::takesAway)
			.flatMap((change) -> needs(change).stream())
			.distinct()
			.filter((resource) -> resource instanceof PartGone gone && givers(gone).isEmpty()
					&& !(gone.part() instanceof Column || gone.part() instanceof PrimaryKey))
			.map((resource) -> removal((PartGone) resource))
			.forEach(all::add);
		return (all.size() == this.changes.size()) ? this : new ChangeGraph(all, this.database).withRemovals();
	}

	/**
	 * Return whether something has to go before a change, since it would go along.
	 * @param change the change
	 * @return whether it drops something, for good or to make it again
	 */
	public static boolean takesAway(SchemaChange change) {
		return change instanceof DropObject || change instanceof DropPart || change instanceof ReplacePart
				|| (change instanceof AlterColumn alter && alter.isMadeAgain());
	}

	private SchemaChange removal(PartGone gone) {
		return new DropPart<>(this.database.table(gone.table()).orElseThrow(), gone.part());
	}

}
