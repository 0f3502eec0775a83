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

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.ChangeGraph;
import dev.migrations.change.order.Resource;
import dev.migrations.failure.CommandOption;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Schema;

/**
 * Judges changes in the order in which they depend on each other: first each for itself,
 * then by what it needs. What needs a withheld change is withheld, with that reason.
 */
public final class Judgement {

	private final ChangeGraph graph;

	private final RuleContext context;

	private final Rules rules = new Rules();

	/** What is only there because something else cannot go before it. */
	private final Set<SchemaChange> consequences = Collections.newSetFromMap(new IdentityHashMap<>());

	/** The changes that take a name, as far as they are written. */
	private final Map<Name, SchemaChange> takers = new HashMap<>();

	/** The schema as the changes leave it that are written so far. */
	private Schema now;

	private final IdentityHashMap<SchemaChange, Verdict> alone = new IdentityHashMap<>();

	private final IdentityHashMap<SchemaChange, Verdict> verdicts = new IdentityHashMap<>();

	/**
	 * Judge changes.
	 * @param graph the differences, and what has to go before them
	 * @param context everything that a rule may know
	 */
	public Judgement(ChangeGraph graph, RuleContext context) {
		this.graph = graph;
		this.context = context;
		this.consequences.addAll(graph.changes());
		context.ground().changes().forEach(this.consequences::remove);
		this.now = context.ground().database();
		for (SchemaChange change : graph.changes()) {
			Verdict verdict = judged(change);
			this.verdicts.put(change, verdict);
			verdict.planned().forEach((planned) -> apply(planned.change()));
		}
	}

	/**
	 * Return the verdicts.
	 * @return what becomes of each change, in the order in which they must run
	 */
	public List<Verdict> verdicts() {
		return this.graph.changes().stream().map(this.verdicts::get).toList();
	}

	/** The database is seen behind the renames of tables and columns. */
	private void apply(SchemaChange planned) {
		planned.added(this.now.product().nameSpaces()).forEach((name) -> this.takers.putIfAbsent(name, planned));
		if (!(planned instanceof RenameTable || planned instanceof RenameColumn)) {
			this.now = planned.appliedTo(this.now);
		}
	}

	private Verdict judged(SchemaChange change) {
		Optional<Verdict> missing = unmet(change, Verdict.SILENT, Resource.Existence.class,
				Resource.SchemaExists.class);
		if (missing.isPresent()) {
			return missing.get();
		}
		Verdict verdict = alone(change);
		// only what would be written needs its name, and that nothing stands in its way
		return !plans(verdict, change) ? verdict
				: unmet(change, verdict, Resource.class)
					.or(() -> StillNeeded.of(change, this).map((needed) -> needed.verdict(this.context)))
					.orElse(verdict);
	}

	private Optional<Verdict> unmet(SchemaChange change, Verdict verdict, Class<?>... kinds) {
		Waiting waiting = new Waiting(change, verdict, this, this.context);
		return this.graph.needs(change)
			.stream()
			.filter((resource) -> Stream.of(kinds).anyMatch((kind) -> kind.isInstance(resource)))
			.flatMap((resource) -> resource.accept(waiting).stream())
			.findFirst();
	}

	/** Return what the rule for a change says, whatever becomes of the others. */
	Verdict alone(SchemaChange change) {
		Verdict known = this.alone.get(change);
		if (known == null) {
			known = this.consequences.contains(change) ? consequence((DropPart<?>) change)
					: this.rules.judge(change, this.context.at(this.now));
			this.alone.put(change, known);
		}
		return known;
	}

	/** Return what takes a name earlier in the same revision. */
	Optional<SchemaChange> taker(Name name) {
		return Optional.ofNullable(this.takers.get(name));
	}

	private Verdict consequence(DropPart<?> change) {
		return Removals.isDropAllowed(change, this.context) ? Verdict.plan(change) : Verdict.SILENT;
	}

	RuleContext context() {
		return this.context;
	}

	Set<Resource> needs(SchemaChange change) {
		return this.graph.needs(change);
	}

	List<SchemaChange> givers(Resource resource) {
		return this.graph.givers(resource);
	}

	/** Return the change that would bring a resource about, and does not. */
	Optional<SchemaChange> withheldGiver(Resource resource) {
		List<SchemaChange> givers = this.graph.givers(resource);
		return givers.stream().anyMatch(this::isPlanned) ? Optional.empty() : givers.stream().findFirst();
	}

	/** Return whether a change brings a resource about. */
	boolean isGiven(Resource resource) {
		return this.graph.givers(resource).stream().anyMatch(this::isPlanned);
	}

	/** Within a cycle the first is judged before the one that it needs. */
	private boolean isPlanned(SchemaChange change) {
		return plans(this.verdicts.getOrDefault(change, Verdict.SILENT), change);
	}

	static boolean plans(Verdict verdict, SchemaChange change) {
		return verdict.planned().stream().anyMatch((planned) -> planned.change() == change);
	}

	/**
	 * Return how a person would ask for a change that is withheld, or for what it needs.
	 */
	Optional<CommandOption> asking(SchemaChange withheld) {
		List<Withheld> reasons = this.verdicts.getOrDefault(withheld, alone(withheld)).withheld();
		return reasons.isEmpty() ? this.context.asking(withheld)
				: reasons.stream().map(Withheld::option).filter(Objects::nonNull).findFirst();
	}

}
