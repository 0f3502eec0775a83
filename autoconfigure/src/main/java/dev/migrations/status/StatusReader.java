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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.catalog.DatabaseProbe;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.MissingChangelogException;
import dev.migrations.changelog.Revision;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;
import dev.migrations.history.History;
import dev.migrations.history.HistoryReader;
import dev.migrations.history.HistoryTables;
import dev.migrations.schema.Product;

/**
 * Reads where a unit stands. It issues nothing but reads, always the same number.
 */
public final class StatusReader {

	private final HistoryTables historyTables;

	private final Duration connectTimeout;

	/**
	 * Create a reader.
	 * @param historyTables where Liquibase keeps its history
	 * @param connectTimeout how long to wait for the database to answer
	 */
	public StatusReader(HistoryTables historyTables, Duration connectTimeout) {
		this.historyTables = historyTables;
		this.connectTimeout = connectTimeout;
	}

	/**
	 * Read where a unit stands. Whatever is wrong with the database or the changelog is a
	 * state, not an exception.
	 * @param dataSource the database
	 * @param source the changelog
	 * @return the status
	 */
	public UnitStatus read(DataSource dataSource, ChangelogSource source) {
		@Nullable DatabaseIdentity database = null;
		History history;
		try {
			database = DatabaseProbe.probe(dataSource, this.connectTimeout);
			history = history(dataSource);
		}
		catch (MigrationsException ex) {
			return unreachable(database, source, Problem.of(Problem.Kind.UNREACHABLE, ex.failure()));
		}
		try {
			Changelog changelog = source.read(database.product());
			return compared(database, HistoryComparison.of(changelog, history), history);
		}
		catch (MissingChangelogException ex) {
			return without(UnitState.NO_CHANGELOG, database, source,
					Problem.of(Problem.Kind.NO_CHANGELOG, ex.failure()));
		}
		catch (MigrationsException ex) {
			return without(UnitState.BROKEN_CHANGELOG, database, source,
					Problem.of(Problem.Kind.BROKEN_CHANGELOG, ex.failure()));
		}
	}

	private UnitStatus compared(DatabaseIdentity database, HistoryComparison comparison, History history) {
		Changelog changelog = comparison.changelog();
		return new UnitStatus(state(comparison), database, changelog.location().master(), comparison.current(),
				changelog.graph().heads(), comparison.revisions(), comparison.unexpected(), history.lock(),
				comparison.problems(), Instant.now());
	}

	private static UnitState state(HistoryComparison comparison) {
		List<RevisionState> states = comparison.revisions().stream().map(RevisionStatus::state).toList();
		if (states.contains(RevisionState.MODIFIED)) {
			return UnitState.MODIFIED;
		}
		if (states.contains(RevisionState.PARTIAL)) {
			return UnitState.PARTIAL;
		}
		if (!comparison.unexpected().isEmpty()) {
			return UnitState.UNEXPECTED;
		}
		boolean pending = states.contains(RevisionState.PENDING) || states.contains(RevisionState.OUT_OF_ORDER);
		return pending ? UnitState.PENDING : UnitState.UP_TO_DATE;
	}

	private static RevisionStatus unknown(Revision revision) {
		List<ChangeSetStatus> changeSets = revision.changeSets()
			.stream()
			.map((changeSet) -> new ChangeSetStatus(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath(),
					ChangeSetState.UNKNOWN, null, null))
			.toList();
		return new RevisionStatus(revision.id(), revision.message(), revision.file(), RevisionState.UNKNOWN, null,
				changeSets);
	}

	private History history(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			return HistoryReader.read(connection, this.historyTables);
		}
		catch (SQLException ex) {
			throw new MigrationsException(Failure.refused("The database stopped answering while it was read.",
					NextStep.run("Start it again, then run", "status")), ex);
		}
	}

	private UnitStatus unreachable(@Nullable DatabaseIdentity database, ChangelogSource source, Problem problem) {
		try {
			Changelog changelog = source.read((database != null) ? database.product() : Product.unknown());
			List<RevisionStatus> revisions = changelog.graph().ordered().stream().map(StatusReader::unknown).toList();
			return new UnitStatus(UnitState.UNREACHABLE, database, source.master(), null, changelog.graph().heads(),
					revisions, List.of(), null, List.of(problem), Instant.now());
		}
		catch (MigrationsException ex) {
			return new UnitStatus(UnitState.UNREACHABLE, database, source.master(), null, List.of(), List.of(),
					List.of(), null, List.of(problem, unread(ex)), Instant.now());
		}
	}

	private UnitStatus without(UnitState state, DatabaseIdentity database, ChangelogSource source, Problem problem) {
		return new UnitStatus(state, database, source.master(), null, List.of(), List.of(), List.of(), null,
				List.of(problem), Instant.now());
	}

	private static Problem unread(MigrationsException failure) {
		return Problem.of((failure instanceof MissingChangelogException) ? Problem.Kind.NO_CHANGELOG
				: Problem.Kind.BROKEN_CHANGELOG, failure.failure());
	}

}
