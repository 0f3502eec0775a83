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

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

import dev.migrations.change.ReplacePart;
import dev.migrations.policy.Differences;
import dev.migrations.policy.Note;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.UniqueKey;

/**
 * A unique key over other columns is replaced, guarded. Over fewer columns it refuses
 * rows that were welcome before, so it is withheld until a person asks for it.
 */
final class ReplaceUniqueKeyRule implements Rule<ReplacePart<UniqueKey>> {

	@Override
	public List<RowQuestion> questions(ReplacePart<UniqueKey> change, Differences ground) {
		return ground.exist(change.object(), change.to().columns()) ? List.of(question(change)) : List.of();
	}

	@Override
	public Verdict judge(ReplacePart<UniqueKey> change, RuleContext context) {
		OptionalLong groups = context.answer(question(change));
		if (shrinks(change) && !context.allowed(change)) {
			return context.withhold(change, Withheld.Kind.NARROWING, context.sentences().shrinkingKey(change, groups));
		}
		Verdict verdict = Verdict.plan(change, new RowGuard.NoDuplicates(change.object(), change.to().columns()))
			.note(Note.Level.NOTE, context.sentences().replaced(change));
		return (groups.isPresent() && groups.getAsLong() > 0)
				? verdict
					.warn(context.sentences().duplicates(change.object(), change.to().columns(), groups.getAsLong()))
				: verdict;
	}

	private static boolean shrinks(ReplacePart<UniqueKey> change) {
		return change.to().columns().size() < change.from().columns().size()
				&& new HashSet<>(change.from().columns()).containsAll(change.to().columns());
	}

	private static RowQuestion question(ReplacePart<UniqueKey> change) {
		return new RowQuestion.Duplicates(change.object(), change.to().columns());
	}

}
