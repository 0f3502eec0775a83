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

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.translate.Step.Condition;

/**
 * One translation of one change with one spelling of its names.
 *
 * @param spelling how names are written
 * @param exact the change
 * @param all all changes of the same revision, or of the same way back
 * @param before what the database holds before the change
 * @param after what it holds after the change
 * @param filled the tables that can hold rows
 */
public record TranslationContext(IdentifierQuoting spelling, ExactChange exact, List<SchemaChange> all, Schema before,
		Schema after, Set<Table> filled) {

	public TranslationContext {
		all = List.copyOf(all);
		filled = Set.copyOf(filled);
	}

	public SchemaChange change() {
		return this.exact.change();
	}

	public Product product() {
		return this.spelling.product();
	}

	public Ddl ddl() {
		return Ddl.of(this.spelling);
	}

	public TableOperations tables() {
		return new TableOperations(this.spelling);
	}

	public KeyOperations keys(ObjectName table) {
		return TranslationForms.of(product()).keys(this, table);
	}

	/**
	 * Return a column as it is when a change of it is done.
	 * @param of the change
	 * @return the column
	 */
	public Column columnAfter(AlterColumn of) {
		return this.after.table(of.object())
			.flatMap((table) -> table.column(of.from().name()))
			.orElseGet(() -> of.appliedTo(of.from()));
	}

	public List<Condition> conditions() {
		GuardConditions conditions = new GuardConditions(this.spelling);
		return this.exact.guards()
			.stream()
			.filter((guard) -> !isStep(guard) && !isFilled(guard))
			.map(conditions::of)
			.collect(Collectors.toList());
	}

	private static boolean isStep(RowGuard guard) {
		return guard instanceof RowGuard.Backfill || guard instanceof RowGuard.StartsAbove
				|| guard instanceof RowGuard.GoesOnFrom || guard instanceof RowGuard.MovesRows;
	}

	// a backfill makes it true, and what refuses NULL then checks it
	private boolean isFilled(RowGuard guard) {
		return guard instanceof RowGuard.NoNulls && !backfills().isEmpty();
	}

	/**
	 * Return the rows that a new table takes over.
	 * @return at most one guard
	 */
	List<RowGuard.MovesRows> movesRows() {
		return this.exact.guards()
			.stream()
			.filter(RowGuard.MovesRows.class::isInstance)
			.map(RowGuard.MovesRows.class::cast)
			.toList();
	}

	/**
	 * Return the backfill that the change needs, if it needs one.
	 * @return at most one backfill
	 */
	public List<RowGuard.Backfill> backfills() {
		return this.exact.guards()
			.stream()
			.filter(RowGuard.Backfill.class::isInstance)
			.map(RowGuard.Backfill.class::cast)
			.toList();
	}

}
