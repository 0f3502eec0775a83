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

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Differences;
import dev.migrations.policy.Note;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Target;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;

/**
 * A new column is written. One that refuses NULL and brings no value of its own needs one
 * for the rows that exist, and that value is never invented.
 */
public final class AddColumnRule implements Rule<AddPart<Column>> {

	@Override
	public List<RowQuestion> questions(AddPart<Column> change, Differences ground) {
		return (needsValue(change) && !ground.isNew(change.object())) ? List.of(new RowQuestion.Rows(change.object()))
				: List.of();
	}

	@Override
	public Verdict judge(AddPart<Column> change, RuleContext context) {
		ObjectName table = change.object();
		String column = change.part().name();
		if (!needsValue(change) || context.ground().isNew(table)) {
			return Verdict.plan(change);
		}
		String expression = context.consents().backfills().of(Target.member(Target.Kind.COLUMN, table, column));
		OptionalLong rows = context.answer(new RowQuestion.Rows(table));
		if (expression == null && rows.isPresent() && rows.getAsLong() == 0) {
			return Verdict.plan(change, new RowGuard.NoRows(table))
				.note(Note.Level.NOTE, RowSentences.of(context).newColumn(table, column));
		}
		Optional<Verdict> withheld = FilledRows.withheld(change, change.table(), context);
		if (withheld.isPresent()) {
			return withheld.get();
		}
		String suggestion = Suggestion.of(change, change.part(), context);
		Verdict verdict = FilledRows.noting(context, table,
				Verdict.plan(change, new RowGuard.Backfill(table, column, expression, suggestion)));
		return (expression != null) ? verdict
				: verdict.warn(context.sentences().newColumnNeedsValue(table, column, rows, suggestion));
	}

	/**
	 * Return whether the rows that exist need a value that nothing provides.
	 * @param change any change
	 * @return whether a column begins to refuse NULL
	 */
	public static boolean needsValue(SchemaChange change) {
		if (change instanceof AlterColumn alter && alter.refusesNull()) {
			return true;
		}
		return change instanceof AddPart<?> add && add.part() instanceof Column column && needsValue(column);
	}

	private static boolean needsValue(Column column) {
		return !column.nullable() && column.defaultValue() == null && !column.identity()
				&& column.generatedAs() == null;
	}

}
