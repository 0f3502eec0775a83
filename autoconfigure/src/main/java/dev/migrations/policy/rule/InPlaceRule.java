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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Targets;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.RowQuestion;

/**
 * Withholds what the product cannot do in place, before the rule for the kind of change
 * is asked. What nobody asked to remove stays protected, whether it could be removed or
 * not.
 *
 * @param rule the rule for the kind of change
 * @param inPlace what the product can do
 */
record InPlaceRule(Rule<SchemaChange> rule, AlterLimits inPlace) implements Rule<SchemaChange> {

	@Override
	public List<RowQuestion> questions(SchemaChange change, Differences ground) {
		if (!Targets.drops(change) && this.inPlace.cannot(change, ground).isPresent()) {
			return List.of();
		}
		List<RowQuestion> questions = new ArrayList<>(this.rule.questions(change, ground));
		if (!ground.isNew(change.object()) && this.inPlace.cannotWithRows(change).isPresent()) {
			questions.add(new RowQuestion.Rows(change.object()));
		}
		return questions;
	}

	@Override
	public Verdict judge(SchemaChange change, RuleContext context) {
		Optional<String> obstacle = this.inPlace.cannot(change, context.ground());
		if (obstacle.isPresent()) {
			Verdict verdict = Targets.drops(change) ? this.rule.judge(change, context) : Verdict.SILENT;
			return (!Targets.drops(change) || !verdict.planned().isEmpty()) ? cannot(change, obstacle.get(), context)
					: verdict;
		}
		Verdict verdict = this.rule.judge(change, context);
		return this.inPlace.cannotWithRows(change)
			.filter((what) -> !context.ground().isNew(change.object()))
			.map((what) -> whileEmpty(change, what, verdict, context))
			.orElse(verdict);
	}

	private static Verdict whileEmpty(SchemaChange change, String what, Verdict verdict, RuleContext context) {
		OptionalLong rows = context.answer(new RowQuestion.Rows(change.object()));
		if (rows.isEmpty() || rows.getAsLong() > 0) {
			return cannot(change, what, context);
		}
		List<PlannedChange> guarded = verdict.planned()
			.stream()
			.map((planned) -> new PlannedChange(planned.change(), List.of(new RowGuard.NoRows(change.object()))))
			.toList();
		return new Verdict(guarded, verdict.withheld(), verdict.notes(), verdict.protectedObjects())
			.note(Note.Level.NOTE, RowSentences.of(context).emptyHere(change.object(), ""));
	}

	private static Verdict cannot(SchemaChange change, String what, RuleContext context) {
		return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT,
				context.sentences().cannot(context.ground().database().product(), what), null));
	}

}
