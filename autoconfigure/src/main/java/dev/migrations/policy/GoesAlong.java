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

package dev.migrations.policy;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Usage;

/**
 * What goes with a table or a column that a person drops, and what stays although it
 * belongs to it. A downgrade makes the first again, and gives the second back.
 */
public final class GoesAlong {

	/** Further settings of the table or the column are a part of it. */
	private static final Pattern OBJECT = Pattern
		.compile("(trigger|policy|rule|period|constraint|publication|grant|statistics(?! target))\\b.*");

	private GoesAlong() {
	}

	/**
	 * Return the verdict that says it.
	 * @param verdict the verdict over the drop
	 * @param change the drop
	 * @param context everything that is known
	 * @return the verdict with the notes
	 */
	public static Verdict noted(Verdict verdict, SchemaChange change, RuleContext context) {
		Schema database = context.ground().database();
		NameDisplay spelling = context.sentences().spelling();
		@Nullable String column = (change instanceof DropPart<?> drop && drop.part() instanceof Column dropped) ? dropped.name()
				: null;
		String object = (column != null) ? spelling.member(change.object(), column) : spelling.name(change.object());
		List<String> gone = database.dependents(change.object())
			.stream()
			.filter((dependent) -> column == null || column.equals(dependent.column()))
			.map(Dependent::name)
			.filter((name) -> OBJECT.matcher(name).matches())
			.distinct()
			.toList();
		List<String> kept = database.ownedSequences(change.object(), column).stream().map(Usage::name).toList();
		Verdict noted = gone.isEmpty() ? verdict
				: verdict.note(Note.Level.NOTE, "with " + object + " go: " + String.join(", ", gone));
		return kept.isEmpty() ? noted : noted.note(Note.Level.NOTE,
				String.join(", ", kept) + " belongs to " + object + ", and stays without it");
	}

}
