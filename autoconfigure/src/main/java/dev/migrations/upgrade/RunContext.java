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

package dev.migrations.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.catalog.DatabaseProbe;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.Revision;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;
import dev.migrations.history.History;
import dev.migrations.history.HistoryReader;
import dev.migrations.status.HistoryComparison;

/**
 * What is found before a run: the database, the files read anew, and both compared. The
 * files are read for each run because Liquibase leaves marks on what it has run.
 */
record RunContext(DatabaseIdentity database, Changelog changelog, HistoryComparison comparison) {

	static RunContext of(Execution execution) {
		DatabaseIdentity database = DatabaseProbe.probe(execution.dataSource(), execution.connectTimeout());
		Changelog changelog = ChangelogReader.read(execution.location(),
				execution.settings().withProduct(database.product()));
		return new RunContext(database, changelog, HistoryComparison.of(changelog, history(execution)));
	}

	static History history(Execution execution) {
		try (Connection connection = execution.dataSource().getConnection()) {
			return HistoryReader.read(connection, execution.historyTables());
		}
		catch (SQLException ex) {
			throw new MigrationsException(
					Failure.refused("The history cannot be read: " + SqlMessage.of(ex),
							NextStep.run("To see what state the database is in, run", "status")),
					SqlMessage.withoutValues(ex));
		}
	}

	List<String> resolve(String target) {
		return this.changelog.graph()
			.resolve(target,
					target.strip().startsWith("-") ? this.comparison.begunHeads() : this.comparison.currentHeads());
	}

	/**
	 * Return a target that means the same when a run has stopped half-way.
	 * @param target a target, maybe a relative one
	 * @return the id where it leads, or what was given when that is no number of steps
	 */
	String fixed(String target) {
		if (!target.strip().matches("[+-]\\d+")) {
			return target;
		}
		List<String> revisions = resolve(target);
		if (revisions.size() > 1) {
			// the parents of a merge cannot be typed as one target, and half-way the step
			// is
			// still the same
			return target;
		}
		return revisions.isEmpty() ? "base" : revisions.get(0);
	}

	/**
	 * Return the revisions that a target names by their ids.
	 * @param target a target
	 * @return full ids, none for a number of steps
	 */
	List<String> named(String target) {
		return target.strip().matches("[+-]\\d+") ? List.of() : resolve(target);
	}

	Revision revisionOf(ChangeSet changeSet) {
		String file = DatabaseChangeLog.normalizePath(changeSet.getChangeLog().getPhysicalFilePath());
		return this.changelog.revisions()
			.stream()
			.filter((revision) -> revision.file().equals(file))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Return the changesets of a target and of everything it is based on.
	 * @param target full ids
	 * @return the changesets in the order of the changelog
	 */
	List<ChangeSet> lineage(List<String> target) {
		return changeSets(this.changelog.graph().lineage(target).stream());
	}

	/**
	 * Return the recorded changesets of everything that is not part of the given target.
	 * @param target full ids, none for the base
	 * @return the changesets in the order of the changelog
	 */
	List<ChangeSet> recordedAbove(List<String> target) {
		Stream<Revision> above = this.changelog.graph()
			.ordered()
			.stream()
			.filter((revision) -> target.isEmpty() || isAbove(revision.id(), target));
		return changeSets(above).stream().filter(this.comparison::isRecorded).toList();
	}

	private List<ChangeSet> changeSets(Stream<Revision> revisions) {
		Set<String> ids = revisions.map(Revision::id).collect(Collectors.toSet());
		return this.changelog.revisions()
			.stream()
			.filter((revision) -> ids.contains(revision.id()))
			.flatMap((revision) -> revision.changeSets().stream())
			.toList();
	}

	private boolean isAbove(String id, List<String> target) {
		Set<String> ancestors = this.changelog.graph().ancestors(id);
		return !target.contains(id) && target.stream().anyMatch(ancestors::contains);
	}

}
