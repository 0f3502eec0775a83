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

package dev.migrations.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.ObjectQuotingStrategy;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.Revision;
import dev.migrations.policy.Origins;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.CreatesTable;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.NamesConstraint;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;
import dev.migrations.sql.StatementReader;

/**
 * Collects the tables, columns, constraints and sequences that generated revisions
 * created. It knows Liquibase's changes and the statements that are written instead of
 * them.
 */
public final class CreatedObjects {

	private final Set<String> tables = new LinkedHashSet<>();

	private final Set<String> columns = new LinkedHashSet<>();

	/** Sequences, and constraints with their table. */
	private final Set<String> others = new LinkedHashSet<>();

	private final Product product;

	/** Whether names stand as they are stored. */
	private boolean quoted;

	private CreatedObjects(Product product) {
		this.product = product;
	}

	/**
	 * Return what the generated ones among the given revisions created and did not drop
	 * again.
	 * @param revisions the revisions in the order of execution
	 * @param product the product whose statements they hold
	 * @return the tables, columns, constraints and sequences
	 */
	public static Origins in(List<Revision> revisions, Product product) {
		CreatedObjects objects = new CreatedObjects(product);
		revisions.stream()
			.filter(Revision::generated)
			.flatMap((revision) -> revision.changeSets().stream())
			.forEach(objects::collect);
		return new Origins(objects.tables, objects.columns, objects.others, product);
	}

	private void collect(ChangeSet changeSet) {
		this.quoted = changeSet.getObjectQuotingStrategy() == ObjectQuotingStrategy.QUOTE_ALL_OBJECTS;
		changeSet.getChanges().forEach(this::collect);
	}

	private void collect(Change change) {
		part(change);
		if (change instanceof CreateTableChange create) {
			table(name(create.getSchemaName(), create.getTableName()), create.getColumns());
		}
		else if (change instanceof AddColumnChange add) {
			add.getColumns()
				.forEach((column) -> column(name(add.getSchemaName(), add.getTableName()), column.getName()));
		}
		else if (change instanceof DropTableChange drop) {
			drop(name(drop.getSchemaName(), drop.getTableName()));
		}
		else if (change instanceof RenameTableChange rename) {
			rename(name(rename.getSchemaName(), rename.getOldTableName()),
					name(rename.getSchemaName(), rename.getNewTableName()));
		}
		else if (change instanceof RenameColumnChange rename) {
			rename(name(rename.getSchemaName(), rename.getTableName()), stored(rename.getOldColumnName()),
					stored(rename.getNewColumnName()));
		}
		else if (change instanceof DropColumnChange drop) {
			this.columns.remove(name(drop.getSchemaName(), drop.getTableName()) + "." + stored(drop.getColumnName()));
		}
		else if (change instanceof RawSQLChange sql && sql.getSql() != null) {
			StatementReader.effects(sql.getSql(), this.product).ifPresent((effects) -> effects.forEach(this::collect));
		}
	}

	/** What is dropped again is not looked for any more. */
	private void part(Change change) {
		if (change instanceof AddUniqueConstraintChange add) {
			constraint(name(add.getSchemaName(), add.getTableName()), add.getConstraintName());
		}
		else if (change instanceof AddForeignKeyConstraintChange add) {
			constraint(name(add.getBaseTableSchemaName(), add.getBaseTableName()), add.getConstraintName());
		}
		else if (change instanceof AddPrimaryKeyChange add) {
			constraint(name(add.getSchemaName(), add.getTableName()), add.getConstraintName());
		}
		else if (change instanceof CreateSequenceChange create) {
			this.others.add(name(create.getSchemaName(), create.getSequenceName()));
		}
	}

	private void collect(StatementEffect effect) {
		String table = comparable(effect.table());
		if (effect instanceof CreatesTable create) {
			this.tables.add(table);
			create.columns().forEach((column) -> this.columns.add(table + "." + comparable(column)));
		}
		else if (effect instanceof AddsColumn add) {
			this.columns.add(table + "." + comparable(add.column()));
		}
		else if (effect instanceof NamesConstraint constraint) {
			this.others.add(table + "." + comparable(constraint.name()));
		}
		else if (effect instanceof DropsTable) {
			drop(table);
		}
		else if (effect instanceof DropsColumn drop) {
			this.columns.remove(table + "." + comparable(drop.column()));
		}
		else if (effect instanceof RenamesTable rename) {
			rename(table, comparable(new ObjectName(effect.table().schema(), rename.to())));
		}
		else if (effect instanceof RenamesColumn rename) {
			rename(table, comparable(rename.from()), comparable(rename.to()));
		}
	}

	private void drop(String table) {
		this.tables.remove(table);
		this.columns.removeIf((column) -> column.startsWith(table + "."));
	}

	private void rename(String table, String from, String to) {
		if (this.columns.remove(table + "." + from)) {
			this.columns.add(table + "." + to);
		}
	}

	private void rename(String from, String to) {
		if (this.tables.remove(from)) {
			this.tables.add(to);
		}
		move(this.columns, from, to);
		move(this.others, from, to);
	}

	private static void move(Set<String> members, String from, String to) {
		List.copyOf(members).stream().filter((member) -> member.startsWith(from + ".")).forEach((member) -> {
			members.remove(member);
			members.add(to + member.substring(from.length()));
		});
	}

	private void table(String table, List<ColumnConfig> tableColumns) {
		this.tables.add(table);
		for (ColumnConfig column : tableColumns) {
			column(table, column.getName());
			if (column.getConstraints() != null) {
				constraint(table, column.getConstraints().getPrimaryKeyName());
				constraint(table, column.getConstraints().getUniqueConstraintName());
			}
		}
	}

	private void constraint(String table, @Nullable String constraint) {
		if (constraint != null) {
			this.others.add(table + "." + stored(constraint));
		}
	}

	private void column(String table, @Nullable String column) {
		if (column != null) {
			this.columns.add(table + "." + stored(column));
		}
	}

	private String name(@Nullable String schema, String table) {
		return new ObjectName((schema != null) ? stored(schema) : null, stored(table)).toString();
	}

	private String stored(String written) {
		return comparable(this.quoted ? written : this.product.fold(written));
	}

	private String comparable(ObjectName name) {
		return comparable(name.toString());
	}

	/** What one revision creates another may drop in other letters. */
	private String comparable(String stored) {
		return this.product.comparable(stored);
	}

}
