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
import dev.migrations.policy.Withheld;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;

/**
 * A foreign key is written, guarded against rows that reference nothing.
 */
final class ForeignKeyRule implements Rule<AddPart<ForeignKey>> {

	@Override
	public List<RowQuestion> questions(AddPart<ForeignKey> change, Differences ground) {
		ForeignKey key = change.part();
		if (!ground.exist(change.object(), key.columns())) {
			return List.of();
		}
		if (ground.isNew(key.referencedTable())) {
			return List.of(values(change));
		}
		return ground.exist(key.referencedTable(), key.referencedColumns()) ? List.of(orphans(change)) : List.of();
	}

	@Override
	public Verdict judge(AddPart<ForeignKey> change, RuleContext context) {
		ForeignKey key = change.part();
		ObjectName table = change.object();
		if (context.ground().isView(key.referencedTable())) {
			return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT,
					context.sentences().referencesView(key.referencedTable()), null));
		}
		return context.ground().isNew(table) ? Verdict.plan(change) : guarded(change, context);
	}

	private static Verdict guarded(AddPart<ForeignKey> change, RuleContext context) {
		Verdict verdict = Verdict.plan(change, new RowGuard.NoOrphans(change.object(), change.part()));
		OptionalLong orphans = context
			.answer(context.ground().isNew(change.part().referencedTable()) ? values(change) : orphans(change));
		return (orphans.isPresent() && orphans.getAsLong() > 0)
				? verdict.warn(context.sentences().orphans(change, orphans.getAsLong())) : verdict;
	}

	private static RowQuestion orphans(AddPart<ForeignKey> change) {
		return new RowQuestion.Orphans(change.object(), change.part());
	}

	// Every value is an orphan as long as the referenced table is not there
	private static RowQuestion values(AddPart<ForeignKey> change) {
		return new RowQuestion.Values(change.object(), change.part().columns().get(0));
	}

}
