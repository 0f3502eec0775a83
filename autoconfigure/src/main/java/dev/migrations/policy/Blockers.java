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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;

/**
 * Refuses a removal that something else stands in the way of. What was not named does not
 * go along, and a revision that fails half-way is not written.
 */
final class Blockers {

	private final RuleContext context;

	private final Set<SchemaChange> planned;

	private final List<Withheld> withheld;

	Blockers(RuleContext context, List<PlannedChange> planned, List<Withheld> withheld) {
		this.context = context;
		this.planned = planned.stream().map(PlannedChange::change).collect(Collectors.toCollection(LinkedHashSet::new));
		this.withheld = withheld;
	}

	void refuse() {
		Set<ObjectName> going = this.planned.stream()
			.filter(DropTable.class::isInstance)
			.map(SchemaChange::object)
			.collect(Collectors.toSet());
		for (SchemaChange change : this.planned) {
			List<SchemaChange> blockers = new ArrayList<>();
			if (change instanceof TableChange removal) {
				blockers.addAll(references(removal));
			}
			if (change instanceof DropColumn drop) {
				blockers.addAll(covering(drop));
				blockers.addAll(computed(drop));
			}
			List<String> readers = Readers.of(change, going, this.context.ground().database());
			if (!blockers.isEmpty() || !readers.isEmpty()) {
				throw refusal(change, blockers, readers);
			}
		}
	}

	/** Columns that the server computes from it and that stay. */
	private List<SchemaChange> computed(DropColumn drop) {
		return Readers.computed(drop.table(), drop.column())
			.<SchemaChange>map((other) -> new DropColumn(drop.table(), other))
			.filter((other) -> !this.planned.contains(other))
			.toList();
	}

	private List<SchemaChange> references(TableChange removal) {
		List<SchemaChange> references = new ArrayList<>();
		for (Table table : this.context.ground().database().tables()) {
			for (ForeignKey key : table.foreignKeys()) {
				DropForeignKey drop = new DropForeignKey(table, key);
				if (key.referencedTable().equals(removal.object()) && needs(table, key, removal)
						&& !this.planned.contains(drop)) {
					references.add(drop);
				}
			}
		}
		return references;
	}

	private static boolean needs(Table table, ForeignKey key, TableChange removal) {
		Set<String> columns = Set.copyOf(key.referencedColumns());
		if (removal instanceof DropTable) {
			return !table.name().equals(removal.object());
		}
		if (removal instanceof DropColumn drop) {
			return columns.contains(drop.column().name());
		}
		if (removal instanceof ChangePrimaryKey change) {
			return columns.equals(Set.copyOf(change.from().columns()));
		}
		if (removal instanceof DropPrimaryKey || removal instanceof DropUniqueKey) {
			return columns.equals(Set.copyOf(Removals.columns(removal)));
		}
		return removal instanceof ReplaceUniqueKey replace && columns.equals(Set.copyOf(replace.from().columns()));
	}

	private List<SchemaChange> covering(DropColumn drop) {
		return this.withheld.stream()
			.map(Withheld::change)
			.filter((change) -> change.object().equals(drop.object()))
			.filter((change) -> covers(change, drop))
			.toList();
	}

	private static boolean covers(SchemaChange change, DropColumn drop) {
		String column = drop.column().name();
		if (change instanceof ChangePrimaryKey key) {
			return key.from().columns().contains(column);
		}
		if (change instanceof ReplaceUniqueKey key) {
			return key.from().columns().contains(column);
		}
		return change instanceof ReplaceCheck check && Literals.mentions(check.from().expression(), column);
	}

	private MigrationsException refusal(SchemaChange removal, List<SchemaChange> blockers, List<String> readers) {
		Sentences sentences = this.context.sentences();
		List<String> options = blockers.stream()
			.map((blocker) -> this.context.consents().asking(blocker, sentences.spelling()))
			.flatMap((option) -> option.stream())
			.distinct()
			.toList();
		return new MigrationsException(Failure.refused(sentences.blocked(removal, blockers, readers),
				Sentences.unblock(readers.isEmpty() ? all(options) : List.of())));
	}

	/** What was asked for already belongs to the line: without it, less would go. */
	private List<String> all(List<String> options) {
		if (options.isEmpty()) {
			return options;
		}
		return Stream.concat(this.context.evidence().allowances().options().stream(), options.stream())
			.distinct()
			.toList();
	}

}
