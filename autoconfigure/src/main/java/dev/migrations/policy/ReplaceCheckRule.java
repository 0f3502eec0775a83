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

package dev.migrations.policy;

import java.util.List;

import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.schema.RowQuestion;

/**
 * A check that only accepts more is replaced. Any other is withheld with both conditions
 * side by side.
 */
final class ReplaceCheckRule implements Rule<ReplaceCheck> {

	@Override
	public List<RowQuestion> questions(ReplaceCheck change, Differences ground) {
		boolean worth = !change.widening() && ground.exists(change.table(), change.to().expression());
		return worth ? List.of(question(change)) : List.of();
	}

	@Override
	public Verdict judge(ReplaceCheck change, RuleContext context) {
		return context.waiting(change, change.object(), Covering.mentioned(change.table(), change.to().expression()))
			.orElseGet(() -> alone(change, context));
	}

	private static Verdict alone(ReplaceCheck change, RuleContext context) {
		if (change.widening()) {
			return Verdict.plan(change).note(Note.Level.NOTE, context.sentences().replaced(change));
		}
		if (context.allowed(change)) {
			return Verdict.plan(change, new RowGuard.NoViolations(change.object(), change.to().expression()))
				.note(Note.Level.NOTE, context.sentences().replaced(change));
		}
		return RenamedValues.warned(
				context.withhold(change, Withheld.Kind.NARROWING,
						Sentences.narrowerCheck(context.answer(question(change)))),
				Literals.in(change.from().expression()), Literals.in(change.to().expression()));
	}

	private static RowQuestion question(ReplaceCheck change) {
		return new RowQuestion.Violations(change.object(), change.to().expression());
	}

}
