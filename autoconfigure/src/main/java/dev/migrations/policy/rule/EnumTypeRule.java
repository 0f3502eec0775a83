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

import dev.migrations.change.AlterObject;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.Literals;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Values are added to an enum type. To remove or move one, the type must be made anew: it
 * is withheld until a person asks for it, and then guarded against rows that hold a value
 * which goes.
 */
final class EnumTypeRule implements Rule<AlterObject<EnumType>> {

	@Override
	public Verdict judge(AlterObject<EnumType> change, RuleContext context) {
		if (onlyAdds(change.from(), change.to())) {
			return Verdict.plan(change);
		}
		if (context.allowed(change)) {
			return Verdict.plan(change, guards(change, context.ground().database()));
		}
		List<String> before = change.from().values();
		Withheld.Kind kind = kept(change.from(), change.to()).containsAll(before) ? Withheld.Kind.INCOMPATIBLE
				: Withheld.Kind.NARROWING;
		return RenamedValues.warned(context.withhold(change, kind, Sentences.enumValues(kind)), before,
				change.to().values());
	}

	/** Return whether a type keeps its values, and their order among each other. */
	static boolean onlyAdds(EnumType from, EnumType to) {
		return kept(from, to).equals(from.values());
	}

	private static List<String> kept(EnumType from, EnumType to) {
		return to.values().stream().filter(from.values()::contains).toList();
	}

	private static List<RowGuard> guards(AlterObject<EnumType> change, Schema database) {
		List<RowGuard> guards = new ArrayList<>();
		String values = Literals.quoted(change.to().values());
		for (Table table : database.tables()) {
			for (Column column : table.columns()) {
				if (change.from().isTypeOf(column)) {
					guards.add(new RowGuard.NoViolations(table.name(),
							"cast(" + NameDisplay.quoted(column.name()) + " as varchar) in (" + values + ")"));
				}
			}
		}
		return guards;
	}

}
