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

import dev.migrations.change.AlterColumn;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;

/**
 * A default that the model declares is written. One that only the database has stays: the
 * model does not speak about it.
 */
final class ChangeDefaultRule implements Rule<AlterColumn> {

	@Override
	public Verdict judge(AlterColumn change, RuleContext context) {
		if (change.to().defaultValue() == null && !context.allowed(change)) {
			boolean strict = context.settings().comparison().defaults() == Strictness.STRICT;
			return context.withhold(change, strict ? Withheld.Kind.UNDECLARED : Withheld.Kind.PROTECTED,
					Sentences.UNMAPPED_DEFAULT);
		}
		return Verdict.plan(change);
	}

}
