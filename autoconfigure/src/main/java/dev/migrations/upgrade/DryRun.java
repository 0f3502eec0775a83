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

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.executor.LoggingExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Shows the SQL that a run would send, and sends nothing but reads.
 */
public final class DryRun {

	private final Execution execution;

	public DryRun(Execution execution) {
		this.execution = execution;
	}

	/**
	 * Show what {@link Upgrade} would send.
	 * @param target as for an upgrade
	 * @return the script
	 */
	public SqlScript upgrade(String target) {
		Upgrade.requireUpwards(target);
		RunContext context = RunContext.of(this.execution);
		List<ChangeSet> toRun = Upgrade.toRun(context, context.resolve(target));
		new RunPreconditions(context).beforeDryRun(toRun, context.named(target));
		return script(context, toRun, (database, listener) -> Upgrade.apply(context, toRun, listener, database));
	}

	/**
	 * Show what {@link Downgrade} would send.
	 * @param target as for a downgrade
	 * @return the script
	 */
	public SqlScript downgrade(String target) {
		RunContext context = RunContext.of(this.execution);
		List<ChangeSet> toRevert = Downgrade.toRevert(context, target);
		return script(context, toRevert, (database, listener) -> {
			Downgrade.requireRollback(context, toRevert, database);
			Downgrade.revert(context, toRevert, listener, database);
		});
	}

	private SqlScript script(RunContext context, List<ChangeSet> changeSets, Run run) {
		if (changeSets.isEmpty()) {
			return new SqlScript(List.of());
		}
		return new LiquibaseRun(this.execution).unlocked((database) -> {
			Parts parts = new Parts(context);
			ExecutorService executors = Scope.getCurrentScope().getSingleton(ExecutorService.class);
			executors.setExecutor("jdbc", database,
					new LoggingExecutor(executors.getExecutor("jdbc", database), parts.text, database));
			LiquibaseRun.history(database);
			parts.cut(null);
			run.on(database, parts);
			return new SqlScript(parts.parts);
		});
	}

	/** What writes SQL. */
	private interface Run {

		void on(Database database, AbstractChangeExecListener listener) throws LiquibaseException;

	}

	/** Cuts the stream of SQL into one part a changeset. */
	private static final class Parts extends AbstractChangeExecListener {

		private final RunContext context;

		private final StringWriter text = new StringWriter();

		private final List<SqlScript.Part> parts = new ArrayList<>();

		Parts(RunContext context) {
			this.context = context;
		}

		@Override
		public void willRun(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, RunStatus status) {
			cut(null);
		}

		@Override
		public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ExecType type) {
			cut(changeSet);
		}

		@Override
		public void willRollback(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
			cut(null);
		}

		@Override
		public void rolledBack(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {
			cut(changeSet);
		}

		void cut(@Nullable ChangeSet changeSet) {
			String sql = this.text.toString().strip();
			this.text.getBuffer().setLength(0);
			if (changeSet != null) {
				this.parts.add(new SqlScript.Part(this.context.revisionOf(changeSet).id(), changeSet.getId(), sql));
			}
			else if (!sql.isEmpty()) {
				this.parts.add(new SqlScript.Part(null, null, sql));
			}
		}

	}

}
