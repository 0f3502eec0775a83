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
import java.util.List;
import java.util.Objects;

import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.DropForeignKeyConstraintChange;
import liquibase.change.core.DropIndexChange;
import liquibase.change.core.DropPrimaryKeyChange;
import liquibase.change.core.DropUniqueConstraintChange;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueKey;

/**
 * Keys, indexes and checks of one table as Liquibase changes, or as SQL where Liquibase
 * has none. Every one has a name by now.
 */
public class KeyOperations {

	private final IdentifierQuoting spelling;

	private final Ddl ddl;

	private final ObjectName table;

	public KeyOperations(IdentifierQuoting spelling, ObjectName table) {
		this.spelling = spelling;
		this.ddl = Ddl.of(spelling);
		this.table = table;
	}

	public Change addPrimaryKey(PrimaryKey key) {
		if (!carries(key.columns(), key.name())) {
			return Sql.change(this.ddl.addPrimaryKey(this.table, key));
		}
		AddPrimaryKeyChange change = new AddPrimaryKeyChange();
		change.setSchemaName(schema());
		change.setTableName(table());
		change.setColumnNames(this.spelling.names(key.columns()));
		change.setConstraintName(this.spelling.nullable(key.name()));
		return change;
	}

	public Change dropPrimaryKey(PrimaryKey key) {
		String name = Objects.requireNonNull(key.name());
		if (!carries(List.of(), name)) {
			return Sql.change(this.ddl.dropPrimaryKey(this.table, name));
		}
		DropPrimaryKeyChange change = new DropPrimaryKeyChange();
		change.setSchemaName(schema());
		change.setTableName(table());
		change.setConstraintName(this.spelling.name(name));
		return change;
	}

	public Change addForeignKey(ForeignKey key) {
		List<String> names = new ArrayList<>(key.columns());
		names.addAll(key.referencedColumns());
		names.add(key.referencedTable().name());
		if (!carries(names, key.name())) {
			return Sql.change(this.ddl.addForeignKey(this.table, key));
		}
		AddForeignKeyConstraintChange change = new AddForeignKeyConstraintChange();
		change.setConstraintName(this.spelling.nullable(key.name()));
		change.setBaseTableSchemaName(schema());
		change.setBaseTableName(table());
		change.setBaseColumnNames(this.spelling.names(key.columns()));
		change.setReferencedTableSchemaName(this.spelling.nullable(key.referencedTable().schema()));
		change.setReferencedTableName(this.spelling.name(key.referencedTable().name()));
		change.setReferencedColumnNames(this.spelling.names(key.referencedColumns()));
		if (key.onDelete() != ReferentialAction.NO_ACTION) {
			change.setOnDelete(key.onDelete().sql());
		}
		if (key.onUpdate() != ReferentialAction.NO_ACTION) {
			change.setOnUpdate(key.onUpdate().sql());
		}
		if (key.deferral().isDeferrable()) {
			change.setDeferrable(true);
		}
		if (key.deferral() == Deferral.INITIALLY_DEFERRED) {
			change.setInitiallyDeferred(true);
		}
		return change;
	}

	public Change dropForeignKey(ForeignKey key) {
		String name = Objects.requireNonNull(key.name());
		if (!carries(List.of(), name)) {
			return Sql.change(this.ddl.dropConstraint(this.table, name));
		}
		DropForeignKeyConstraintChange change = new DropForeignKeyConstraintChange();
		change.setBaseTableSchemaName(schema());
		change.setBaseTableName(table());
		change.setConstraintName(this.spelling.name(name));
		return change;
	}

	public Change addUniqueKey(UniqueKey key) {
		if (!carries(key.columns(), key.name())) {
			return Sql.change(this.ddl.addUniqueKey(this.table, key));
		}
		if (key.index()) {
			CreateIndexChange change = index(key.name(), Index.of(null, key.columns().toArray(String[]::new)));
			change.setUnique(true);
			return change;
		}
		AddUniqueConstraintChange change = new AddUniqueConstraintChange();
		change.setSchemaName(schema());
		change.setTableName(table());
		change.setColumnNames(this.spelling.names(key.columns()));
		change.setConstraintName(this.spelling.nullable(key.name()));
		return change;
	}

	public Change dropUniqueKey(UniqueKey key) {
		String name = Objects.requireNonNull(key.name());
		if (key.index()) {
			return dropIndex(name);
		}
		if (!carries(List.of(), name)) {
			return Sql.change(this.ddl.dropConstraint(this.table, name));
		}
		DropUniqueConstraintChange change = new DropUniqueConstraintChange();
		change.setSchemaName(schema());
		change.setTableName(table());
		change.setConstraintName(this.spelling.name(name));
		return change;
	}

	public Change createIndex(Index index) {
		if (index.definition() != null) {
			return Sql.change(index.definition());
		}
		if (!carries(index.columns(), index.name())) {
			return Sql.change(this.ddl.createIndex(this.table, index));
		}
		return index(index.name(), index);
	}

	public Change dropIndex(Index index) {
		return dropIndex(Objects.requireNonNull(index.name()));
	}

	private Change dropIndex(String name) {
		if (!carries(List.of(), name)) {
			return Sql.change(this.ddl.dropIndex(this.table, name));
		}
		DropIndexChange change = new DropIndexChange();
		change.setSchemaName(schema());
		change.setTableName(table());
		change.setIndexName(this.spelling.name(name));
		return change;
	}

	public Change addCheck(Check check) {
		return Sql.change(this.ddl.addCheck(this.table, writable(check)));
	}

	/**
	 * Return a check as it is written.
	 * @param check the check as the mapping or the database has it
	 * @return the check
	 */
	public Check writable(Check check) {
		return check;
	}

	public Change dropCheck(Check check) {
		return Sql.change(this.ddl.dropConstraint(this.table, Objects.requireNonNull(check.name())));
	}

	private CreateIndexChange index(@Nullable String name, Index index) {
		CreateIndexChange change = new CreateIndexChange();
		change.setSchemaName(schema());
		change.setTableName(table());
		change.setIndexName(this.spelling.nullable(name));
		for (Index.Part part : index.parts()) {
			AddColumnConfig column = new AddColumnConfig();
			column.setName(this.spelling.name(part.column()));
			column.setDescending(part.descending() ? true : null);
			change.addColumn(column);
		}
		return change;
	}

	private boolean carries(List<String> names, @Nullable String name) {
		return this.spelling.carries(names) && this.spelling.carries(List.of(this.table.name()))
				&& (name == null || this.spelling.carries(List.of(name)));
	}

	private @Nullable String schema() {
		return this.spelling.nullable(this.table.schema());
	}

	private String table() {
		return this.spelling.name(this.table.name());
	}

}
