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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.change.SchemaChange;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.Product;

/**
 * Lets the rewriters of the application have their word, within the limits of the policy.
 */
final class Rewriting {

	private final List<ChangeRewriter> rewriters;

	private final ChangeText text;

	Rewriting(List<ChangeRewriter> rewriters, Product product) {
		this.rewriters = rewriters;
		this.text = new ChangeText(product);
	}

	Decision apply(Decision decision) {
		List<PlannedChange> planned = decision.planned();
		Set<String> filtered = new LinkedHashSet<>(decision.filtered());
		for (ChangeRewriter rewriter : this.rewriters) {
			List<PlannedChange> rewritten = ask(rewriter, planned);
			List<SchemaChange> before = changes(planned);
			List<SchemaChange> after = changes(rewritten);
			requireHarmless(rewriter, after.stream().filter((change) -> !before.contains(change)).toList(), decision);
			before.stream().filter((change) -> !after.contains(change)).map(this.text::of).forEach(filtered::add);
			planned = rewritten;
		}
		return this.rewriters.isEmpty() ? decision : decision.with(planned, List.copyOf(filtered));
	}

	private static List<PlannedChange> ask(ChangeRewriter rewriter, List<PlannedChange> planned) {
		try {
			return new ArrayList<>(rewriter.rewrite(planned));
		}
		catch (RuntimeException ex) {
			throw new MigrationsException(
					Failure.refused("The rewriter %s failed: %s".formatted(rewriter.getClass().getName(), ex),
							"Correct the rewriter; without it nothing can be generated."),
					ex);
		}
	}

	private void requireHarmless(ChangeRewriter rewriter, List<SchemaChange> added, Decision decision) {
		List<SchemaChange> withheld = decision.withheld().stream().map(Withheld::change).toList();
		for (SchemaChange change : added) {
			if (Targets.drops(change) || withheld.contains(change)) {
				throw new MigrationsException(Failure.refused(
						"The rewriter %s adds '%s', which must be asked for by name."
							.formatted(rewriter.getClass().getName(), this.text.of(change)),
						"Ask for it on the command line, with --allow-drop or --allow-change."));
			}
		}
	}

	private static List<SchemaChange> changes(List<PlannedChange> planned) {
		return planned.stream().map(PlannedChange::change).toList();
	}

}
