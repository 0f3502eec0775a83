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

package dev.migrations.status;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangeSetFiltering;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangesInJava;
import dev.migrations.changelog.Revision;
import dev.migrations.history.AppliedChangeSet;

/**
 * Finds the row of the history that belongs to each changeset on disk.
 */
final class RecordedChangeSets {

	private final IdentityHashMap<ChangeSet, AppliedChangeSet> rows = new IdentityHashMap<>();

	private final Map<Key, AppliedChangeSet> unexpected = new LinkedHashMap<>();

	private final Set<Key> duplicates = new LinkedHashSet<>();

	RecordedChangeSets(Changelog changelog, ChangeSetFiltering filtering, List<AppliedChangeSet> history) {
		for (AppliedChangeSet row : history) {
			AppliedChangeSet earlier = this.unexpected.put(Key.of(row), row);
			if (earlier != null) {
				this.duplicates.add(Key.of(row));
			}
		}
		List<ChangeSet> left = new ArrayList<>();
		for (Revision revision : changelog.revisions()) {
			for (ChangeSet changeSet : revision.changeSets()) {
				AppliedChangeSet row = this.unexpected.get(Key.of(changeSet));
				if (row != null) {
					this.rows.put(changeSet, row);
				}
				else if (filtering.reason(changeSet).isEmpty()) {
					left.add(changeSet);
				}
			}
		}
		this.rows.values().forEach((row) -> this.unexpected.remove(Key.of(row)));
		left.forEach(this::recogniseMoved);
	}

	private void recogniseMoved(ChangeSet changeSet) {
		List<AppliedChangeSet> candidates = this.unexpected.values()
			.stream()
			.filter((row) -> row.id().equals(changeSet.getId()) && row.author().equals(changeSet.getAuthor()))
			.filter((row) -> isSame(changeSet, row))
			.toList();
		if (candidates.size() == 1) {
			this.rows.put(changeSet, candidates.get(0));
			this.unexpected.remove(Key.of(candidates.get(0)));
		}
	}

	/**
	 * Return whether a changeset has not changed since it was applied, as far as is
	 * known.
	 */
	static boolean isUnchanged(ChangeSet changeSet, AppliedChangeSet row) {
		return row.checksum() == null || matches(changeSet, row.checksum(), true);
	}

	/** What is not known to be the same has not moved. */
	private static boolean isSame(ChangeSet changeSet, AppliedChangeSet row) {
		return row.checksum() != null && matches(changeSet, row.checksum(), false);
	}

	private static boolean matches(ChangeSet changeSet, String checksum, boolean otherwise) {
		try {
			return changeSet.isCheckSumValid(CheckSum.parse(checksum));
		}
		catch (RuntimeException ex) {
			if (ChangesInJava.refuseToBeSetUp(changeSet, ex)) {
				return otherwise;
			}
			throw ex;
		}
	}

	@Nullable AppliedChangeSet row(ChangeSet changeSet) {
		return this.rows.get(changeSet);
	}

	List<AppliedChangeSet> unexpected() {
		return List.copyOf(this.unexpected.values());
	}

	boolean isMoved(ChangeSet changeSet) {
		AppliedChangeSet row = row(changeSet);
		return row != null && !Key.of(row).equals(Key.of(changeSet));
	}

	Set<Key> duplicates() {
		return this.duplicates;
	}

	/**
	 * The identity of a changeset in the history.
	 *
	 * @param path the path without a prefix
	 * @param id the id
	 * @param author the author
	 */
	record Key(String path, String id, String author) {

		static Key of(AppliedChangeSet row) {
			return new Key(DatabaseChangeLog.normalizePath(row.path()), row.id(), row.author());
		}

		static Key of(ChangeSet changeSet) {
			return new Key(DatabaseChangeLog.normalizePath(changeSet.getFilePath()), changeSet.getId(),
					changeSet.getAuthor());
		}

	}

}
