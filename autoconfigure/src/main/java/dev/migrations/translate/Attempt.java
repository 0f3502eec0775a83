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
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Guard;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.translate.Step.Condition;

/**
 * One translation of one planned change with one spelling of its names.
 *
 * @param spelling how names are written
 * @param planned the change with its guards; everything in it has a name
 * @param all all changes of the same revision
 * @param database what the database holds before the revision
 * @param before what it holds before the change
 * @param after what it holds after the change
 */
record Attempt(Spelling spelling, PlannedChange planned, List<SchemaChange> all, Schema database, Schema before,
		Schema after) {

	Attempt {
		all = List.copyOf(all);
	}

	Product product() {
		return this.spelling.product();
	}

	Ddl ddl() {
		return Ddl.of(this.spelling);
	}

	TableOperations tables() {
		return new TableOperations(this.spelling);
	}

	KeyOperations keys(ObjectName table) {
		return switch (product()) {
			case MARIADB -> new MariaDbKeyOperations(this, table);
			case H2 -> new H2KeyOperations(this, table);
			case POSTGRESQL, SQLITE, OTHER -> new KeyOperations(this.spelling, table);
		};
	}

	/**
	 * Return a column as it is when the change begins.
	 * @param table its table
	 * @param column the column as the change knows it
	 * @return the column
	 */
	Column columnBefore(ObjectName table, Column column) {
		return this.before.table(table).flatMap((each) -> each.column(column.name())).orElse(column);
	}

	/**
	 * Return a column as it is when the change is done.
	 * @param table its table
	 * @param column the column as the change knows it
	 * @return the column
	 */
	Column columnAfter(ObjectName table, Column column) {
		return this.after.table(table).flatMap((each) -> each.column(column.name())).orElse(column);
	}

	List<Condition> conditions() {
		GuardConditions conditions = new GuardConditions(this.spelling);
		return this.planned.guards()
			.stream()
			.filter((guard) -> !(guard instanceof Guard.Backfill) && !(guard instanceof Guard.StartsAbove)
					&& !isFilled(guard))
			.map(conditions::of)
			.collect(Collectors.toList());
	}

	// a backfill makes it true, and what refuses NULL then checks it
	private boolean isFilled(Guard guard) {
		return guard instanceof Guard.NoNulls && !backfills().isEmpty();
	}

	/**
	 * Return the backfill that the change needs, if it needs one.
	 * @return at most one backfill
	 */
	List<Guard.Backfill> backfills() {
		return this.planned.guards()
			.stream()
			.filter(Guard.Backfill.class::isInstance)
			.map(Guard.Backfill.class::cast)
			.toList();
	}

}
