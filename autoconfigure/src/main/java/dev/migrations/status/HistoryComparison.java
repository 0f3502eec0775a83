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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangeSetFiltering;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.QuietLiquibase;
import dev.migrations.changelog.Revision;
import dev.migrations.history.AppliedChangeSet;
import dev.migrations.history.History;

/**
 * A changelog beside the history of a database: which revision is in which state.
 */
public final class HistoryComparison {

	private final Changelog changelog;

	private final RecordedChangeSets recorded;

	private final IdentityHashMap<ChangeSet, ChangeSetStatus> changeSets = new IdentityHashMap<>();

	private final Map<String, RevisionStatus> revisions = new LinkedHashMap<>();

	private final Set<String> applied = new LinkedHashSet<>();

	private HistoryComparison(Changelog changelog, History history) {
		this.changelog = changelog;
		ChangeSetFiltering filtering = changelog.filtering();
		this.recorded = new RecordedChangeSets(changelog, filtering, history.changeSets());
		ChangeSetStateRule rule = new ChangeSetStateRule(filtering, this.recorded);
		changelog.graph().ordered().forEach((revision) -> add(revision, rule));
		this.revisions.replaceAll((id, status) -> isOutOfOrder(status) ? outOfOrder(status) : status);
	}

	/**
	 * Compare a changelog with a history.
	 * @param changelog what is on disk
	 * @param history what the database records
	 * @return the comparison
	 */
	public static HistoryComparison of(Changelog changelog, History history) {
		try {
			return QuietLiquibase.call(changelog.location().resources(),
					() -> new HistoryComparison(changelog, history));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return all revisions, parents before children.
	 * @return the revisions
	 */
	public List<RevisionStatus> revisions() {
		return List.copyOf(this.revisions.values());
	}

	/**
	 * Return the state of a changeset.
	 * @param changeSet a changeset of the changelog
	 * @return its state
	 */
	public ChangeSetStatus status(ChangeSet changeSet) {
		return Objects.requireNonNull(this.changeSets.get(changeSet));
	}

	/**
	 * Return whether the history has a row for a changeset.
	 * @param changeSet a changeset of the changelog
	 * @return whether it is recorded
	 */
	public boolean isRecorded(ChangeSet changeSet) {
		return this.recorded.row(changeSet) != null;
	}

	/**
	 * Return the newest revision that is applied.
	 * @return its id, {@code null} at the base
	 */
	public @Nullable String current() {
		@Nullable String current = null;
		for (String id : this.applied) {
			current = id;
		}
		return current;
	}

	/**
	 * Return the applied revisions that no applied one is based on.
	 * @return their ids, none at the base
	 */
	public List<String> currentHeads() {
		return newest(this.applied);
	}

	/**
	 * Return the revisions of which at least a part is applied, and that no such one is
	 * based on. A downgrade counts from them: a revision that stopped half-way is there
	 * to be taken back.
	 * @return their ids, none at the base
	 */
	public List<String> begunHeads() {
		Set<String> begun = this.changelog.revisions()
			.stream()
			.filter((revision) -> revision.changeSets().stream().anyMatch(this::isRecorded))
			.map(Revision::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return newest(begun);
	}

	private List<String> newest(Collection<String> ids) {
		return ids.stream()
			.filter((id) -> this.changelog.graph().children(id).stream().noneMatch(ids::contains))
			.toList();
	}

	/**
	 * Return what is applied and not on disk.
	 * @return the changesets in the order in which they were applied
	 */
	public List<UnexpectedChangeSet> unexpected() {
		return this.recorded.unexpected()
			.stream()
			.map((row) -> new UnexpectedChangeSet(row.id(), row.author(), row.path(), row.executedAt()))
			.toList();
	}

	/**
	 * Return under which path the history records a changeset.
	 * @param changeSet a changeset of the changelog
	 * @return the path, {@code null} when it is not recorded
	 */
	public @Nullable String recordedPath(ChangeSet changeSet) {
		AppliedChangeSet row = this.recorded.row(changeSet);
		return (row != null) ? row.path() : null;
	}

	/**
	 * Return the applied revisions that say they are based on one that is not applied. A
	 * file by hand says nothing: it may have been written later and stand before them.
	 * @param id the full id of a revision
	 * @return their ids, none when the revision is applied or no child of it is
	 */
	public List<String> appliedWithout(String id) {
		if (Objects.requireNonNull(this.revisions.get(id)).state() != RevisionState.OUT_OF_ORDER) {
			return List.of();
		}
		return this.changelog.graph()
			.children(id)
			.stream()
			.filter((child) -> this.changelog.graph().get(child).generated() && isRecorded(child))
			.toList();
	}

	/**
	 * Return what deserves attention.
	 * @return the problems
	 */
	public List<Problem> problems() {
		return new Problems(this).found();
	}

	public Changelog changelog() {
		return this.changelog;
	}

	RecordedChangeSets recorded() {
		return this.recorded;
	}

	private void add(Revision revision, ChangeSetStateRule rule) {
		List<ChangeSetStatus> statuses = new ArrayList<>();
		for (ChangeSet changeSet : revision.changeSets()) {
			ChangeSetStatus status = rule.status(changeSet);
			this.changeSets.put(changeSet, status);
			statuses.add(status);
		}
		RevisionState state = new RevisionStateRule(revision, this.changeSets).state();
		Instant appliedAt = statuses.stream()
			.map(ChangeSetStatus::appliedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		this.revisions.put(revision.id(),
				new RevisionStatus(revision.id(), revision.message(), revision.file(), state, appliedAt, statuses));
		if (isApplied(revision, state)) {
			this.applied.add(revision.id());
		}
	}

	private boolean isApplied(Revision revision, RevisionState state) {
		if (state == RevisionState.FILTERED) {
			return !revision.parents().isEmpty() && this.applied.containsAll(revision.parents());
		}
		return revision.changeSets()
			.stream()
			.map(this::status)
			.noneMatch((status) -> status.state() == ChangeSetState.PENDING);
	}

	private boolean isOutOfOrder(RevisionStatus status) {
		return status.state() == RevisionState.PENDING && status.appliedAt() == null
				&& this.changelog.graph().descendants(status.id()).stream().anyMatch(this::isRecorded);
	}

	private boolean isRecorded(String id) {
		RevisionStatus status = this.revisions.get(id);
		return status != null && status.changeSets().stream().anyMatch((changeSet) -> changeSet.appliedAt() != null);
	}

	private static RevisionStatus outOfOrder(RevisionStatus status) {
		return new RevisionStatus(status.id(), status.message(), status.file(), RevisionState.OUT_OF_ORDER, null,
				status.changeSets());
	}

}
