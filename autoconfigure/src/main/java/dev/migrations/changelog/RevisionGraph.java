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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.failure.MigrationsException;

/**
 * How revisions are based on each other: a graph without circles, from base to heads.
 */
public final class RevisionGraph {

	private final Map<String, Revision> revisions;

	private final Map<String, List<String>> children = new LinkedHashMap<>();

	private RevisionGraph(Map<String, Revision> revisions) {
		this.revisions = revisions;
		revisions.values()
			.forEach((revision) -> revision.parents()
				.forEach((parent) -> this.children.computeIfAbsent(parent, (id) -> new ArrayList<>())
					.add(revision.id())));
	}

	/**
	 * Create the graph of the given revisions.
	 * @param revisions the revisions in their order of execution
	 * @return the graph, its revisions parents first and otherwise in the given order
	 * @throws MigrationsException when an id stands twice, a parent is missing or the
	 * parents form a circle
	 */
	public static RevisionGraph of(List<Revision> revisions) {
		return new RevisionGraph(RevisionOrder.parentsFirst(revisions));
	}

	/**
	 * Return all revisions, parents before children.
	 * @return the revisions
	 */
	public List<Revision> ordered() {
		return List.copyOf(this.revisions.values());
	}

	/**
	 * Return the revision with the given full id.
	 * @param id a full id
	 * @return the revision
	 */
	public Revision get(String id) {
		return RevisionOrder.revision(this.revisions, id);
	}

	/**
	 * Return the revisions that no other is based on: none for an empty changelog, more
	 * than one when work was done in parallel.
	 * @return their ids
	 */
	public List<String> heads() {
		return this.revisions.keySet().stream().filter((id) -> children(id).isEmpty()).toList();
	}

	/**
	 * Return the revisions that are based on nothing.
	 * @return their ids
	 */
	public List<String> bases() {
		return this.revisions.keySet().stream().filter((id) -> parents(id).isEmpty()).toList();
	}

	public List<String> parents(String id) {
		return get(id).parents();
	}

	public List<String> children(String id) {
		return Collections.unmodifiableList(this.children.getOrDefault(id, List.of()));
	}

	/**
	 * Return everything that a revision is based on, without itself.
	 * @param id a full id
	 * @return the ids of its ancestors
	 */
	public Set<String> ancestors(String id) {
		return reach(id, this::parents);
	}

	/**
	 * Return everything that is based on a revision, without itself.
	 * @param id a full id
	 * @return the ids of its descendants
	 */
	public Set<String> descendants(String id) {
		return reach(id, this::children);
	}

	/**
	 * Return revisions with everything that they are based on.
	 * @param ids full ids
	 * @return the revisions, parents before children
	 */
	public List<Revision> lineage(Collection<String> ids) {
		Set<String> reached = new LinkedHashSet<>(ids);
		ids.forEach((id) -> reached.addAll(ancestors(id)));
		return this.revisions.values().stream().filter((revision) -> reached.contains(revision.id())).toList();
	}

	/**
	 * Find the revisions that an expression names: {@code head}, {@code heads},
	 * {@code base}, an id, or at least four characters with which one id begins.
	 * @param expression what was typed
	 * @return the full ids, none for the base
	 * @throws MigrationsException when nothing or too much is named
	 */
	public List<String> resolve(String expression) {
		return resolve(expression, List.of());
	}

	/**
	 * Find the revisions that an expression names, which may also be {@code current},
	 * {@code +2} or {@code -1}.
	 * @param expression what was typed
	 * @param current the newest applied revisions, none at the base
	 * @return the full ids, none for the base
	 * @throws MigrationsException when nothing or too much is named
	 */
	public List<String> resolve(String expression, Collection<String> current) {
		return new RevisionExpression(this, List.copyOf(current)).resolve(expression.strip());
	}

	private Set<String> reach(String id, Function<String, List<String>> next) {
		Set<String> reached = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(next.apply(id));
		while (!open.isEmpty()) {
			String each = open.removeFirst();
			if (reached.add(each)) {
				open.addAll(next.apply(each));
			}
		}
		return reached;
	}

}
