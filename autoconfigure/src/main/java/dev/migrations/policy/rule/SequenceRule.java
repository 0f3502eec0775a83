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

import dev.migrations.change.AlterObject;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Sequence;

/**
 * The increment follows the allocation size, since ids collide or skip otherwise. A
 * sequence never turns round unasked: it would meet the ids that it gave before.
 */
final class SequenceRule implements Rule<AlterObject<Sequence>> {

	@Override
	public Verdict judge(AlterObject<Sequence> change, RuleContext context) {
		boolean turns = Long.signum(change.from().increment()) != Long.signum(change.to().increment());
		if (turns && !context.allowed(change)) {
			return context.withhold(change, Withheld.Kind.INCOMPATIBLE, Sentences.TURNING_SEQUENCE);
		}
		return Verdict.plan(change, FirstIds.above(change.object(), context))
			.warn(context.sentences().increment(change));
	}

}
