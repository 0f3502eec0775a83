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

import dev.migrations.change.AlterColumn;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Target;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;

/**
 * NULL is refused only where no row holds it: known NULL values get a step that fills
 * them first.
 */
final class SetNotNullRule implements Rule<AlterColumn> {

	@Override
	public List<RowQuestion> questions(AlterColumn change, Differences ground) {
		return List.of(question(change));
	}

	@Override
	public Verdict judge(AlterColumn change, RuleContext context) {
		ObjectName table = change.object();
		String column = change.from().name();
		RowGuard noNulls = new RowGuard.NoNulls(table, column);
		String expression = context.consents().backfills().of(Target.member(Target.Kind.COLUMN, table, column));
		OptionalLong nulls = context.answer(question(change));
		boolean found = nulls.isPresent() && nulls.getAsLong() > 0;
		if (expression == null && !found) {
			return Verdict.plan(change, noNulls);
		}
		Optional<Verdict> withheld = FilledRows.withheld(change, change.table(), context);
		if (withheld.isPresent()) {
			return withheld.get();
		}
		String suggestion = Suggestion.of(change, change.to(), context);
		Verdict verdict = FilledRows.noting(context, table,
				Verdict.plan(change, new RowGuard.Backfill(table, column, expression, suggestion), noNulls));
		return found ? verdict.warn(context.sentences().nulls(change, nulls.getAsLong(), expression, suggestion))
				: verdict;
	}

	private static RowQuestion question(AlterColumn change) {
		return new RowQuestion.Nulls(change.object(), change.from().name());
	}

}
