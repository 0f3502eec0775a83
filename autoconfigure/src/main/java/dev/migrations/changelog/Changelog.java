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

import java.util.List;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;

/**
 * A changelog as it was read from disk.
 *
 * @param location where it was read from
 * @param settings what it was read with
 * @param changeLog as Liquibase parsed it
 * @param revisions the revisions in their order of execution
 * @param graph how the revisions are based on each other
 * @param unresolved the placeholders without a value
 */
public record Changelog(ChangelogLocation location, ChangelogSettings settings, DatabaseChangeLog changeLog,
		List<Revision> revisions, RevisionGraph graph, List<UnresolvedParameter> unresolved) {

	public Changelog {
		revisions = List.copyOf(revisions);
		unresolved = List.copyOf(unresolved);
	}

	/**
	 * Return what decides which changesets apply here; keep it when there are many to ask
	 * about.
	 * @return the decision
	 */
	public ChangeSetFiltering filtering() {
		return ChangeSetFiltering.of(this.settings);
	}

	/**
	 * Return the placeholders without a value that concern a changeset.
	 * @param changeSet a changeset of this changelog
	 * @return their names
	 */
	public List<String> unresolved(ChangeSet changeSet) {
		if (this.unresolved.isEmpty()) {
			return List.of();
		}
		String file = DatabaseChangeLog.normalizePath(changeSet.getChangeLog().getPhysicalFilePath());
		return this.unresolved.stream()
			.filter((parameter) -> parameter.file().equals(file))
			.filter((parameter) -> parameter.changeSetId() == null || parameter.changeSetId().equals(changeSet.getId()))
			.map(UnresolvedParameter::name)
			.distinct()
			.toList();
	}

}
