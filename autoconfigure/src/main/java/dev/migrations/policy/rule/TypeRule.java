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

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnUse;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.diff.type.ZoneChange;
import dev.migrations.policy.Differences;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;

/**
 * A wider type is written. A narrower or another one is withheld until a person asks for
 * it, and then guarded, so that nothing is cut or rounded in silence.
 */
final class TypeRule implements Rule<AlterColumn> {

	@Override
	public List<RowQuestion> questions(AlterColumn change, Differences ground) {
		Product product = ground.database().product();
		List<RowQuestion> questions = new ArrayList<>();
		if (TypeChanges.of(change, product) != TypeChange.WIDENING) {
			questions.add(question(change, product));
		}
		if (NamesForNumbers.mayBe(change)) {
			questions.add(NamesForNumbers.question(change));
		}
		return questions;
	}

	@Override
	public Verdict judge(AlterColumn change, RuleContext context) {
		TypeChange effect = context.typeChange(change);
		if (effect == TypeChange.WIDENING) {
			return warned(Verdict.plan(change), change, context);
		}
		if (NamesForNumbers.lost(change, context)) {
			return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT, RowSentences.NAMES_FOR_NUMBERS, null));
		}
		Product product = context.ground().database().product();
		if (context.allowed(change)) {
			Verdict verdict = Verdict
				.plan(planned(new PlannedChange(change, guards(change, context)), change, context));
			Verdict allowed = verdict.warn(context.sentences().typeAllowed(change));
			return warned(ZoneChange.in(change, product) ? allowed.warn(context.sentences().zone(change)) : allowed,
					change, context);
		}
		Withheld.Kind kind = (effect == TypeChange.NARROWING) ? Withheld.Kind.NARROWING : Withheld.Kind.INCOMPATIBLE;
		RowQuestion question = question(change, product);
		Verdict withheld = context.withhold(change, kind,
				context.sentences().type(change, effect, question, context.answer(question)));
		return NamesForNumbers.holdsConstants(change) ? withheld.warn(RowSentences.of(context).constantsOnly(change))
				: withheld;
	}

	private static List<PlannedChange> planned(PlannedChange planned, AlterColumn change, RuleContext context) {
		return DefaultInTheWay.of(change, context).map((value) -> value.around(planned)).orElse(List.of(planned));
	}

	private static Verdict warned(Verdict verdict, AlterColumn change, RuleContext context) {
		List<String> computed = ColumnUse.computedFrom(change.from().name(), change.table())
			.stream()
			.map(Column::name)
			.toList();
		return computed.isEmpty() ? verdict : verdict.warn(context.sentences().computedFrom(change, computed));
	}

	private static RowQuestion question(AlterColumn change, Product product) {
		return new TypeLoss(change, product).question();
	}

	private static List<RowGuard> guards(AlterColumn change, RuleContext context) {
		Product product = context.ground().database().product();
		if (NamesForNumbers.in(change, context.model())) {
			return List
				.of(new RowGuard.NoViolations(change.object(), product.quoted(change.from().name()) + " is null"));
		}
		return Fit.of(change, product).map((fit) -> guard(change, fit)).stream().toList();
	}

	private static RowGuard guard(AlterColumn change, Fit fit) {
		return fit.condition().isEmpty()
				? new RowGuard.NoLongerText(change.object(), change.from().name(), fit.length())
				: new RowGuard.NoViolations(change.object(), fit.condition());
	}

}
