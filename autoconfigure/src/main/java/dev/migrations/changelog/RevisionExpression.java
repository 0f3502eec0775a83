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

package dev.migrations.changelog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.failure.EditDistance;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;

/**
 * What a user types to name a revision, with Alembic's words and messages.
 */
final class RevisionExpression {

	private static final int SHORTEST = 4;

	private static final NextCommand LIST = NextCommand.of("history");

	private final RevisionGraph graph;

	private final List<String> current;

	RevisionExpression(RevisionGraph graph, List<String> current) {
		this.graph = graph;
		this.current = current;
	}

	List<String> resolve(String expression) {
		return switch (expression) {
			case "base" -> List.of();
			case "heads" -> this.graph.heads();
			case "head" -> head();
			case "current" -> this.current;
			default -> expression.matches("[+-]\\d{1,6}") ? relative(expression) : List.of(byId(expression));
		};
	}

	private List<String> head() {
		List<String> heads = this.graph.heads();
		if (heads.size() > 1) {
			throw refused("Multiple head revisions are present for given argument 'head': %s.".formatted(quoted(heads)),
					"Name one of them, or 'heads' for all.");
		}
		return heads;
	}

	private List<String> relative(String expression) {
		int steps = Integer.parseInt(expression.substring(1));
		boolean up = expression.startsWith("+");
		List<String> at = this.current;
		for (int i = 0; i < steps; i++) {
			List<String> next = up ? above(at) : below(at, expression, steps);
			if (next.size() > 1) {
				throw refused("Ambiguous walk: from %s, '%s' could go to %s.".formatted(
						at.isEmpty() ? "base" : quoted(at), expression, quoted(next)), "Name the revision instead.");
			}
			if (up && next.isEmpty()) {
				throw tooFar(expression, steps);
			}
			at = next;
		}
		return at;
	}

	private List<String> above(List<String> at) {
		if (at.isEmpty()) {
			return this.graph.bases();
		}
		return at.stream().flatMap((id) -> this.graph.children(id).stream()).distinct().toList();
	}

	private List<String> below(List<String> at, String expression, int steps) {
		if (at.isEmpty()) {
			throw tooFar(expression, steps);
		}
		if (at.size() > 1) {
			throw refused("Ambiguous walk: '%s' could start at %s.".formatted(expression, quoted(at)),
					"Name the revision instead.");
		}
		return this.graph.parents(at.get(0));
	}

	private String byId(String expression) {
		List<String> ids = this.graph.ordered().stream().map(Revision::id).toList();
		if (ids.contains(expression)) {
			return expression;
		}
		List<String> matching = ids.stream()
			.filter((id) -> !expression.isEmpty() && id.startsWith(expression))
			.toList();
		if (expression.length() < SHORTEST && !matching.isEmpty()) {
			throw refused(
					"'%s' is too short to name a revision; it could be %s.".formatted(expression, quoted(matching)),
					list("Give at least %d characters. ".formatted(SHORTEST)));
		}
		if (matching.size() > 1) {
			throw refused("Multiple revisions start with '%s': %s.".formatted(expression, quoted(matching)),
					list("Give more characters. "));
		}
		if (matching.isEmpty()) {
			throw refused("Can't locate revision identified by '%s'.".formatted(printable(expression)),
					list(nearest(expression, ids).map((id) -> "Did you mean '%s'? ".formatted(id)).orElse("")));
		}
		return matching.get(0);
	}

	private static Optional<String> nearest(String expression, List<String> ids) {
		int tolerated = Math.max(2, expression.length() / 3);
		return ids.stream()
			.filter((id) -> EditDistance.between(expression, id) <= tolerated)
			.min(Comparator.comparingInt((id) -> EditDistance.between(expression, id)));
	}

	private static String printable(String expression) {
		String line = expression.replaceAll("\\p{Cntrl}", "?");
		return (line.length() > 80) ? line.substring(0, 80) + "..." : line;
	}

	private static MigrationsException tooFar(String expression, int steps) {
		return refused("Relative revision %s didn't produce %d migrations.".formatted(expression, steps), list(""));
	}

	private static NextStep list(String before) {
		return NextStep.run(before + "To see all revisions", LIST);
	}

	private static String quoted(List<String> ids) {
		return ids.stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
	}

	private static MigrationsException refused(String happened, String next) {
		return refused(happened, NextStep.of(next));
	}

	private static MigrationsException refused(String happened, NextStep next) {
		return new MigrationsException(Failure.refused(happened, next));
	}

}
