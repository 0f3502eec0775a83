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

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.failure.CommandOption;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.text.CloseNames;
import dev.migrations.policy.text.NameDisplay;

/**
 * What the patterns of one option allow. Each pattern must reach an object that the
 * option can speak about: a typing error is never passed over in silence.
 */
final class AllowancePattern {

	private final String option;

	private final List<ObjectPattern> patterns;

	AllowancePattern(String option, Collection<String> patterns) {
		this.option = option;
		this.patterns = patterns.stream().map(String::strip).map(ObjectPattern::parse).toList();
	}

	boolean allows(Target target) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(target));
	}

	/**
	 * Return the option that asks for one object.
	 * @param target the object
	 * @param spelling how names are shown
	 * @return for example {@code --allow-drop users.fax}
	 */
	CommandOption asking(Target target, NameDisplay spelling) {
		return new CommandOption(this.option, target.argument(spelling));
	}

	/**
	 * Refuse patterns that reach nothing, and exact ones that reach more than one object.
	 * @param candidates what the option can speak about
	 * @param spelling how names are shown
	 */
	void verify(Set<Target> candidates, NameDisplay spelling) {
		for (ObjectPattern pattern : this.patterns) {
			List<Target> reached = candidates.stream().filter(pattern::matches).toList();
			if (reached.isEmpty()) {
				throw nothing(pattern, candidates, spelling);
			}
			if (pattern.exact() && reached.size() > 1) {
				throw ambiguous(pattern, reached);
			}
		}
	}

	private MigrationsException nothing(ObjectPattern pattern, Set<Target> candidates, NameDisplay spelling) {
		Set<String> arguments = new TreeSet<>();
		candidates.forEach((candidate) -> arguments.add(candidate.argument(spelling)));
		List<String> close = CloseNames.to(pattern.toString(), arguments);
		return new MigrationsException(
				Failure.usage("Nothing that " + this.option + " could allow is called '" + pattern + "'.",
						close.isEmpty() ? "Run without it to see what is withheld and how to ask for it."
								: "Did you mean " + String.join(", ", close) + "?"));
	}

	private MigrationsException ambiguous(ObjectPattern pattern, List<Target> reached) {
		List<String> arguments = reached.stream()
			.map((target) -> target.kind().word() + ":"
					+ String.join(".", target.parts().stream().map(NameDisplay::quoted).toList()))
			.sorted()
			.toList();
		return new MigrationsException(Failure.usage("'" + pattern + "' names more than one object.",
				"Say which: " + this.option + " '" + String.join("' or '", arguments) + "'."));
	}

}
