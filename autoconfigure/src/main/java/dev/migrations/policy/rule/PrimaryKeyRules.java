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

import dev.migrations.change.AddPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;

/**
 * A primary key is added where none was, guarded; over other columns only when asked for.
 */
final class PrimaryKeyRules {

	private PrimaryKeyRules() {
	}

	static Verdict add(AddPart<PrimaryKey> change, RuleContext context) {
		return Verdict.plan(change,
				context.ground().isNew(change.object()) ? List.of() : guards(change.object(), change.part().columns()));
	}

	static Verdict change(ReplacePart<PrimaryKey> change, RuleContext context) {
		return context.allowed(change) ? Verdict.plan(change, guards(change.object(), change.to().columns()))
				: context.withhold(change, Withheld.Kind.INCOMPATIBLE, context.sentences().primaryKey(change));
	}

	private static List<RowGuard> guards(ObjectName table, List<String> columns) {
		List<RowGuard> guards = new ArrayList<>();
		columns.forEach((column) -> guards.add(new RowGuard.NoNulls(table, column)));
		guards.add(new RowGuard.NoDuplicates(table, columns));
		return guards;
	}

}
