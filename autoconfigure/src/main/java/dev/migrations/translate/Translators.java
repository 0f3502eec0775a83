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
import java.util.stream.Stream;

import liquibase.change.Change;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Index;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.TablePart;

/**
 * What turns each kind of change into steps.
 */
public final class Translators {

	private final Map<Kind, BiFunction<SchemaChange, TranslationContext, List<Step>>> translators = new LinkedHashMap<>();

	/**
	 * Those that cannot lead back: a rollback runs in the transaction of its changeset.
	 */
	private final Map<Kind, BiFunction<SchemaChange, TranslationContext, List<Step>>> onTheWayThere = new LinkedHashMap<>();

	/**
	 * Collect the translations for a product.
	 * @param product the product
	 */
	public Translators(Product product) {
		RenameTranslation.register(this);
		TableTranslation.register(this);
		ColumnTranslation.register(this);
		KeyTranslation.register(this);
		IndexTranslation.register(this);
		TypeTranslation.register(this);
		TranslationSteps.of(product).register(this);
	}

	/**
	 * Set what turns the creation of a kind of object into steps; the last one counts.
	 * @param <O> the kind
	 * @param object the kind
	 * @param translator the steps of a change, none when another change brings it about
	 */
	public <O extends SchemaObject> void createObject(Class<O> object,
			BiFunction<CreateObject<O>, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(CreateObject.class, object), of(translator));
	}

	public <O extends SchemaObject> void dropObject(Class<O> object,
			BiFunction<DropObject<O>, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(DropObject.class, object), of(translator));
	}

	public <O extends SchemaObject> void alterObject(Class<O> object,
			BiFunction<AlterObject<O>, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(AlterObject.class, object), of(translator));
	}

	public <P extends TablePart> void addPart(Class<P> part,
			BiFunction<AddPart<P>, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(AddPart.class, part), of(translator));
	}

	public <P extends TablePart> void dropPart(Class<P> part,
			BiFunction<DropPart<P>, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(DropPart.class, part), of(translator));
	}

	public void alterColumn(ColumnProperty property,
			BiFunction<AlterColumn, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(AlterColumn.class, property), of(translator));
	}

	public <C extends SchemaChange> void add(Class<C> kind, BiFunction<C, TranslationContext, List<Step>> translator) {
		this.translators.put(new Kind(kind, kind), of(translator));
	}

	/**
	 * Set what adds an index when that is not the way back of another change.
	 * @param translator the steps of a change
	 */
	public void addIndexOnTheWayThere(BiFunction<AddPart<Index>, TranslationContext, List<Step>> translator) {
		this.onTheWayThere.put(new Kind(AddPart.class, Index.class), of(translator));
	}

	/** A translation is only asked for the kind of change that it was set for. */
	@SuppressWarnings("unchecked")
	private static <C extends SchemaChange> BiFunction<SchemaChange, TranslationContext, List<Step>> of(
			BiFunction<C, TranslationContext, List<Step>> translator) {
		return (BiFunction<SchemaChange, TranslationContext, List<Step>>) translator;
	}

	/**
	 * Return the steps of one change. Its guards stand before the first of them.
	 * @param context the change and how to write it
	 * @return the steps; none when the change is part of another one
	 */
	public List<Step> steps(TranslationContext context) {
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
			.get(Kind.of(context.change()));
		return (translator != null) ? translator.apply(context.change(), context) : forward(context);
	}

	private List<Step> forward(TranslationContext context) {
		List<Step> steps = (context.change() instanceof AddPart<?> add) ? addition(add, context) : ours(context);
		List<Change> lost = steps.isEmpty() ? List.of() : Dependents.lostBy(context.change(), context.before());
		return Stream.concat(steps.stream(), lost.stream().map((change) -> Step.of(change, List.of()))).toList();
	}

	/** What a server has described itself is written in its words. */
	private List<Step> addition(AddPart<?> add, TranslationContext context) {
		if (!TranslationForms.of(context.product()).commentsOnConstraints()) {
			return ours(context);
		}
		ServerParts parts = new ServerParts(context.spelling());
		List<Step> steps = new ArrayList<>(
				(add.part().server().text() != null) ? List.of(parts.step(add)) : ours(context));
		steps.addAll(parts.comment(add.object(), add.part()));
		steps.addAll(parts.marks(add.object(), add.part()));
		return steps;
	}

	private List<Step> ours(TranslationContext context) {
		SchemaChange change = context.change();
		BiFunction<SchemaChange, TranslationContext, List<Step>> translator = this.translators.get(Kind.of(change));
		if (translator == null) {
			throw new IllegalStateException("No translation for " + change);
		}
		return translator.apply(change, context);
	}

	public boolean knows(SchemaChange change) {
		return this.translators.containsKey(Kind.of(change));
	}

}
