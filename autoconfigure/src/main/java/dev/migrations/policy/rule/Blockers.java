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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.ColumnUse;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Refuses a removal that something else stands in the way of. What was not named does not
 * go along, and a revision that fails half-way is not written.
 */
public final class Blockers {

	private final RuleContext context;

	private final Set<SchemaChange> planned;

	private final List<Withheld> withheld;

	public Blockers(RuleContext context, List<PlannedChange> planned, List<Withheld> withheld) {
		this.context = context;
		this.planned = planned.stream().map(PlannedChange::change).collect(Collectors.toCollection(LinkedHashSet::new));
		this.withheld = withheld;
	}

	/**
	 * Refuse all as soon as a removal that a person asked for would leave something that
	 * needs what it removes.
	 * @throws dev.migrations.failure.MigrationsException if something stands in the way
	 */
	public void refuse() {
		Set<ObjectName> going = this.planned.stream()
			.filter((change) -> change.drops(Table.class))
			.map(SchemaChange::object)
			.collect(Collectors.toSet());
		for (SchemaChange change : this.planned) {
			List<SchemaChange> blockers = new ArrayList<>();
			blockers.addAll(references(change));
			if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
				blockers.addAll(covering(drop.object(), column));
				blockers.addAll(computed(drop.table(), column));
			}
			List<String> readers = Readers.of(change, going, this.context.ground().database());
			if (!blockers.isEmpty() || !readers.isEmpty()) {
				throw refusal(change, blockers, readers);
			}
		}
	}

	/** Columns that the server computes from it and that stay. */
	private List<SchemaChange> computed(Table table, Column column) {
		return Readers.computed(table, column)
			.<SchemaChange>map((other) -> new DropPart<>(table, other))
			.filter((other) -> !this.planned.contains(other))
			.toList();
	}

	private List<SchemaChange> references(SchemaChange removal) {
		List<SchemaChange> references = new ArrayList<>();
		for (Table table : this.context.ground().database().tables()) {
			for (ForeignKey key : table.foreignKeys()) {
				DropPart<ForeignKey> drop = new DropPart<>(table, key);
				if (key.referencedTable().equals(removal.object()) && needs(table, key, removal)
						&& !this.planned.contains(drop)) {
					references.add(drop);
				}
			}
		}
		return references;
	}

	private static boolean needs(Table table, ForeignKey key, SchemaChange removal) {
		if (removal.drops(Table.class)) {
			return !table.name().equals(removal.object());
		}
		if (removal instanceof DropPart<?> drop) {
			return needs(key, drop.part(), drop.table());
		}
		return removal instanceof ReplacePart<?> replace && needs(key, replace.from(), replace.table());
	}

	private static boolean needs(ForeignKey key, TablePart part, Table table) {
		Set<String> columns = Set.copyOf(key.referencedColumns());
		return (part instanceof Column column) ? columns.contains(column.name())
				: Removals.isReferable(part) && columns.equals(Set.copyOf(Removals.columns(table, part)));
	}

	private List<SchemaChange> covering(ObjectName table, Column column) {
		return this.withheld.stream()
			.map(Withheld::change)
			.filter((change) -> change.object().equals(table))
			.filter((change) -> change instanceof ReplacePart<?> replace
					&& replace.from().accept(new ColumnUse(column.name())))
			.toList();
	}

	private MigrationsException refusal(SchemaChange removal, List<SchemaChange> blockers, List<String> readers) {
		Sentences sentences = this.context.sentences();
		List<CommandOption> options = blockers.stream()
			.map((blocker) -> this.context.consents().asking(blocker, sentences.spelling()))
			.flatMap((option) -> option.stream())
			.distinct()
			.toList();
		return new MigrationsException(Failure.refused(sentences.blocked(removal, blockers, readers),
				Sentences.unblock(readers.isEmpty() ? all(options) : List.of())));
	}

	/** What was asked for already belongs to the line: without it, less would go. */
	private List<CommandOption> all(List<CommandOption> options) {
		if (options.isEmpty()) {
			return options;
		}
		return Stream.concat(this.context.evidence().allowances().options().stream(), options.stream())
			.distinct()
			.toList();
	}

}
