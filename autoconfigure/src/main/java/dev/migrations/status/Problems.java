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
import dev.migrations.history.AppliedChangeSet;

/**
 * What deserves attention, in sentences.
 */
final class Problems {

	private static final int NAMED = 5;

	private final HistoryComparison comparison;

	private final List<String> sentences = new ArrayList<>();

	Problems(HistoryComparison comparison) {
		this.comparison = comparison;
	}

	List<String> sentences() {
		heads();
		this.comparison.changelog().revisions().forEach(this::changeSets);
		this.comparison.revisions().forEach(this::revision);
		unexpected();
		this.comparison.recorded()
			.duplicates()
			.forEach((key) -> say(
					"The history records changeset '%s' by %s of '%s' more than once; the newest row counts."
						.formatted(key.id(), key.author(), key.path())));
		return this.sentences;
	}

	private void heads() {
		List<String> heads = this.comparison.changelog().graph().heads();
		if (heads.size() > 1) {
			say("There are several heads: %s. Name one, or 'heads' for all, when you upgrade."
				.formatted(String.join(", ", heads)));
		}
	}

	private void changeSets(Revision revision) {
		for (ChangeSet changeSet : revision.changeSets()) {
			ChangeSetState state = this.comparison.status(changeSet).state();
			if (state == ChangeSetState.MODIFIED) {
				say(modified(changeSet));
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
			say("Changeset '%s' in '%s' is pending and uses %s, to which nothing gives a value.".formatted(
					changeSet.getId(), changeSet.getFilePath(),
					names.stream().map((name) -> "'${" + name + "}'").collect(Collectors.joining(", "))));
		}
	}

	private void moved(ChangeSet changeSet) {
		AppliedChangeSet row = this.comparison.recorded().row(changeSet);
		if (row != null) {
			say(("Changeset '%s' moved from '%s' to '%s'. It counts as applied here; plain Liquibase would run it again. "
					+ "To keep its identity there too, set 'logicalFilePath: %s' in the new file.")
				.formatted(changeSet.getId(), row.path(), changeSet.getFilePath(), row.path()));
		}
	}

	private void revision(RevisionStatus revision) {
		if (revision.state() == RevisionState.OUT_OF_ORDER) {
			say("Revision '%s' in '%s' is not applied, although a later one is: it is out of order."
				.formatted(revision.id(), revision.file()));
		}
		if (revision.state() == RevisionState.PARTIAL) {
			say("Revision '%s' in '%s' is applied in part; not applied: %s.".formatted(revision.id(), revision.file(),
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
			say("The changelog '%s' holds no changesets, but the database records %d. Is it the right changelog?"
				.formatted(this.comparison.changelog().location().master(), unexpected.size()));
			return;
		}
		String names = unexpected.stream()
			.limit(NAMED)
			.map((changeSet) -> "'%s' of '%s'".formatted(changeSet.id(), changeSet.path()))
			.collect(Collectors.joining(", "));
		say("The database records %d %s not on disk: %s%s. A newer application was here, or a file was lost.".formatted(
				unexpected.size(), (unexpected.size() == 1) ? "changeset that is" : "changesets that are", names,
				(unexpected.size() > NAMED) ? " and more" : ""));
	}

	private String modified(ChangeSet changeSet) {
		AppliedChangeSet row = this.comparison.recorded().row(changeSet);
		return ("Changeset '%s' by %s in '%s' has changed since it was applied. "
				+ "Restore the file as it was, or, if the edit changes nothing, add 'validCheckSum: %s' to the changeset.")
			.formatted(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath(),
					(row != null) ? row.checksum() : "");
	}

	private void say(String sentence) {
		this.sentences.add(sentence);
	}

}
