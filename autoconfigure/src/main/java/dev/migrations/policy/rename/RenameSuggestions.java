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

package dev.migrations.policy.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Note;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.sql.TypeForm;

/**
 * Notices that something gone and something new look alike. A rename is never guessed:
 * what is said is the option that asks for it, and nothing when there is more than one
 * candidate.
 */
public final class RenameSuggestions {

	/** So many of a hundred columns must be the same for two tables to be alike. */
	private static final int ALIKE_PERCENT = 60;

	private final List<SchemaChange> changes;

	private final Product product;

	private final NameDisplay spelling;

	public RenameSuggestions(List<SchemaChange> changes, Product product, NameDisplay spelling) {
		this.changes = changes;
		this.product = product;
		this.spelling = spelling;
	}

	/**
	 * Return what looks like a rename.
	 * @return a note for each table and column that may have been renamed
	 */
	public List<Note> notes() {
		List<Note> notes = new ArrayList<>();
		notes.addAll(new Pairs<>(droppedColumns(), addedColumns(), this::alike,
				(drop) -> this.spelling.member(drop.object(), drop.part().name()),
				(add) -> this.spelling.name(add.part().name()), (drop, add) -> add.part().type())
			.notes());
		notes.addAll(new Pairs<>(tables(false), tables(true), (drop, create) -> percent(drop, create) >= ALIKE_PERCENT,
				(drop) -> this.spelling.name(drop.name()), (create) -> this.spelling.name(create.name()),
				(drop, create) -> percent(drop, create) + " % of the columns are the same")
			.notes());
		return notes;
	}

	private List<DropPart<Column>> droppedColumns() {
		List<DropPart<Column>> drops = new ArrayList<>();
		for (SchemaChange change : this.changes) {
			if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
				drops.add(new DropPart<>(drop.table(), column));
			}
		}
		return drops;
	}

	private List<AddPart<Column>> addedColumns() {
		List<AddPart<Column>> additions = new ArrayList<>();
		for (SchemaChange change : this.changes) {
			if (change instanceof AddPart<?> add && add.part() instanceof Column column) {
				additions.add(new AddPart<>(add.table(), column));
			}
		}
		return additions;
	}

	private List<Table> tables(boolean created) {
		List<Table> tables = new ArrayList<>();
		for (SchemaChange change : this.changes) {
			if (created && change instanceof CreateObject<?> create && create.created() instanceof Table table) {
				tables.add(table);
			}
			if (!created && change instanceof DropObject<?> drop && drop.dropped() instanceof Table table) {
				tables.add(table);
			}
		}
		return tables;
	}

	private boolean alike(DropPart<Column> drop, AddPart<Column> add) {
		return drop.object().equals(add.object()) && drop.part().nullable() == add.part().nullable()
				&& sameType(drop.part(), add.part());
	}

	private boolean sameType(Column one, Column other) {
		return TypeForm.of(one.type(), this.product).equals(TypeForm.of(other.type(), this.product));
	}

	private int percent(Table one, Table other) {
		long same = one.columns()
			.stream()
			.filter((column) -> other.column(column.name()).filter((each) -> sameType(column, each)).isPresent())
			.count();
		return (int) (100 * same / Math.max(1, Math.max(one.columns().size(), other.columns().size())));
	}

	/** The first of two sides that may have become the second. */
	private record Pairs<D, A>(List<D> gone, List<A> added, BiPredicate<D, A> alike, Function<D, String> from,
			Function<A, String> to, BiFunction<D, A, String> evidence) {

		List<Note> notes() {
			List<Note> notes = new ArrayList<>();
			for (D each : this.gone) {
				List<A> candidates = this.added.stream().filter((add) -> this.alike.test(each, add)).toList();
				if (candidates.size() > 1 || candidates.stream().anyMatch((add) -> rivals(add) > 1)) {
					notes.add(new Note(Note.Level.NOTE,
							"'%s' may have been renamed, and more than one pair fits (%s): nothing is guessed"
								.formatted(this.from.apply(each),
										String.join(", ", candidates.stream().map(this.to).toList()))));
				}
				else if (!candidates.isEmpty()) {
					A add = candidates.get(0);
					notes.add(suggestion(this.from.apply(each), this.to.apply(add), this.evidence.apply(each, add)));
				}
			}
			return notes;
		}

		private static Note suggestion(String from, String to, String evidence) {
			String rename = from + "=" + to;
			return new Note(Note.Level.SUGGEST,
					"'%s' looks as if it had been renamed to '%s' (%s): --rename %s".formatted(from, to, evidence,
							rename),
					new Note.Question("Was %s renamed to %s (%s)?".formatted(from, to, evidence), rename));
		}

		private long rivals(A add) {
			return this.gone.stream().filter((each) -> this.alike.test(each, add)).count();
		}

	}

}
