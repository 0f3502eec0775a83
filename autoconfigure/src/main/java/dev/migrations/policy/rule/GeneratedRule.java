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

import dev.migrations.change.AlterColumn;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;

/**
 * A generated column is changed only when asked for, since every row is computed anew. An
 * ordinary column never becomes a generated one: its values would be lost.
 */
final class GeneratedRule implements Rule<AlterColumn> {

	@Override
	public Verdict judge(AlterColumn change, RuleContext context) {
		if (change.from().generatedAs() == null) {
			return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT, Sentences.cannotGenerate(change), null));
		}
		return context.allowed(change) ? Verdict.plan(planned(change))
				: context.withhold(change, Withheld.Kind.INCOMPATIBLE, Sentences.generated(change));
	}

	/** What covers the column goes and comes back with it. */
	private static List<PlannedChange> planned(AlterColumn change) {
		return change.withCovering(change.table()).stream().map((each) -> new PlannedChange(each, List.of())).toList();
	}

}
