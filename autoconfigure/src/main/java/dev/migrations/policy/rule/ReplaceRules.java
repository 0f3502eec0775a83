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

import java.util.Optional;

import dev.migrations.change.PartColumns;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Note;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;

/**
 * What the model declares and what holds no rows is replaced, and the report says so.
 */
final class ReplaceRules {

	private ReplaceRules() {
	}

	/**
	 * Withhold the replacement of a part of which the server says more than could be
	 * written again.
	 * @param change any change
	 * @return the verdict, nothing when no word of the server would be lost
	 */
	static Optional<Verdict> lossy(SchemaChange change) {
		return (change instanceof ReplacePart<?> replace)
				? lost(replace)
					.map((reason) -> Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT, reason, null)))
				: Optional.empty();
	}

	private static Optional<String> lost(ReplacePart<?> replace) {
		if (replace.from().server().text() != null) {
			return Optional.of(Sentences.saysMore(replace.from()));
		}
		boolean takesNull = replace.to()
			.accept(new PartColumns(replace.table()))
			.stream()
			.anyMatch((column) -> replace.table().column(column).filter((known) -> !known.nullable()).isEmpty());
		return replace.from()
			.server()
			.marks()
			.stream()
			.filter((mark) -> takesNull && mark.contains("identity"))
			.findFirst()
			.map((mark) -> "it is the " + mark.replaceAll(" using .*", "")
					+ " of the table, which no column that accepts NULL can be part of: replace it by hand");
	}

	/** Another target is another meaning of every value, whatever rows say. */
	static Verdict foreignKey(ReplacePart<ForeignKey> change, RuleContext context) {
		ForeignKey from = change.from();
		ForeignKey to = change.to();
		if (from.referencesLike(to)) {
			return Verdict.plan(change).note(Note.Level.NOTE, context.sentences().replaced(change));
		}
		return context.allowed(change)
				? Verdict.plan(change, new RowGuard.NoOrphans(change.object(), to))
					.note(Note.Level.NOTE, context.sentences().replaced(change))
				: context.withhold(change, Withheld.Kind.INCOMPATIBLE, RowSentences.of(context).references(from, to));
	}

	static Verdict index(ReplacePart<Index> change, RuleContext context) {
		return Verdict.plan(change).note(Note.Level.NOTE, context.sentences().replaced(change));
	}

}
