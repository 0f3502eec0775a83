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

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.Revision;

/**
 * Remembers which changesets a run went through, and how long each took.
 */
final class RunRecorder extends AbstractChangeExecListener {

	private final RunContext context;

	private final Map<ChangeSet, Duration> done = new LinkedHashMap<>();

	private @Nullable ChangeSet running;

	private long startedAt;

	RunRecorder(RunContext context) {
		this.context = context;
	}

	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, RunStatus status) {
		start(changeSet);
	}

	@Override
	public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ExecType type) {
		if (type != ExecType.FAILED) {
			finish(changeSet);
		}
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
		start(changeSet);
	}

	@Override
	public void rolledBack(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
		finish(changeSet);
	}

	/**
	 * Return the changeset that was begun and not finished.
	 * @return the changeset, {@code null} when there is none
	 */
	@Nullable ChangeSet running() {
		return this.running;
	}

	List<ChangeSet> done() {
		return List.copyOf(this.done.keySet());
	}

	List<RanRevision> revisions() {
		Map<Revision, List<ChangeSet>> byRevision = new LinkedHashMap<>();
		this.done.keySet()
			.forEach((changeSet) -> byRevision
				.computeIfAbsent(this.context.revisionOf(changeSet), (revision) -> new ArrayList<>())
				.add(changeSet));
		List<RanRevision> revisions = new ArrayList<>();
		byRevision.forEach((revision, changeSets) -> revisions.add(new RanRevision(revision.id(), revision.message(),
				revision.file(), changeSets.stream().map(ChangeSet::getId).toList(), duration(changeSets))));
		return revisions;
	}

	private Duration duration(List<ChangeSet> changeSets) {
		return changeSets.stream()
			.map((changeSet) -> this.done.getOrDefault(changeSet, Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	private void start(ChangeSet changeSet) {
		this.running = changeSet;
		this.startedAt = System.nanoTime();
	}

	private void finish(ChangeSet changeSet) {
		this.done.put(changeSet, Duration.ofNanos(System.nanoTime() - this.startedAt));
		this.running = null;
	}

}
