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

import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.SqlPrecondition;
import org.jspecify.annotations.Nullable;

/**
 * What becomes one changeset.
 *
 * @param changes what it does, nothing for a changeset that only stands in the history
 * @param undo what takes it back, {@code null} when Liquibase derives it, empty when
 * there is nothing to take back
 * @param conditions what must hold before it
 * @param traits what else is special about it
 * @param comment what a reader has to know, {@code null} for nothing
 */
record Step(List<Change> changes, @Nullable List<Change> undo, List<Condition> conditions, Traits traits,
		@Nullable String comment) {

	Step {
		changes = List.copyOf(changes);
		undo = (undo != null) ? List.copyOf(undo) : null;
		conditions = List.copyOf(conditions);
	}

	/**
	 * Return a step whose reverse Liquibase derives; SQL has none.
	 * @param changes what it does
	 * @return the step
	 */
	static Step of(List<Change> changes) {
		return new Step(changes, null, List.of(), traits(changes), null);
	}

	static Step of(Change change, List<Change> undo) {
		return of(List.of(change), undo);
	}

	static Step of(List<Change> changes, List<Change> undo) {
		return new Step(changes, undo, List.of(), traits(changes), null);
	}

	/**
	 * Return a step whose reverse is derived by Liquibase where it can be.
	 * @param changes what it does
	 * @param undo its reverse, when it contains SQL
	 * @return the step
	 */
	static Step derived(List<Change> changes, Change undo) {
		return derived(changes, List.of(undo));
	}

	static Step derived(List<Change> changes, List<Change> undo) {
		boolean sql = undo.get(0) instanceof RawSQLChange || changes.get(0) instanceof RawSQLChange;
		return (changes.size() == 1 && undo.size() == 1 && !sql) ? of(changes) : of(changes, undo);
	}

	private static Traits traits(List<Change> changes) {
		return new Traits(changes.stream().allMatch(Step::isPortable), true);
	}

	static boolean isPortable(Change change) {
		return !(change instanceof RawSQLChange sql) || PortableSql.matches(sql.getSql());
	}

	Step when(List<Condition> more) {
		List<Condition> all = new ArrayList<>(this.conditions);
		all.addAll(more);
		return new Step(this.changes, this.undo, all, this.traits, this.comment);
	}

	Step portable() {
		return new Step(this.changes, this.undo, this.conditions, new Traits(true, this.traits.inTransaction()),
				this.comment);
	}

	Step outsideTransaction() {
		return new Step(this.changes, this.undo, this.conditions, new Traits(this.traits.portable(), false),
				this.comment);
	}

	Step withComment(String text) {
		return new Step(this.changes, this.undo, this.conditions, this.traits, text);
	}

	/**
	 * A precondition that stops the upgrade.
	 *
	 * @param precondition what must hold
	 * @param otherwise what a person reads and does when it does not
	 */
	record Condition(Precondition precondition, String otherwise) {

		/**
		 * Return the condition that a query finds nothing.
		 * @param count the query, which counts
		 * @param otherwise what is said when it finds something
		 * @return the condition
		 */
		static Condition none(String count, String otherwise) {
			SqlPrecondition precondition = new SqlPrecondition();
			precondition.setExpectedResult("0");
			precondition.setSql(count);
			return new Condition(precondition, otherwise);
		}

	}

	/**
	 * What is special about a changeset.
	 *
	 * @param portable whether it means the same on every product
	 * @param inTransaction whether it may run in a transaction
	 */
	record Traits(boolean portable, boolean inTransaction) {

	}

}
