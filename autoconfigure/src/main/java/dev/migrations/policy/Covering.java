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

import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Finds what would have to go before an unmapped table or column or a key and is not
 * among the differences itself: what covers the column, and foreign keys that reference
 * it.
 */
final class Covering {

	private final Set<SchemaChange> found = new LinkedHashSet<>();

	private final List<SchemaChange> changes;

	private Covering(List<SchemaChange> changes) {
		this.changes = changes;
	}

	static List<TableChange> of(List<SchemaChange> changes, Schema database) {
		Covering covering = new Covering(changes);
		for (SchemaChange change : changes) {
			if (change instanceof DropTable drop) {
				covering.references(database, drop.object(), List.of());
			}
			else if (change instanceof ChangePrimaryKey key) {
				covering.references(database, key.object(), key.from().columns());
			}
			else if (change instanceof DropPrimaryKey || change instanceof DropUniqueKey) {
				covering.references(database, change.object(), Removals.columns((TableChange) change));
			}
			else if (change instanceof ReplaceUniqueKey key) {
				covering.references(database, key.object(), key.from().columns());
			}
			else if (change instanceof DropColumn drop) {
				covering.references(database, drop.object(), List.of(drop.column().name()));
				covering.members(drop.table(), drop.column().name());
			}
		}
		covering.found.removeAll(changes);
		return covering.found.stream().map(TableChange.class::cast).toList();
	}

	/**
	 * Return the columns that an expression or definition mentions.
	 * @param table the table
	 * @param expression the expression
	 * @return the stored names
	 */
	static List<String> mentioned(Table table, String expression) {
		return table.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> Literals.mentions(expression, column))
			.toList();
	}

	private void references(Schema database, ObjectName referenced, List<String> columns) {
		for (Table table : database.tables()) {
			table.foreignKeys()
				.stream()
				.filter((key) -> !table.name().equals(referenced) && key.referencedTable().equals(referenced))
				.filter((key) -> key.referencedColumns().containsAll(columns))
				.forEach((key) -> this.found.add(new DropForeignKey(table, key)));
		}
	}

	private void members(Table table, String column) {
		List<TableChange> members = new ArrayList<>();
		table.foreignKeys().forEach((key) -> members.add(new DropForeignKey(table, key)));
		table.uniqueKeys().forEach((key) -> members.add(new DropUniqueKey(table, key)));
		table.indexes().forEach((index) -> members.add(new DropIndex(table, index)));
		table.checks().forEach((check) -> members.add(new DropCheck(table, check)));
		members.stream()
			.filter((member) -> Removals.columns(member).contains(column) && !replaced(member))
			.forEach(this.found::add);
	}

	private boolean replaced(TableChange member) {
		return this.changes.stream()
			.filter((change) -> change.object().equals(member.object()))
			.anyMatch((change) -> (change instanceof ReplaceForeignKey replace && member instanceof DropForeignKey drop
					&& replace.from().equals(drop.foreignKey()))
					|| (change instanceof ReplaceUniqueKey unique && member instanceof DropUniqueKey dropUnique
							&& unique.from().equals(dropUnique.uniqueKey()))
					|| (change instanceof ReplaceIndex index && member instanceof DropIndex dropIndex
							&& index.from().equals(dropIndex.index()))
					|| (change instanceof ReplaceCheck check && member instanceof DropCheck dropCheck
							&& check.from().equals(dropCheck.check())));
	}

}
