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
import java.util.Optional;
import java.util.OptionalLong;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.policy.Differences;
import dev.migrations.policy.GoesAlong;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;

/**
 * A column that no entity maps stays, unless a person named it. One that refuses NULL and
 * has no default makes every insert fail, so its relaxation is proposed or written.
 */
final class DropColumnRule implements Rule<DropPart<Column>> {

	@Override
	public List<RowQuestion> questions(DropPart<Column> change, Differences ground) {
		return List.of(question(change));
	}

	@Override
	public Verdict judge(DropPart<Column> change, RuleContext context) {
		if (context.allowed(change)) {
			return GoesAlong.noted(lost(change, context), change, context);
		}
		ObjectName table = change.object();
		Column column = change.part();
		boolean formerly = context.evidence().origins().created(table, column.name());
		OptionalLong values = context.answer(question(change));
		String reason = Sentences.unmappedColumn(formerly, values);
		Verdict withheld = formerly ? context.withhold(change, Withheld.Kind.FORMERLY_MAPPED, reason)
				: context.withhold(change, Withheld.Kind.PROTECTED, reason).protect(context.sentences().named(change));
		if (!blocksInserts(column)) {
			return withheld;
		}
		Verdict warned = withheld.warn(context.sentences().insertsFail(table, column.name()));
		return relaxable(change) ? relax(change, context, formerly, warned) : warned;
	}

	private static Verdict lost(DropPart<Column> change, RuleContext context) {
		OptionalLong values = context.answer(question(change));
		boolean known = values.isPresent() && values.getAsLong() > 0 && change.part().generatedAs() == null;
		return known ? Verdict.plan(change)
			.warn(RowSentences.of(context).lostValues(change.object(), change.part().name(), values.getAsLong()))
				: Verdict.plan(change);
	}

	private static Verdict relax(DropPart<Column> change, RuleContext context, boolean formerly, Verdict warned) {
		if (formerly && context.settings().relaxUnmappedNotNull() == PolicySettings.RelaxUnmappedNotNull.EMIT) {
			Column column = change.part();
			AlterColumn relaxation = new AlterColumn(change.table(), column, column.withNullable(true),
					ColumnProperty.NULLABILITY);
			return new Verdict(Verdict.plan(relaxation).planned(), warned.withheld(), warned.notes(),
					warned.protectedObjects());
		}
		return warned.note(context.sentences().relax(change.object(), change.part().name(), formerly));
	}

	private static boolean blocksInserts(Column column) {
		return !column.nullable() && column.defaultValue() == null && !column.identity()
				&& column.generatedAs() == null;
	}

	private static boolean relaxable(DropPart<Column> change) {
		return Optional.ofNullable(change.table().primaryKey())
			.filter((key) -> key.columns().contains(change.part().name()))
			.isEmpty();
	}

	private static RowQuestion question(DropPart<Column> change) {
		return new RowQuestion.Values(change.object(), change.part().name());
	}

}
