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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import liquibase.change.Change;

import dev.migrations.change.PartAddition;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;

/**
 * What turns each kind of change into steps.
 */
final class Translators {

	private final Map<Class<?>, BiFunction<SchemaChange, TranslationContext, List<Step>>> translators = new LinkedHashMap<>();

	/**
	 * Those that cannot lead back: a rollback runs in the transaction of its changeset.
	 */
	private final Map<Class<?>, BiFunction<SchemaChange, TranslationContext, List<Step>>> onTheWayThere = new LinkedHashMap<>();

	/**
	 * Collect the translations for a product.
	 * @param product the product
	 */
	Translators(Product product) {
		RenameTranslation.register(this);
		TableTranslation.register(this);
		ColumnTranslation.register(this);
		KeyTranslation.register(this);
		IndexTranslation.register(this);
		TypeTranslation.register(this);
		if (product == Product.SQLITE) {
			SqliteTables.register(this);
			SqliteColumns.register(this);
			SqliteIndexSteps.register(this);
		}
		if (product == Product.MARIADB) {
			MariaDbTranslation.register(this);
		}
	}

	/**
	 * Set what turns a kind of change into steps; the last one counts.
	 * @param <C> the kind
	 * @param kind the kind
	 * @param translator the steps of a change, none when another change brings it about
	 */
	<C extends SchemaChange> void add(Class<C> kind, BiFunction<C, TranslationContext, List<Step>> translator) {
		this.translators.put(kind, (change, context) -> translator.apply(kind.cast(change), context));
	}

	/**
	 * Set what turns a kind of change into steps when it is not the way back of another.
	 * @param <C> the kind
	 * @param kind the kind
	 * @param translator the steps of a change
	 */
	<C extends SchemaChange> void addOnTheWayThere(Class<C> kind,
			BiFunction<C, TranslationContext, List<Step>> translator) {
		this.onTheWayThere.put(kind, (change, context) -> translator.apply(kind.cast(change), context));
	}

	/**
	 * Return the steps of one change. Its guards stand before the first of them.
	 * @param context the change and how to write it
	 * @return the steps; none when the change is part of another one
	 */
	List<Step> steps(TranslationContext context) {
		List<Step> steps = new ArrayList<>(there(context));
		if (!steps.isEmpty()) {
			steps.set(0, steps.get(0).when(context.conditions()).withComment(context.exact().comment()));
		}
		steps.replaceAll((step) -> step.takenBackBy(() -> back(context)));
		return steps;
	}

	/**
	 * The way back is the reverse of the change, translated alike, and what hung on it.
	 */
	private List<Change> back(TranslationContext context) {
		List<ExactChange> reverse = ExactChanges.back(context.change(), context.before());
		List<SchemaChange> all = reverse.stream().map(ExactChange::change).toList();
		List<Change> changes = new ArrayList<>();
		Schema now = context.after();
		for (ExactChange change : reverse) {
			Schema next = change.change().appliedTo(now);
			forward(new TranslationContext(context.spelling(), change, all, now, next, Set.of()))
				.forEach((step) -> changes.addAll(step.changes()));
			now = next;
		}
		changes.addAll(Dependents.madeAgain(context.change(), context.before()));
		return changes;
	}

	private List<Step> there(TranslationContext context) {
		BiFunction<SchemaChange, TranslationContext, List<Step>> translator = this.onTheWayThere
			.get(context.change().getClass());
		return (translator != null) ? translator.apply(context.change(), context) : forward(context);
	}

	private List<Step> forward(TranslationContext context) {
		return (context.change() instanceof PartAddition add) ? addition(add, context) : ours(context);
	}

	/** What a server has described itself is written in its words; MariaDB has few. */
	private List<Step> addition(PartAddition add, TranslationContext context) {
		if (context.product() == Product.MARIADB) {
			return ours(context);
		}
		ServerParts parts = new ServerParts(context.spelling());
		List<Step> steps = new ArrayList<>(
				(add.part().server().text() != null) ? List.of(parts.step(add)) : ours(context));
		steps.addAll(parts.comment(add.object(), add.part()));
		return steps;
	}

	private List<Step> ours(TranslationContext context) {
		SchemaChange change = context.change();
		BiFunction<SchemaChange, TranslationContext, List<Step>> translator = this.translators.get(change.getClass());
		if (translator == null) {
			throw new IllegalStateException("No translation for " + change.getClass().getSimpleName());
		}
		return translator.apply(change, context);
	}

	Set<Class<?>> kinds() {
		return Set.copyOf(this.translators.keySet());
	}

}
