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
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;

/**
 * A comment that the model declares is written. One that only the database has stays:
 * somebody may have written it by hand.
 */
final class CommentRules {

	private CommentRules() {
	}

	static Verdict table(ChangeTableComment change, RuleContext context) {
		return judge(change, change.to() == null, context);
	}

	static Verdict column(AlterColumn change, RuleContext context) {
		return judge(change, change.to().comment() == null, context);
	}

	private static Verdict judge(SchemaChange change, boolean removal, RuleContext context) {
		return (!removal || context.allowed(change)) ? Verdict.plan(change)
				: context.withhold(change, Withheld.Kind.PROTECTED, Sentences.UNMAPPED_COMMENT);
	}

}
