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

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.ChangeGraph;
import dev.migrations.diff.Comparison;
import dev.migrations.diff.Renaming;
import dev.migrations.diff.SchemaComparison;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.filter.Filters;
import dev.migrations.policy.filter.Scope;
import dev.migrations.policy.filter.VisibleObjects;
import dev.migrations.policy.rename.HeldNames;
import dev.migrations.policy.rename.RenameNotes;
import dev.migrations.policy.rename.RenameSuggestions;
import dev.migrations.policy.rename.TakenTargets;
import dev.migrations.policy.rule.Judgement;
import dev.migrations.policy.rule.Rules;
import dev.migrations.policy.rule.Sentences;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * The conservative filter: keeps or withholds each difference, with a reason. What the
 * model does not map is never touched, and what loses data or breaks is withheld until a
 * person asks for exactly that.
 */
public final class Policy {

	/** So many unmapped tables are counted for the report; legacy schemas have more. */
	private static final int COUNTED_TABLES = 20;

	private final PolicySettings settings;

	private final Rules rules = new Rules();

	/**
	 * Create a policy.
	 * @param settings how to decide where there is a choice
	 */
	public Policy(PolicySettings settings) {
		this.settings = settings;
	}

	/**
	 * Leave out what does not exist for us.
	 * @param schema what a database holds or a model maps
	 * @return the rest of it
	 */
	public Schema visible(Schema schema) {
		return new VisibleObjects(this.settings.names()).of(schema);
	}

	/**
	 * Leave out of the model for another product what does not exist for us there or
	 * here.
	 * @param other the model for the other product
	 * @param here the model for this one
	 * @return the rest of it
	 */
	public Schema visibleInTarget(Schema other, Schema here) {
		return new VisibleObjects(this.settings.names()).elsewhere(other, here);
	}

	/**
	 * List what differs, as far as the settings want to know.
	 * @param renaming what the database would hold after the renames
	 * @param model what the model maps
	 * @return the differences
	 */
	public Comparison compare(Renaming renaming, Schema model) {
		return SchemaComparison.compare(renaming, model, this.settings.comparison());
	}

	/**
	 * Return everything about live rows that would help to decide, what guards rest on
	 * first. An unanswered question makes the decision more careful, never wrong.
	 * @param comparison the differences
	 * @param database the database
	 * @param model what the model maps
	 * @return the questions, each once
	 */
	public List<RowQuestion> questions(Comparison comparison, Schema database, Schema model) {
		Filters filters = new Filters(this.settings.filters(), database);
		Differences ground = new Differences(changes(comparison, database, filters), database);
		Set<RowQuestion> questions = new LinkedHashSet<>();
		ground.changes()
			.stream()
			.sorted(Comparator.comparing(Targets::drops))
			.forEach((change) -> questions.addAll(this.rules.questions(change, ground)));
		ground.changes()
			.stream()
			.filter((change) -> change.drops(Table.class))
			.limit(COUNTED_TABLES)
			.forEach((drop) -> questions.add(new RowQuestion.Rows(drop.object())));
		questions.addAll(new IdCounters(ground, model).questions());
		return List.copyOf(questions);
	}

	/**
	 * Decide what becomes of each difference.
	 * @param comparison the differences
	 * @param database the database
	 * @param model what the model maps
	 * @param evidence what the decision rests on
	 * @return the decision
	 * @throws MigrationsException if the model is empty, if an allowance reaches nothing
	 * or everything, or if something unnamed stands in the way of an allowed removal
	 */
	public Decision decide(Comparison comparison, Schema database, Schema model, Evidence evidence) {
		return decide(comparison, database, model, evidence, true);
	}

	/**
	 * Decide for a database that is not there. What a person allowed was said of the live
	 * database; some of it may reach nothing here.
	 * @param comparison the differences
	 * @param database the database
	 * @param model what the model maps
	 * @param evidence what the decision rests on
	 * @return the decision
	 */
	public Decision decideForOfflineTarget(Comparison comparison, Schema database, Schema model, Evidence evidence) {
		return decide(comparison, database, model, evidence, false);
	}

	private Decision decide(Comparison comparison, Schema database, Schema model, Evidence evidence, boolean live) {
		refuseEmptyModel(database, model);
		Filters filters = new Filters(this.settings.filters(), database);
		List<SchemaChange> changes = changes(comparison, database, filters);
		ChangeGraph graph = new ChangeGraph(changes, database).withRemovals();
		Sentences sentences = new Sentences(database.product());
		ResolvedAllowances consents = ResolvedAllowances.of(evidence.allowances());
		if (live) {
			consents.verify(graph.changes(), sentences.spelling());
		}
		RuleContext context = new RuleContext(new Differences(changes, database), model, evidence, consents,
				this.settings, sentences);
		new TakenTargets(database, sentences).refuse(changes);
		HeldNames.refuse(changes, database);
		DecisionBuilder report = new DecisionBuilder(context);
		new Judgement(graph, context).verdicts().forEach(report::add);
		NameDisplay spelling = sentences.spelling();
		report.add(new RenameNotes(spelling, database).of(comparison.renames()));
		report.add(new RemarkNotes(spelling).of(comparison.remarks()));
		report.add(new IdCounters(context.ground(), model).notes(evidence, spelling));
		report.add(new RenameSuggestions(changes, database.product(), spelling).notes());
		return new Rewriting(this.settings.rewriters(), database.product())
			.apply(report.decision(comparison.notCompared(), filters.filtered()));
	}

	private List<SchemaChange> changes(Comparison comparison, Schema database, Filters filters) {
		return FreeNames.of(filters.apply(Scope.of(comparison.changes(), database, this.settings)), database);
	}

	private void refuseEmptyModel(Schema database, Schema model) {
		if (model.tables().isEmpty()) {
			long tables = database.tables()
				.stream()
				.map(Table::name)
				.filter((ObjectName name) -> !this.settings.ignores(name))
				.count();
			throw new MigrationsException(Failure.refused(Sentences.noEntities(tables),
					"Check that the entities are below the application's base package or are named by @EntityScan."));
		}
	}

}
