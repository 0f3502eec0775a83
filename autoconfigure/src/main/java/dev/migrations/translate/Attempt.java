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
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.SchemaChange.ChangePrimaryKey;
import dev.migrations.change.SchemaChange.DropCheck;
import dev.migrations.change.SchemaChange.DropForeignKey;
import dev.migrations.change.SchemaChange.DropIndex;
import dev.migrations.change.SchemaChange.DropPrimaryKey;
import dev.migrations.change.SchemaChange.DropUniqueKey;
import dev.migrations.change.SchemaChange.ReplaceCheck;
import dev.migrations.change.SchemaChange.ReplaceForeignKey;
import dev.migrations.change.SchemaChange.ReplaceIndex;
import dev.migrations.change.SchemaChange.ReplaceUniqueKey;
import dev.migrations.policy.Guard;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.translate.Step.Condition;

/**
 * One translation of one planned change with one spelling of its names.
 *
 * @param spelling how names are written
 * @param names the names for what has none
 * @param planned the change with its guards
 * @param all all changes of the same revision
 * @param database what the database holds before the revision
 */
record Attempt(Spelling spelling, GivenNames names, PlannedChange planned, List<SchemaChange> all, Schema database) {

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

	KeyNames keyNames() {
		return new KeyNames(this.names);
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

	/**
	 * Return whether the same revision drops or replaces a key, index or check with a
	 * change of its own.
	 * @param table the table
	 * @param part the key, index or check
	 * @return whether that change is planned
	 */
	boolean removes(ObjectName table, Object part) {
		return this.all.stream()
			.anyMatch((change) -> change.object().equals(table) && removed(change).filter(part::equals).isPresent());
	}

	private static Optional<Object> removed(SchemaChange change) {
		Optional<Object> replaced = replaced(change);
		if (replaced.isPresent()) {
			return replaced;
		}
		if (change instanceof DropPrimaryKey drop) {
			return Optional.of(drop.primaryKey());
		}
		if (change instanceof DropUniqueKey drop) {
			return Optional.of(drop.uniqueKey());
		}
		if (change instanceof DropIndex drop) {
			return Optional.of(drop.index());
		}
		if (change instanceof DropForeignKey drop) {
			return Optional.of(drop.foreignKey());
		}
		return (change instanceof DropCheck drop) ? Optional.of(drop.check()) : Optional.empty();
	}

	private static Optional<Object> replaced(SchemaChange change) {
		if (change instanceof ChangePrimaryKey replace) {
			return Optional.of(replace.from());
		}
		if (change instanceof ReplaceUniqueKey replace) {
			return Optional.of(replace.from());
		}
		if (change instanceof ReplaceIndex replace) {
			return Optional.of(replace.from());
		}
		if (change instanceof ReplaceForeignKey replace) {
			return Optional.of(replace.from());
		}
		return (change instanceof ReplaceCheck replace) ? Optional.of(replace.from()) : Optional.empty();
	}

}
