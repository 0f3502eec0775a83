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

package dev.migrations.policy.rule;

import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.Usage;

/**
 * Rows that are filled are updated, and somebody may have asked the database to act on
 * that.
 */
final class FilledRows {

	private FilledRows() {
	}

	/**
	 * Name the triggers of a table whose rows are filled.
	 * @param context everything that a rule may know
	 * @param table the table
	 * @param verdict the verdict that fills its rows
	 * @return the verdict, with a warning when there are any
	 */
	static Verdict noting(RuleContext context, ObjectName table, Verdict verdict) {
		String triggers = context.ground()
			.database()
			.dependents(table)
			.stream()
			.filter(Dependent::actsOnUpdate)
			.map(Dependent::name)
			.collect(Collectors.joining(", "));
		return triggers.isEmpty() ? verdict : verdict.warn(RowSentences.of(context).firesTriggers(table, triggers));
	}

	/**
	 * Withhold what no update of rows can bring about: their history stays as it is, or
	 * nobody can update them.
	 * @param change what refuses NULL
	 * @param table its table
	 * @param context everything that a rule may know
	 * @return the verdict, empty when the rows can be updated
	 */
	static Optional<Verdict> withheld(SchemaChange change, Table table, RuleContext context) {
		Schema database = context.ground().database();
		return obstacle(table, database).map((what) -> Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT,
				context.sentences().cannot(database.product(), what), null)));
	}

	private static Optional<String> obstacle(Table table, Schema database) {
		if (table.isVersioned()) {
			return Optional.of(RowSentences.HISTORY);
		}
		if (database.hidesRows(table.name())) {
			return Optional.of(RowSentences.HIDDEN);
		}
		return database.usages()
			.stream()
			.filter((usage) -> usage.kind() == Usage.Kind.UNCHANGED && usage.object().equals(table.name()))
			.map((usage) -> RowSentences.unchanged(usage.name()))
			.findFirst();
	}

}
