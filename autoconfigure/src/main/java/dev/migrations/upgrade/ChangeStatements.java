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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import liquibase.Scope;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.DeleteDataChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.InsertDataChange;
import liquibase.change.core.LoadDataChange;
import liquibase.change.core.StopChange;
import liquibase.change.core.UpdateDataChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.exception.LiquibaseException;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RuntimeStatement;

/**
 * The very text that changesets would send to a database, since a change does not show
 * everything.
 */
final class ChangeStatements {

	private final Database database;

	ChangeStatements(Database database) {
		this.database = database;
	}

	/**
	 * Return what the way back of changesets sends.
	 * @param changeSets the changesets, oldest first as they were run
	 * @return the statements in the order in which they run
	 * @throws LiquibaseException when a changeset has no way back
	 */
	List<ChangeStatement> back(List<ChangeSet> changeSets) throws LiquibaseException {
		List<ChangeStatement> statements = new ArrayList<>();
		for (ChangeSet changeSet : newestFirst(changeSets)) {
			this.database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
			List<Change> written = changeSet.getRollback().getChanges();
			for (Change change : (written.isEmpty() ? newestFirst(changeSet.getChanges()) : written)) {
				if (runsHere(change)) {
					statements.addAll(written.isEmpty() ? reverse(change, changeSet) : sent(change, changeSet));
				}
			}
		}
		return statements;
	}

	/**
	 * Return what changesets send that are not applied yet, but for the rows that they
	 * write; no further than to one that may be left out, ends the run, or cannot be
	 * spelled.
	 * @param changeSets the changesets in the order in which they run
	 * @return the statements
	 */
	List<ChangeStatement> forward(List<ChangeSet> changeSets) {
		List<ChangeStatement> statements = new ArrayList<>();
		for (ChangeSet changeSet : changeSets) {
			Optional<List<ChangeStatement>> sent = spelled(changeSet.getChanges(), changeSet);
			if (mayBeLeftOut(changeSet) || sent.isEmpty()
					|| changeSet.getChanges().stream().anyMatch(StopChange.class::isInstance)) {
				return statements;
			}
			statements.addAll(sent.get());
		}
		return statements;
	}

	/**
	 * Return what is written in changesets, there and back, as far as Liquibase can spell
	 * it now.
	 * @param changeSets the changesets
	 * @return the texts
	 */
	List<String> texts(List<ChangeSet> changeSets) {
		return changeSets.stream()
			.flatMap((changeSet) -> Stream.of(changeSet.getChanges(), changeSet.getRollback().getChanges())
				.flatMap((changes) -> spelled(changes, changeSet).stream()))
			.flatMap(List::stream)
			.map(ChangeStatement::sql)
			.toList();
	}

	/** To spell some changes, Liquibase asks for what another one makes. */
	private Optional<List<ChangeStatement>> spelled(List<Change> changes, ChangeSet changeSet) {
		try {
			return Optional.of(sent(changes, changeSet));
		}
		catch (RuntimeException ex) {
			Scope.getCurrentScope().getLog(ChangeStatements.class).fine("A change cannot be spelled yet", ex);
			return Optional.empty();
		}
	}

	private static boolean mayBeLeftOut(ChangeSet changeSet) {
		PreconditionContainer conditions = changeSet.getPreconditions();
		return conditions != null && !conditions.getNestedPreconditions().isEmpty()
				&& conditions.getOnFail() != PreconditionContainer.FailOption.HALT;
	}

	private List<ChangeStatement> sent(List<Change> changes, ChangeSet changeSet) {
		this.database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
		return changes.stream()
			.filter((change) -> runsHere(change) && !isOfRows(change))
			.flatMap((change) -> sent(change, changeSet).stream())
			.toList();
	}

	private List<ChangeStatement> sent(Change change, ChangeSet changeSet) {
		return program(change).map((program) -> List.of(new ChangeStatement(changeSet, program)))
			.orElseGet(() -> statements(change.generateStatements(this.database), changeSet));
	}

	private List<ChangeStatement> reverse(Change change, ChangeSet changeSet) throws LiquibaseException {
		Optional<String> program = program(change);
		return program.isPresent() ? List.of(new ChangeStatement(changeSet, program.get()))
				: statements(change.generateRollbackStatements(this.database), changeSet);
	}

	/** What Liquibase runs itself would run while it is spelled. */
	private List<ChangeStatement> statements(SqlStatement[] statements, ChangeSet changeSet) {
		SqlStatement[] spelled = Arrays.stream(statements)
			.filter((statement) -> !(statement instanceof RuntimeStatement))
			.toArray(SqlStatement[]::new);
		return Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(spelled, this.database))
			.map((sql) -> new ChangeStatement(changeSet, sql.toSql()))
			.toList();
	}

	private static <T> List<T> newestFirst(List<T> list) {
		List<T> reversed = new ArrayList<>(list);
		Collections.reverse(reversed);
		return reversed;
	}

	/**
	 * Return what runs a program. Liquibase would run it to learn its statements.
	 */
	private static Optional<String> program(Change change) {
		if (change instanceof ExecuteShellCommandChange command) {
			return Optional.of("executeCommand " + command.getExecutable());
		}
		return (change instanceof CustomChangeWrapper custom) ? Optional.of("customChange " + custom.getClassName())
				: Optional.empty();
	}

	/** To spell these, Liquibase may read a table that does not exist yet. */
	private static boolean isOfRows(Change change) {
		return change instanceof InsertDataChange || change instanceof UpdateDataChange
				|| change instanceof DeleteDataChange || change instanceof LoadDataChange;
	}

	private boolean runsHere(Change change) {
		return !(change instanceof DbmsTargetedChange targeted)
				|| DatabaseList.definitionMatches(targeted.getDbms(), this.database, true);
	}

}
