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
import java.util.Set;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * A unique key is written, guarded against values that occur twice, unless a primary key
 * of somebody else makes the same columns unique.
 */
final class UniqueKeyRule implements Rule<AddPart<UniqueKey>> {

	@Override
	public List<RowQuestion> questions(AddPart<UniqueKey> change, Differences ground) {
		return ground.exist(change.object(), change.part().columns()) ? List.of(question(change)) : List.of();
	}

	@Override
	public Verdict judge(AddPart<UniqueKey> change, RuleContext context) {
		if (context.ground().isNew(change.object())) {
			return Verdict.plan(change);
		}
		return holdsAlready(change, context) ? Verdict.SILENT : guarded(change, context);
	}

	/** The primary key that the model does not map and that stays says the same. */
	private static boolean holdsAlready(AddPart<UniqueKey> change, RuleContext context) {
		Set<String> columns = Set.copyOf(change.part().columns());
		return context.ground()
			.changes()
			.stream()
			.filter((each) -> each.object().equals(change.object()))
			.anyMatch((each) -> (each instanceof DropPart<?> drop && isOver(drop.part(), columns)
					&& !Removals.isDropAllowed(drop, context))
					|| (each instanceof ReplacePart<?> replace && isOver(replace.from(), columns)
							&& !context.allowed(replace)));
	}

	private static boolean isOver(TablePart part, Set<String> columns) {
		return part instanceof PrimaryKey key && columns.equals(Set.copyOf(key.columns()));
	}

	private static Verdict guarded(AddPart<UniqueKey> change, RuleContext context) {
		List<String> columns = change.part().columns();
		Verdict verdict = Verdict.plan(change, new RowGuard.NoDuplicates(change.object(), columns));
		OptionalLong groups = context.answer(question(change));
		return (groups.isPresent() && groups.getAsLong() > 0)
				? verdict.warn(context.sentences().duplicates(change.object(), columns, groups.getAsLong())) : verdict;
	}

	private static RowQuestion question(AddPart<UniqueKey> change) {
		return new RowQuestion.Duplicates(change.object(), change.part().columns());
	}

}
