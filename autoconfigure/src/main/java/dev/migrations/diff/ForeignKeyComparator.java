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

package dev.migrations.diff;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.diff.ComparisonSettings.Strictness;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;

/**
 * Do the same columns reference the same columns, with the actions that the model asks
 * for? A model that asks for none says nothing about the actions in the database.
 */
final class ForeignKeyComparator {

	private final Set<ObjectName> views;

	private final boolean strict;

	private final ChangeCollector findings;

	ForeignKeyComparator(Set<ObjectName> views, Strictness actions, ChangeCollector findings) {
		this.views = Set.copyOf(views);
		this.strict = actions == Strictness.STRICT;
		this.findings = findings;
	}

	void compare(TablePair tables) {
		KeyMatch<ForeignKey> match = KeyMatch.of(tables.database().foreignKeys(), referencingTables(tables),
				ForeignKeyComparator::effect, ForeignKey::name);
		match.added().forEach((key) -> this.findings.add(new AddPart<>(tables.subject(), key)));
		match.renamed().forEach((pair) -> replace(tables, pair.database(), pair.model()));
		match.dropped().forEach((key) -> this.findings.add(new DropPart<>(tables.subject(), key)));
		match.same().forEach((pair) -> actions(tables, pair.database(), pair.model()));
	}

	private List<ForeignKey> referencingTables(TablePair tables) {
		return tables.model().foreignKeys().stream().filter((key) -> {
			boolean view = this.views.contains(key.referencedTable());
			if (view) {
				this.findings.notCompared(tables.part("foreign key over", String.join(",", key.columns())),
						"it references " + key.referencedTable() + ", which is not a table");
			}
			return !view;
		}).toList();
	}

	private void actions(TablePair tables, ForeignKey from, ForeignKey to) {
		ReferentialAction onDelete = wanted(from.onDelete(), to.onDelete());
		ReferentialAction onUpdate = wanted(from.onUpdate(), to.onUpdate());
		if (onDelete != from.onDelete() || onUpdate != from.onUpdate()) {
			replace(tables, from, new ForeignKey(to.name(), to.columns(), to.referencedTable(), to.referencedColumns(),
					onDelete, onUpdate, from.deferral()));
		}
		if (isSilent(from.onDelete(), onDelete, to.onDelete()) || isSilent(from.onUpdate(), onUpdate, to.onUpdate())
				|| from.deferral().isDeferrable() != to.deferral().isDeferrable()) {
			this.findings.notCompared(tables.part("foreign key over", String.join(",", from.columns())),
					"the database adds ON DELETE, ON UPDATE or DEFERRABLE, which the mapping does not mention; kept");
		}
	}

	private void replace(TablePair tables, ForeignKey from, ForeignKey to) {
		this.findings.add(new ReplacePart<>(tables.subject(), from, to));
	}

	/** RESTRICT is only there when the mapping says it. */
	private ReferentialAction wanted(ReferentialAction from, ReferentialAction to) {
		boolean unspoken = to == ReferentialAction.NO_ACTION && !this.strict;
		return (isNone(to) && (unspoken || isNone(from))) ? from : to;
	}

	private static boolean isSilent(ReferentialAction from, ReferentialAction kept, ReferentialAction to) {
		return kept == from && isNone(to) && !isNone(from);
	}

	private static boolean isNone(ReferentialAction action) {
		return action == ReferentialAction.NO_ACTION || action == ReferentialAction.RESTRICT;
	}

	private static String effect(ForeignKey key) {
		TreeMap<String, String> columns = new TreeMap<>();
		for (int index = 0; index < key.columns().size(); index++) {
			columns.put(key.columns().get(index),
					(index < key.referencedColumns().size()) ? key.referencedColumns().get(index) : "");
		}
		return key.referencedTable() + " " + columns;
	}

}
