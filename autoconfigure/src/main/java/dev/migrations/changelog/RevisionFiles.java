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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.jspecify.annotations.Nullable;

/**
 * Makes revisions of changelog files.
 */
final class RevisionFiles {

	private final RecordingParameters parameters;

	RevisionFiles(RecordingParameters parameters) {
		this.parameters = parameters;
	}

	/**
	 * Group changesets by file, in the order in which Liquibase runs them.
	 * @param changeLog the parsed master changelog
	 * @return the revisions
	 */
	List<Revision> group(DatabaseChangeLog changeLog) {
		Map<String, List<ChangeSet>> files = new LinkedHashMap<>();
		changeLog.getChangeSets()
			.forEach((changeSet) -> files.computeIfAbsent(file(changeSet), (file) -> new ArrayList<>()).add(changeSet));
		Map<String, List<ChangeSet>> ordered = withSkipped(files, changeLog.getSkippedChangeSets());
		Map<String, Integer> names = new HashMap<>();
		ordered.keySet().forEach((file) -> names.merge(name(file), 1, Integer::sum));
		List<Revision> revisions = new ArrayList<>();
		ordered.forEach((file, changeSets) -> {
			boolean ambiguous = names.getOrDefault(name(file), 0) > 1;
			revisions.add(revision(file, ambiguous ? withoutExtension(file) : name(file), changeSets));
		});
		return linked(revisions);
	}

	private Revision revision(String file, String name, List<ChangeSet> changeSets) {
		DatabaseChangeLog changeLog = changeSets.get(0).getChangeLog();
		String id = this.parameters.own("revision.id", changeLog);
		if (id == null) {
			return new Revision(name, comment(changeSets, name), List.of(), file, false, changeSets);
		}
		String parents = Objects.requireNonNullElse(this.parameters.own("revision.parents", changeLog), "");
		String message = Objects.requireNonNullElse(this.parameters.own("revision.message", changeLog), name);
		return new Revision(id, message, split(parents), file, true, changeSets);
	}

	/**
	 * Base each hand-written revision on the one before it, and what follows on it, so
	 * that files without parents of their own never look like a branch.
	 * @param revisions the revisions in order
	 * @return the same revisions with all their parents
	 */
	private static List<Revision> linked(List<Revision> revisions) {
		List<Revision> linked = new ArrayList<>();
		@Nullable Revision previous = null;
		for (Revision revision : revisions) {
			Revision next = revision;
			if (previous != null && (!revision.generated() || !previous.generated())) {
				Set<String> parents = new LinkedHashSet<>(revision.parents());
				parents.removeAll(lineage(previous, linked));
				parents.add(previous.id());
				next = new Revision(revision.id(), revision.message(), List.copyOf(parents), revision.file(),
						revision.generated(), revision.changeSets());
			}
			linked.add(next);
			previous = next;
		}
		return linked;
	}

	private static Set<String> lineage(Revision revision, List<Revision> earlier) {
		Set<String> lineage = new LinkedHashSet<>(revision.parents());
		for (int i = earlier.size() - 1; i >= 0; i--) {
			if (lineage.contains(earlier.get(i).id())) {
				lineage.addAll(earlier.get(i).parents());
			}
		}
		return lineage;
	}

	// Liquibase leaves out what is for another product while it reads, and with it its
	// place
	private static Map<String, List<ChangeSet>> withSkipped(Map<String, List<ChangeSet>> files,
			List<ChangeSet> skipped) {
		Map<String, List<ChangeSet>> left = new LinkedHashMap<>();
		for (ChangeSet changeSet : skipped) {
			List<ChangeSet> known = files.get(file(changeSet));
			if (known != null) {
				known.add(changeSet);
			}
			else {
				left.computeIfAbsent(file(changeSet), (file) -> new ArrayList<>()).add(changeSet);
			}
		}
		Map<String, List<ChangeSet>> all = new LinkedHashMap<>();
		files.forEach((file, changeSets) -> {
			left.keySet().removeIf((candidate) -> {
				boolean before = directory(candidate).equals(directory(file)) && candidate.compareTo(file) < 0;
				if (before) {
					all.put(candidate, left.get(candidate));
				}
				return before;
			});
			all.put(file, changeSets);
		});
		all.putAll(left);
		return all;
	}

	private static String comment(List<ChangeSet> changeSets, String name) {
		return changeSets.stream()
			.map(ChangeSet::getComments)
			.filter((comment) -> comment != null && !comment.isBlank())
			.map((comment) -> comment.strip().lines().findFirst().orElse(name).strip())
			.findFirst()
			.orElse(name);
	}

	private static List<String> split(String parents) {
		return Arrays.stream(parents.split(",")).map(String::strip).filter((parent) -> !parent.isEmpty()).toList();
	}

	private static String file(ChangeSet changeSet) {
		return DatabaseChangeLog.normalizePath(changeSet.getChangeLog().getPhysicalFilePath());
	}

	private static String directory(String file) {
		return file.substring(0, file.lastIndexOf('/') + 1);
	}

	private static String withoutExtension(String file) {
		int dot = file.lastIndexOf('.');
		return (dot > file.lastIndexOf('/')) ? file.substring(0, dot) : file;
	}

	private static String name(String file) {
		return withoutExtension(file).substring(file.lastIndexOf('/') + 1);
	}

}
