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

import dev.migrations.change.ReplacePart;
import dev.migrations.policy.Differences;
import dev.migrations.policy.Note;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Check;
import dev.migrations.schema.RowQuestion;
import dev.migrations.sql.CheckForm;
import dev.migrations.sql.Mention;

/**
 * A check that only accepts more is replaced. Any other is withheld with both conditions
 * side by side.
 */
final class ReplaceCheckRule implements Rule<ReplacePart<Check>> {

	@Override
	public List<RowQuestion> questions(ReplacePart<Check> change, Differences ground) {
		boolean worth = !CheckForm.widens(change.from(), change.to(), ground.database().product())
				&& ground.exists(change.table(), change.to().expression());
		return worth ? List.of(question(change)) : List.of();
	}

	@Override
	public Verdict judge(ReplacePart<Check> change, RuleContext context) {
		if (CheckForm.widens(change.from(), change.to(), context.ground().database().product())) {
			return Verdict.plan(change).note(Note.Level.NOTE, context.sentences().replaced(change));
		}
		if (context.allowed(change)) {
			return Verdict.plan(change, new RowGuard.NoViolations(change.object(), change.to().expression()))
				.note(Note.Level.NOTE, context.sentences().replaced(change));
		}
		return RenamedValues.warned(
				context.withhold(change, Withheld.Kind.NARROWING,
						Sentences.narrowerCheck(context.answer(question(change)))),
				Mention.literals(change.from().expression()), Mention.literals(change.to().expression()));
	}

	private static RowQuestion question(ReplacePart<Check> change) {
		return new RowQuestion.Violations(change.object(), change.to().expression());
	}

}
