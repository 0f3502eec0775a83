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
import java.util.stream.Stream;

import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.order.ChangeGraph;
import dev.migrations.change.order.Resource.PartGone;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Targets;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;

/**
 * What would have to go before something else can, and stays. What was not named does not
 * go along, and a revision that fails half-way is not written.
 *
 * @param change what cannot be done
 * @param blockers what would have to be done first and is withheld
 * @param readers what else stands in the way, in words
 */
record StillNeeded(SchemaChange change, List<SchemaChange> blockers, List<String> readers) {

	static Optional<StillNeeded> of(SchemaChange change, Judgement judgement) {
		List<SchemaChange> blockers = ChangeGraph.takesAway(change) ? judgement.needs(change)
			.stream()
			.filter((resource) -> resource instanceof PartGone && !judgement.isGiven(resource))
			.map((resource) -> judgement.withheldGiver(resource).orElseGet(() -> removal(change, (PartGone) resource)))
			.toList() : List.of();
		List<String> readers = Readers.of(change, judgement);
		return (blockers.isEmpty() && readers.isEmpty()) ? Optional.empty()
				: Optional.of(new StillNeeded(change, blockers, readers));
	}

	/**
	 * A column that is computed from one that goes is mapped, and so nothing drops it.
	 */
	private static SchemaChange removal(SchemaChange change, PartGone gone) {
		return new DropPart<>(((TableChange) change).table(), gone.part());
	}

	/**
	 * Withhold the change.
	 * @param context everything that a rule may know
	 * @return the verdict
	 * @throws MigrationsException if a person asked for the change
	 */
	Verdict verdict(RuleContext context) {
		boolean type = this.change.alters(ColumnProperty.TYPE) || this.change instanceof AlterObject;
		if (Targets.drops(this.change) || (context.allowed(this.change) && !type)) {
			throw refusal(context);
		}
		String reason = type ? Sentences.readBy(this.readers)
				: context.sentences().stillNeeded(this.blockers, this.readers);
		return Verdict.withhold(new Withheld(this.change, Withheld.Kind.CANNOT, reason, null));
	}

	private MigrationsException refusal(RuleContext context) {
		List<CommandOption> options = this.blockers.stream()
			.flatMap((blocker) -> context.asking(blocker).stream())
			.distinct()
			.toList();
		return new MigrationsException(
				Failure.refused(context.sentences().blocked(this.change, this.blockers, this.readers),
						Sentences.unblock(this.readers.isEmpty() ? all(options, context) : List.of())));
	}

	/** What was asked for already belongs to the line: without it, less would go. */
	private static List<CommandOption> all(List<CommandOption> options, RuleContext context) {
		return options.isEmpty() ? options
				: Stream.concat(context.evidence().allowances().options().stream(), options.stream())
					.distinct()
					.toList();
	}

}
