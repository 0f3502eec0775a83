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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import liquibase.changelog.ChangeSet;

import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Turns planned changes into changesets: one change a changeset, with its way back and
 * with its guards as preconditions.
 */
public final class ChangeTranslation {

	private final String revisionId;

	private final String author;

	private boolean concurrently;

	/**
	 * Translate for one revision.
	 * @param revisionId the id of the revision
	 * @param author the author of the changesets
	 */
	public ChangeTranslation(String revisionId, String author) {
		this.revisionId = revisionId;
		this.author = author;
	}

	/**
	 * Choose how PostgreSQL creates indexes.
	 * @param concurrently whether those of existing tables are created without a lock
	 * @return this
	 */
	public ChangeTranslation concurrently(boolean concurrently) {
		this.concurrently = concurrently;
		return this;
	}

	/**
	 * Translate all changes of the revision.
	 * @param plans what it does, by product, that of the live database first. What is
	 * written alike for all of them stands there once, and what is not carries the name
	 * of its product
	 * @param earlier the changesets of earlier revisions
	 * @return the changesets, none when there is nothing to do
	 */
	public List<ChangeSet> changeSets(List<ProductPlan> plans, List<ChangeSet> earlier) {
		Set<Product> products = plans.stream().map((plan) -> plan.database().product()).collect(Collectors.toSet());
		EarlierSteps written = new EarlierSteps(earlier, plans.get(0).database().product());
		List<List<WrittenStep>> all = plans.stream()
			.map((plan) -> steps(plan).stream().filter((step) -> !written.contain(step)).toList())
			.toList();
		return all.stream().allMatch(List::isEmpty) ? List.of() : changeSets(CommonSteps.join(all), products);
	}

	private List<ChangeSet> changeSets(List<WrittenStep> joined, Set<Product> products) {
		List<WrittenStep> steps = new ArrayList<>(joined);
		boolean missing = products.stream()
			.anyMatch((product) -> steps.stream().noneMatch((step) -> step.products().contains(product)));
		if (missing) {
			steps.add(new WrittenStep(Step.of(List.of()), false, products));
		}
		ChangeSets changeSets = new ChangeSets(this.revisionId, this.author, products);
		return IntStream.range(0, steps.size())
			.mapToObj((index) -> changeSets.changeSet(steps.get(index), index + 1))
			.toList();
	}

	/**
	 * Return the changeset of a revision that a person fills in.
	 * @return one changeset that does nothing
	 */
	public List<ChangeSet> empty() {
		return changeSets(List.of(), Set.of(Product.unknown()));
	}

	private List<WrittenStep> steps(ProductPlan plan) {
		Product product = plan.database().product();
		Translators translators = new Translators(product);
		TranslationSteps special = TranslationSteps.of(product);
		if (this.concurrently) {
			special.registerConcurrently(translators);
		}
		List<ExactChange> exact = ExactChanges.of(plan);
		List<SchemaChange> all = exact.stream().map(ExactChange::change).toList();
		Set<Table> filled = Set.copyOf(plan.database().tables());
		List<WrittenStep> written = new ArrayList<>();
		Schema before = plan.database();
		for (ExactChange change : exact) {
			Schema after = change.change().appliedTo(before);
			boolean versioned = special.keepsHistory(change.change(), all);
			IdentifierQuoting spelling = new IdentifierQuoting(product, false, versioned);
			List<Step> steps = translators.steps(new TranslationContext(spelling, change, all, before, after, filled));
			if (spelling.needsQuotes()) {
				spelling = new IdentifierQuoting(product, true, versioned);
				steps = translators.steps(new TranslationContext(spelling, change, all, before, after, filled));
			}
			before = after;
			for (Step step : steps) {
				written.add(new WrittenStep(step, spelling.quoted(), Set.of(product)));
			}
		}
		return written;
	}

}
