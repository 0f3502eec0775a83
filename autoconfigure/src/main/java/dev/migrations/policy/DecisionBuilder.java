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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.rule.Sentences;
import dev.migrations.schema.Column;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.Usage;
import dev.migrations.schema.View;

/**
 * Gathers the verdicts.
 */
final class DecisionBuilder {

	private final RuleContext context;

	private final Set<PlannedChange> planned = new LinkedHashSet<>();

	private final List<Withheld> withheld = new ArrayList<>();

	private final Set<Note> notes = new LinkedHashSet<>();

	private final Set<String> protectedObjects = new LinkedHashSet<>();

	DecisionBuilder(RuleContext context) {
		this.context = context;
	}

	void add(Verdict verdict) {
		this.planned.addAll(verdict.planned());
		this.withheld.addAll(verdict.withheld());
		this.notes.addAll(verdict.notes());
		this.protectedObjects.addAll(verdict.protectedObjects());
	}

	void add(List<Note> more) {
		this.notes.addAll(more);
	}

	Decision decision(List<NotCompared> notCompared, List<String> filtered) {
		List<PlannedChange> ordered = List.copyOf(this.planned);
		views(ordered);
		this.notes.addAll(new RemarkNotes(this.context.sentences().spelling()).unindexed(ordered, this.context.model(),
				this.context.ground().database()));
		return new Decision(ordered, this.withheld, List.copyOf(this.notes), mappedTables(this::holds),
				mappedTables((name) -> !holds(name)), protectedTables(ordered), List.copyOf(this.protectedObjects),
				notCompared, filtered);
	}

	private void views(List<PlannedChange> ordered) {
		Schema database = this.context.ground().database();
		Sentences sentences = this.context.sentences();
		List<String> unmapped = new ArrayList<>();
		List<String> reading = new ArrayList<>();
		// where the server tells which ones do, what they read is not written
		boolean tells = PolicyTarget.of(database.product()).tellsReaders();
		for (View view : database.views()) {
			Optional<Table> mapped = this.context.model().table(view.name());
			if (mapped.isPresent()) {
				this.notes.add(mappedToView(mapped.get(), view));
			}
			else if (!this.context.settings().ignores(view.name()) && !isMapped(view)) {
				unmapped.add(sentences.named(view));
				if (!tells && ordered.stream().anyMatch((planned) -> concerns(planned.change(), view))) {
					reading.add(sentences.named(view));
				}
			}
		}
		this.protectedObjects.addAll(unmapped);
		if (!reading.isEmpty()) {
			this.notes.add(new Note(Note.Level.NOTE, sentences.viewsMayRead(reading)));
		}
	}

	private boolean isMapped(View view) {
		return this.context.model().views().stream().anyMatch((mapped) -> mapped.name().equals(view.name()));
	}

	/** A drop of what a view is known to read is refused before. */
	private boolean concerns(SchemaChange change, View view) {
		List<Usage> usages = this.context.ground()
			.database()
			.usages()
			.stream()
			.filter((usage) -> usage.owner().equals(view.name()))
			.toList();
		boolean type = change.alters(ColumnProperty.TYPE);
		if (usages.isEmpty()) {
			return type || change.drops(Table.class) || change.drops(Column.class);
		}
		return type && usages.stream()
			.anyMatch((usage) -> usage.object().equals(change.object())
					&& ((AlterColumn) change).from().name().equals(usage.column()));
	}

	private Note mappedToView(Table table, View view) {
		List<String> missing = table.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> !view.columns().contains(column))
			.toList();
		return new Note(missing.isEmpty() ? Note.Level.NOTE : Note.Level.WARN,
				this.context.sentences().mappedToView(view, missing));
	}

	private boolean holds(ObjectName name) {
		Differences ground = this.context.ground();
		return ground.isView(name) || ground.database().table(name).isPresent();
	}

	private List<ObjectName> mappedTables(Predicate<ObjectName> condition) {
		return this.context.model()
			.tables()
			.stream()
			.map(Table::name)
			.filter((name) -> !this.context.settings().excludes(name) && condition.test(name))
			.sorted()
			.toList();
	}

	private List<ObjectName> protectedTables(List<PlannedChange> ordered) {
		Set<ObjectName> gone = ordered.stream()
			.map(PlannedChange::change)
			.filter((change) -> change.drops(Table.class))
			.map(SchemaChange::object)
			.collect(Collectors.toSet());
		return this.context.ground()
			.database()
			.tables()
			.stream()
			.map(Table::name)
			.filter((name) -> this.context.model().table(name).isEmpty())
			.filter((name) -> !gone.contains(name) && !this.context.settings().ignores(name))
			.sorted()
			.toList();
	}

}
