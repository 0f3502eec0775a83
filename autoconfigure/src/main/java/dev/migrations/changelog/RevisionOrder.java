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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Puts revisions into an order in which each comes after its parents, and refuses those
 * that have none.
 */
final class RevisionOrder {

	private RevisionOrder() {
	}

	/**
	 * Order revisions, parents first and otherwise as given.
	 * @param revisions the revisions in their order of execution
	 * @return the revisions by id, in order
	 * @throws MigrationsException when an id stands twice, a parent is missing or the
	 * parents form a circle
	 */
	static Map<String, Revision> parentsFirst(List<Revision> revisions) {
		Map<String, Revision> byId = new LinkedHashMap<>();
		for (Revision revision : revisions) {
			Revision first = byId.putIfAbsent(revision.id(), revision);
			if (first != null) {
				throw new MigrationsException(Failure.refused(
						"Revision '%s' is present more than once: in '%s' and in '%s'.".formatted(revision.id(),
								first.file(), revision.file()),
						"Remove the copy, or give it a 'revision.id' of its own."));
			}
		}
		byId.values().forEach((revision) -> requireParents(revision, byId));
		return sorted(byId);
	}

	private static void requireParents(Revision revision, Map<String, Revision> byId) {
		for (String parent : revision.parents()) {
			if (!byId.containsKey(parent)) {
				throw new MigrationsException(Failure.refused(
						"Revision '%s' in '%s' is based on '%s', which is not on disk.".formatted(revision.id(),
								revision.file(), parent),
						"Bring the file of revision '%s' back, or correct 'revision.parents' in '%s'.".formatted(parent,
								revision.file())));
			}
		}
	}

	private static Map<String, Revision> sorted(Map<String, Revision> byId) {
		Map<String, Revision> ordered = new LinkedHashMap<>();
		Set<String> left = new LinkedHashSet<>(byId.keySet());
		while (!left.isEmpty()) {
			String next = left.stream()
				.filter((id) -> ordered.keySet().containsAll(revision(byId, id).parents()))
				.findFirst()
				.orElseThrow(() -> circle(byId, left));
			ordered.put(next, revision(byId, next));
			left.remove(next);
		}
		return ordered;
	}

	private static MigrationsException circle(Map<String, Revision> byId, Set<String> left) {
		List<String> walked = new ArrayList<>();
		String id = left.iterator().next();
		while (!walked.contains(id)) {
			walked.add(id);
			id = revision(byId, id).parents().stream().filter(left::contains).findFirst().orElseThrow();
		}
		List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(id), walked.size()));
		circle.add(id);
		return new MigrationsException(
				Failure.refused("Cycle is detected in revisions (%s).".formatted(String.join(" -> ", circle)),
						"Correct 'revision.parents' in '%s'.".formatted(revision(byId, id).file())));
	}

	static Revision revision(Map<String, Revision> byId, String id) {
		Revision revision = byId.get(id);
		if (revision == null) {
			throw new IllegalArgumentException("No revision " + id);
		}
		return revision;
	}

}
