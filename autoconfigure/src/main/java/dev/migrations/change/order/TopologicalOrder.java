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
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.Resource.ColumnToBeTyped;

/**
 * Puts each change behind those that free what it needs. Of several that could be next it
 * takes the one of the earliest step, and so it does where changes need each other.
 *
 * @param graph what changes need and free
 */
record TopologicalOrder(ChangeGraph graph) {

	List<SchemaChange> of(Collection<? extends SchemaChange> found) {
		List<SchemaChange> ranked = new ArrayList<>(found);
		ranked.sort(Comparator.comparing(ChangeStep::of));
		IdentityHashMap<SchemaChange, Integer> ranks = new IdentityHashMap<>();
		ranked.forEach((change) -> ranks.put(change, ranks.size()));
		List<Set<Integer>> followers = new ArrayList<>();
		ranked.forEach((change) -> followers.add(new LinkedHashSet<>()));
		int[] open = new int[ranked.size()];
		for (int rank = 0; rank < open.length; rank++) {
			for (SchemaChange giver : before(ranked.get(rank))) {
				open[rank] += followers.get(Objects.requireNonNull(ranks.get(giver))).add(rank) ? 1 : 0;
			}
		}
		return walk(open, followers).stream().map(ranked::get).toList();
	}

	private static Set<Integer> walk(int[] open, List<Set<Integer>> followers) {
		Queue<Integer> ready = new PriorityQueue<>();
		for (int rank = 0; rank < open.length; rank++) {
			if (open[rank] == 0) {
				ready.add(rank);
			}
		}
		Set<Integer> walked = new LinkedHashSet<>();
		for (int first = 0; walked.size() < open.length;) {
			if (ready.isEmpty()) {
				while (walked.contains(first)) {
					first++;
				}
				ready.add(first);
			}
			int next = ready.remove();
			for (int follower : walked.add(next) ? followers.get(next) : Set.<Integer>of()) {
				if (--open[follower] == 0) {
					ready.add(follower);
				}
			}
		}
		return walked;
	}

	private List<SchemaChange> before(SchemaChange change) {
		return this.graph.needs(change)
			.stream()
			.filter((resource) -> !(resource instanceof ColumnToBeTyped))
			.flatMap((resource) -> this.graph.givers(resource).stream())
			.filter((giver) -> giver != change)
			.toList();
	}

}
