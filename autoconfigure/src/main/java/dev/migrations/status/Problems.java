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
import java.util.List;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;

import dev.migrations.changelog.Revision;
import dev.migrations.failure.NextStep;
import dev.migrations.history.AppliedChangeSet;
import dev.migrations.status.Problem.Kind;

/**
 * Finds what deserves attention in a history.
 */
final class Problems {

	private static final int NAMED = 5;

	private final HistoryComparison comparison;

	private final List<Problem> found = new ArrayList<>();

	Problems(HistoryComparison comparison) {
		this.comparison = comparison;
	}

	List<Problem> found() {
		heads();
		this.comparison.changelog().revisions().forEach(this::changeSets);
		this.comparison.revisions().forEach(this::revision);
		unexpected();
		this.comparison.recorded()
			.duplicates()
			.forEach((key) -> found(Kind.DUPLICATE_RECORD,
					"The history records changeset '%s' by %s of '%s' more than once; the newest row counts."
						.formatted(key.id(), key.author(), key.path())));
		return this.found;
	}

	private void heads() {
		List<String> heads = this.comparison.changelog().graph().heads();
		if (heads.size() > 1) {
			found(Kind.SEVERAL_HEADS, "There are several heads: %s.".formatted(String.join(", ", heads)),
					"Name one, or 'heads' for all, when you upgrade.");
		}
	}

	private void changeSets(Revision revision) {
		for (ChangeSet changeSet : revision.changeSets()) {
			ChangeSetState state = this.comparison.status(changeSet).state();
			if (state == ChangeSetState.MODIFIED) {
				modified(changeSet);
			}
			if (state == ChangeSetState.PENDING || state == ChangeSetState.RERUN) {
				unresolved(changeSet);
			}
			if (this.comparison.recorded().isMoved(changeSet)) {
				moved(changeSet);
			}
		}
	}

	private void unresolved(ChangeSet changeSet) {
		List<String> names = this.comparison.changelog().unresolved(changeSet);
		if (!names.isEmpty()) {
			found(Kind.UNRESOLVED_PARAMETER,
					"Changeset '%s' in '%s' is pending and uses %s, which has no value.".formatted(changeSet.getId(),
							changeSet.getFilePath(),
							names.stream().map((name) -> "'${" + name + "}'").collect(Collectors.joining(", "))));
		}
	}

	private void moved(ChangeSet changeSet) {
		AppliedChangeSet row = this.comparison.recorded().row(changeSet);
		if (row != null) {
			found(Kind.MOVED,
					("Changeset '%s' moved from '%s' to '%s'. It counts as applied here; "
							+ "plain Liquibase would run it again.")
						.formatted(changeSet.getId(), row.path(), changeSet.getFilePath()),
					"To keep its identity there too, set 'logicalFilePath: %s' in the new file.".formatted(row.path()));
		}
	}

	private void revision(RevisionStatus revision) {
		List<String> without = this.comparison.appliedWithout(revision.id());
		if (!without.isEmpty()) {
			this.found.add(Problem.inconsistent(revision.id(), without.get(0)));
		}
		else if (revision.state() == RevisionState.OUT_OF_ORDER) {
			found(Kind.OUT_OF_ORDER,
					"Revision '%s' in '%s' is not applied, although a later one is: it is out of order."
						.formatted(revision.id(), revision.file()));
		}
		if (revision.state() == RevisionState.PARTIAL) {
			found(Kind.PARTIAL,
					"Revision '%s' in '%s' is applied in part; not applied: %s.".formatted(revision.id(),
							revision.file(),
							revision.changeSets()
								.stream()
								.filter((changeSet) -> changeSet.state() == ChangeSetState.PENDING)
								.map(ChangeSetStatus::id)
								.collect(Collectors.joining(", "))));
		}
	}

	private void unexpected() {
		List<UnexpectedChangeSet> unexpected = this.comparison.unexpected();
		if (unexpected.isEmpty()) {
			return;
		}
		if (this.comparison.changelog().changeLog().getChangeSets().isEmpty()) {
			found(Kind.EMPTY_CHANGELOG,
					"The changelog '%s' holds no changesets, but the database records %d. Is it the right changelog?"
						.formatted(this.comparison.changelog().location().master(), unexpected.size()));
			return;
		}
		String names = unexpected.stream()
			.limit(NAMED)
			.map((changeSet) -> "'%s' of '%s'".formatted(changeSet.id(), changeSet.path()))
			.collect(Collectors.joining(", "));
		found(Kind.UNEXPECTED,
				"The database records %d %s not on disk: %s%s. A newer application was here, or a file was lost."
					.formatted(unexpected.size(),
							(unexpected.size() == 1) ? "changeset that is" : "changesets that are", names,
							(unexpected.size() > NAMED) ? " and more" : ""));
	}

	private void modified(ChangeSet changeSet) {
		AppliedChangeSet row = this.comparison.recorded().row(changeSet);
		found(Kind.MODIFIED,
				"Changeset '%s' by %s in '%s' has changed since it was applied.".formatted(changeSet.getId(),
						changeSet.getAuthor(), changeSet.getFilePath()),
				"Restore the file as it was, or, if the edit changes nothing, add 'validCheckSum: %s' to the changeset."
					.formatted((row != null) ? row.checksum() : ""));
	}

	private void found(Kind kind, String text) {
		this.found.add(new Problem(kind, text));
	}

	private void found(Kind kind, String text, String next) {
		this.found.add(new Problem(kind, text, NextStep.of(next)));
	}

}
