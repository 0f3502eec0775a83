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
import java.util.OptionalLong;

import dev.migrations.change.AddPart;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.Check;
import dev.migrations.schema.RowQuestion;

/**
 * A check is written, guarded against rows that do not satisfy it.
 */
final class CheckRule implements Rule<AddPart<Check>> {

	@Override
	public List<RowQuestion> questions(AddPart<Check> change, Differences ground) {
		return ground.exists(change.table(), change.part().expression()) ? List.of(question(change)) : List.of();
	}

	@Override
	public Verdict judge(AddPart<Check> change, RuleContext context) {
		if (context.ground().isNew(change.object())) {
			return Verdict.plan(change);
		}
		return guarded(change, context);
	}

	private static Verdict guarded(AddPart<Check> change, RuleContext context) {
		Verdict verdict = Verdict.plan(change, new RowGuard.NoViolations(change.object(), change.part().expression()));
		OptionalLong rows = context.answer(question(change));
		return (rows.isPresent() && rows.getAsLong() > 0)
				? verdict.warn(context.sentences().violations(change.object(), change.part(), rows.getAsLong()))
				: verdict;
	}

	private static RowQuestion question(AddPart<Check> change) {
		return new RowQuestion.Violations(change.object(), change.part().expression());
	}

}
