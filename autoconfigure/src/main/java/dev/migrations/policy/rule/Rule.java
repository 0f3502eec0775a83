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

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.RowQuestion;

/**
 * Decides about one kind of change.
 *
 * @param <C> the kind of change
 */
@FunctionalInterface
interface Rule<C extends SchemaChange> {

	/**
	 * Write or withhold a change.
	 * @param change the change
	 * @param context everything that is known
	 * @return the verdict
	 */
	Verdict judge(C change, RuleContext context);

	/**
	 * Return what would help to decide.
	 * @param change the change
	 * @param ground the differences and the database
	 * @return the questions
	 */
	default List<RowQuestion> questions(C change, Differences ground) {
		return List.of();
	}

}
