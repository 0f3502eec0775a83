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

package dev.migrations.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.database.Database;
import liquibase.database.core.UnsupportedDatabase;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.SqlPrecondition;
import org.jspecify.annotations.Nullable;

import dev.migrations.sql.PreparedSql;

/**
 * What becomes one changeset.
 *
 * @param changes what it does, nothing for a changeset that only stands in the history
 * @param undo what takes it back, {@code null} when it is not written or not known yet,
 * empty when there is nothing to take back
 * @param conditions what must hold before it
 * @param traits what else is special about it
 * @param comment what a reader has to know, {@code null} for nothing
 */
public record Step(List<Change> changes, @Nullable List<Change> undo, List<Condition> conditions, Traits traits,
		@Nullable String comment) {

	/** Whether a change can be taken back depends on no database. */
	private static final Database ANY = new UnsupportedDatabase();

	public Step {
		changes = List.copyOf(changes);
		undo = (undo != null) ? List.copyOf(undo) : null;
		conditions = List.copyOf(conditions);
	}

	/**
	 * Return a step that the reverse of its change takes back.
	 * @param changes what it does
	 * @return the step
	 */
	public static Step of(List<Change> changes) {
		return new Step(changes, null, List.of(), traits(changes), null);
	}

	public static Step of(Change change) {
		return of(List.of(change));
	}

	/**
	 * Return a step with a way back of its own.
	 * @param change what it does
	 * @param undo what takes it back, nothing when there is nothing to take back
	 * @return the step
	 */
	public static Step of(Change change, List<Change> undo) {
		return of(List.of(change), undo);
	}

	public static Step of(List<Change> changes, List<Change> undo) {
		return new Step(changes, undo, List.of(), traits(changes), null);
	}

	/**
	 * Return this step with its way back, unless it has one of its own. What Liquibase
	 * itself takes back alike is not written.
	 * @param reverse what takes it back
	 * @return the step
	 */
	public Step takenBackBy(Supplier<List<Change>> reverse) {
		if (this.undo != null) {
			return this;
		}
		List<Change> back = reverse.get();
		boolean derived = this.changes.size() == 1 && back.size() == 1 && !(back.get(0) instanceof RawSQLChange)
				&& this.changes.get(0).supportsRollback(ANY);
		return new Step(this.changes, derived ? null : back, this.conditions, this.traits, this.comment);
	}

	private static Traits traits(List<Change> changes) {
		return new Traits(changes.stream().allMatch(Step::isPortable), true);
	}

	public static boolean isPortable(Change change) {
		return !(change instanceof RawSQLChange sql) || PortableSql.matches(sql.getSql());
	}

	public Step when(List<Condition> more) {
		List<Condition> all = new ArrayList<>(this.conditions);
		all.addAll(more);
		return new Step(this.changes, this.undo, all, this.traits, this.comment);
	}

	public Step portable() {
		return new Step(this.changes, this.undo, this.conditions, new Traits(true, this.traits.inTransaction()),
				this.comment);
	}

	public Step outsideTransaction() {
		return new Step(this.changes, this.undo, this.conditions, new Traits(this.traits.portable(), false),
				this.comment);
	}

	public Step withComment(@Nullable String text) {
		return (text != null) ? new Step(this.changes, this.undo, this.conditions, this.traits, text) : this;
	}

	/**
	 * A precondition that stops the upgrade.
	 *
	 * @param precondition what must hold
	 * @param otherwise what a person reads and does when it does not, for the id of the
	 * changeset
	 */
	public record Condition(Precondition precondition, UnaryOperator<String> otherwise) {

		public Condition(Precondition precondition, String otherwise) {
			this(precondition, (changeSet) -> otherwise);
		}

		/**
		 * Return the condition that a query finds nothing.
		 * @param count the query, which counts
		 * @param otherwise what is said when it finds something
		 * @return the condition
		 */
		public static Condition none(String count, String otherwise) {
			return none(count, (changeSet) -> otherwise);
		}

		public static Condition none(String count, UnaryOperator<String> otherwise) {
			SqlPrecondition precondition = new SqlPrecondition();
			precondition.setExpectedResult("0");
			precondition.setSql(PreparedSql.of(count));
			return new Condition(precondition, otherwise);
		}

	}

	/**
	 * What is special about a changeset.
	 *
	 * @param portable whether it means the same on every product
	 * @param inTransaction whether it may run in a transaction
	 */
	public record Traits(boolean portable, boolean inTransaction) {

	}

}
