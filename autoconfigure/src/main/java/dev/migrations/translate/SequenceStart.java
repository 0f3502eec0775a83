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

package dev.migrations.translate;

import java.util.List;
import java.util.Optional;

import liquibase.change.Change;

import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Sequence;

/**
 * The step that lets a new sequence start above the ids that exist when the upgrade runs.
 */
final class SequenceStart {

	private SequenceStart() {
	}

	static Optional<Step> of(Sequence sequence, TranslationContext context) {
		List<RowGuard.StartsAbove> guards = context.exact()
			.guards()
			.stream()
			.filter(RowGuard.StartsAbove.class::isInstance)
			.map(RowGuard.StartsAbove.class::cast)
			.toList();
		return guards.isEmpty() ? Optional.empty()
				: Optional
					.of(Step.of(changes(sequence, first(sequence, guards, context.spelling()), context), List.of())
						.withComment("Above every id that is already in use."));
	}

	private static List<Change> changes(Sequence sequence, String first, TranslationContext context) {
		return context.ddl()
			.restart(context.spelling().sql(sequence.name()), first)
			.stream()
			.<Change>map(Sql::change)
			.toList();
	}

	/** Hibernate's first ids lie one increment below the first value. */
	private static String first(Sequence sequence, List<RowGuard.StartsAbove> guards, IdentifierQuoting spelling) {
		StringBuilder first = new StringBuilder("greatest(").append(sequence.start());
		for (RowGuard.StartsAbove guard : guards) {
			first.append(", (select coalesce(max(")
				.append(spelling.sql(guard.column()))
				.append("), 0) + ")
				.append(sequence.increment())
				.append(" from ")
				.append(spelling.sql(guard.table()))
				.append(")");
		}
		return first.append(")").toString();
	}

}
