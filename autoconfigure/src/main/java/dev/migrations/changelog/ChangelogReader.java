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

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.database.Database;
import liquibase.parser.ChangeLogParserFactory;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Reads a changelog without a database: Liquibase's own ways to ask for its state create
 * its tables.
 */
public final class ChangelogReader {

	private ChangelogReader() {
	}

	/**
	 * Read a changelog.
	 * @param location where it stands
	 * @param settings what it is read with
	 * @return the changelog
	 * @throws MissingChangelogException when there is no master changelog
	 * @throws MigrationsException when a file cannot be read or contradicts another
	 */
	public static Changelog read(ChangelogLocation location, ChangelogSettings settings) {
		try {
			return QuietLiquibase.call(location.resources(), () -> parse(location, settings));
		}
		catch (Exception ex) {
			throw ChangelogFailure.of(location.master(), ex);
		}
		catch (StackOverflowError ex) {
			throw ChangelogFailure.circular(location.master());
		}
	}

	private static Changelog parse(ChangelogLocation location, ChangelogSettings settings) throws Exception {
		requireMaster(location);
		RecordingParameters parameters = new RecordingParameters(settings);
		DatabaseChangeLog changeLog = ChangeLogParserFactory.getInstance()
			.getParser(location.master(), location.resources())
			.parse(location.master(), parameters, location.resources());
		requireUniqueChangeSets(changeLog, settings);
		forgetModificationsForOthers(changeLog, settings);
		List<Revision> revisions = new RevisionFiles(parameters).group(changeLog);
		return new Changelog(location, settings, changeLog, revisions, RevisionGraph.of(revisions),
				parameters.unresolved());
	}

	private static void requireMaster(ChangelogLocation location) throws IOException {
		if (!location.resources().get(location.master()).exists()) {
			throw new MissingChangelogException(location.master());
		}
	}

	/**
	 * What {@code modifySql} says to other products is no part of a checksum: Liquibase
	 * takes it away before.
	 */
	private static void forgetModificationsForOthers(DatabaseChangeLog changeLog, ChangelogSettings settings) {
		Database database = DatabaseWithoutConnection.of(settings);
		if (database != null) {
			DbmsChangeSetFilter filter = new DbmsChangeSetFilter(database);
			changeLog.getChangeSets().forEach(filter::accepts);
		}
	}

	private static void requireUniqueChangeSets(DatabaseChangeLog changeLog, ChangelogSettings settings) {
		ChangeSetFiltering filtering = ChangeSetFiltering.of(settings);
		boolean productKnown = DatabaseWithoutConnection.of(settings) != null;
		Map<String, ChangeSet> seen = new HashMap<>();
		for (ChangeSet changeSet : changeLog.getChangeSets()) {
			if (filtering.reason(changeSet).isPresent()) {
				continue;
			}
			ChangeSet first = seen.putIfAbsent(productKnown ? changeSet.toNormalizedString()
					: changeSet.toNormalizedString() + changeSet.getDbmsSet(), changeSet);
			if (first != null) {
				throw new MigrationsException(Failure
					.refused(
							"Changeset '%s' by %s occurs twice: in '%s' and in '%s'.".formatted(
									changeSet.getId(), changeSet.getAuthor(),
									first.getChangeLog().getPhysicalFilePath(),
									changeSet.getChangeLog().getPhysicalFilePath()),
							"Give a new id to the one that was not applied anywhere yet, or include its file only once."));
			}
		}
	}

}
