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
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.policy.Note;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.Sequence;

/**
 * A sequence is created. Where ids came from an identity so far, it starts above them.
 */
final class CreateSequenceRule implements Rule<CreateObject<Sequence>> {

	@Override
	public Verdict judge(CreateObject<Sequence> change, RuleContext context) {
		List<RowGuard> guards = (change.created().increment() > 0) ? formerIdentities(context) : List.of();
		Verdict verdict = Verdict.plan(change, guards);
		for (RowGuard guard : guards) {
			verdict = verdict.note(Note.Level.NOTE,
					context.sentences().startsAbove(change, (RowGuard.StartsAbove) guard));
		}
		return verdict;
	}

	/**
	 * Return the columns whose ids the database gave until now. The model does not say
	 * which sequence feeds which table, so all of them count.
	 */
	private static List<RowGuard> formerIdentities(RuleContext context) {
		return context.ground()
			.changes()
			.stream()
			.filter((change) -> change instanceof AlterColumn identity && identity.alters(ColumnProperty.IDENTITY)
					&& identity.from().identity())
			.map(AlterColumn.class::cast)
			.map((change) -> (RowGuard) new RowGuard.StartsAbove(change.object(), change.from().name()))
			.toList();
	}

}
