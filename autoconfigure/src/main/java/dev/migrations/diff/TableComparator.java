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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * Which tables are only in the database, which only in the model? Those in both are
 * compared part by part.
 */
final class TableComparator {

	private final Schema database;

	private final Schema model;

	private final ChangeCollector findings;

	private final TreeMap<ObjectName, View> views = new TreeMap<>();

	private final ColumnComparator columns;

	private final PrimaryKeyComparator primaryKeys;

	private final UniqueKeyComparator uniqueKeys;

	private final IndexComparator indexes;

	private final ForeignKeyComparator foreignKeys;

	private final @Nullable CheckComparator checks;

	TableComparator(Schema database, Schema model, ComparisonSettings settings, ChangeCollector findings) {
		this.database = database;
		this.model = model;
		this.findings = findings;
		database.views().forEach((view) -> this.views.put(view.name(), view));
		this.columns = new ColumnComparator(StructTypeComparator.names(database, model), settings, findings);
		this.primaryKeys = new PrimaryKeyComparator(findings);
		KeyNameComparator names = new KeyNameComparator(settings.alignNames(), findings);
		this.uniqueKeys = new UniqueKeyComparator(names, findings);
		this.indexes = new IndexComparator(names, findings);
		this.foreignKeys = new ForeignKeyComparator(this.views.keySet(), settings.foreignKeyActions(), findings);
		this.checks = settings.checks() ? new CheckComparator(findings) : null;
	}

	void compare() {
		SortedMerge<Table> walk = SortedMerge.of(this.database.tables(), this.model.tables(), Table::name);
		create(walk.model());
		walk.forEachPair((from, to) -> both(TablePair.of(from, to, this.database.product())));
		drop(walk.database());
	}

	private void create(List<Table> tables) {
		for (Table table : TableOrder.sorted(tables)) {
			if (this.views.containsKey(table.name())) {
				continue;
			}
			this.findings.add(new CreateObject<>((this.checks != null) ? table : table.withChecks(List.of())));
			TablePair created = TablePair.created(table, this.database.product());
			parts(created);
			comment(created);
		}
	}

	private void both(TablePair tables) {
		this.columns.compare(tables);
		this.primaryKeys.compare(tables);
		parts(tables);
		comment(tables);
	}

	private void parts(TablePair tables) {
		this.uniqueKeys.compare(tables);
		this.indexes.compare(tables);
		this.foreignKeys.compare(tables);
		if (this.checks != null) {
			this.checks.compare(tables);
		}
	}

	// A model without a comment says nothing about the one in the database.
	private void comment(TablePair tables) {
		String comment = tables.model().comment();
		if (CommentComparator.differs(tables.database().comment(), comment)) {
			this.findings.add(new ChangeTableComment(tables.subject(), comment));
		}
	}

	// A table goes before the one that it references; within a cycle its keys go first.
	private void drop(List<Table> tables) {
		List<Table> reversed = new ArrayList<>(TableOrder.sorted(tables));
		Collections.reverse(reversed);
		Set<ObjectName> dropped = new HashSet<>();
		for (Table table : reversed) {
			table.foreignKeys()
				.stream()
				.filter((key) -> dropped.contains(key.referencedTable()))
				.forEach((key) -> this.findings.add(new DropPart<>(table, key)));
			this.findings.add(new DropObject<>(table));
			dropped.add(table.name());
		}
	}

}
