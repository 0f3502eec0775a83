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

import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.SetColumnRemarksChange;
import liquibase.change.core.SetTableRemarksChange;
import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;

/**
 * Tables and columns as Liquibase changes, or as SQL where Liquibase would lose a part.
 */
public final class TableOperations {

	private final IdentifierQuoting spelling;

	private final Ddl ddl;

	TableOperations(IdentifierQuoting spelling) {
		this.spelling = spelling;
		this.ddl = Ddl.of(spelling);
	}

	/**
	 * Return what creates a table with its columns, primary key and comments.
	 * @param table the table
	 * @return the changes, the table first
	 */
	List<Change> createTable(Table table) {
		if (!isFaithful(table)) {
			List<Change> changes = new ArrayList<>(List.of(Sql.change(this.ddl.createTable(table))));
			if (this.ddl.definesWholeColumns()) {
				return changes;
			}
			if (table.comment() != null) {
				changes.add(tableComment(table.name(), table.comment()));
			}
			table.columns()
				.stream()
				.filter((column) -> column.comment() != null)
				.forEach((column) -> changes.add(columnComment(table.name(), column)));
			return changes;
		}
		CreateTableChange change = new CreateTableChange();
		change.setSchemaName(this.spelling.nullable(table.name().schema()));
		change.setTableName(this.spelling.name(table.name().name()));
		change.setRemarks(table.comment());
		for (Column column : table.columns()) {
			change.addColumn(fill(new ColumnConfig(), column, table.primaryKey()));
		}
		return List.of(change);
	}

	Change dropTable(ObjectName table) {
		if (!this.spelling.carries(List.of(table.name()))) {
			return Sql.change("drop table " + this.spelling.sql(table));
		}
		DropTableChange change = new DropTableChange();
		change.setSchemaName(this.spelling.nullable(table.schema()));
		change.setTableName(this.spelling.name(table.name()));
		return change;
	}

	List<Change> addColumn(ObjectName table, Column column) {
		if (!this.spelling.carries(List.of(table.name())) || !isFaithful(column) || column.identity()) {
			Change change = Sql.change(this.ddl.addColumn(table, column));
			return (column.comment() != null && !this.ddl.definesWholeColumns())
					? List.of(change, columnComment(table, column)) : List.of(change);
		}
		AddColumnChange change = new AddColumnChange();
		change.setSchemaName(this.spelling.nullable(table.schema()));
		change.setTableName(this.spelling.name(table.name()));
		change.addColumn((AddColumnConfig) fill(new AddColumnConfig(), column, null));
		return List.of(change);
	}

	Change dropColumn(ObjectName table, String column) {
		if (!this.spelling.carries(List.of(table.name(), column))) {
			return Sql.change(this.ddl.alter(table) + "drop column " + this.spelling.sql(column));
		}
		DropColumnChange change = new DropColumnChange();
		change.setSchemaName(this.spelling.nullable(table.schema()));
		change.setTableName(this.spelling.name(table.name()));
		change.setColumnName(this.spelling.name(column));
		return change;
	}

	Change tableComment(ObjectName table, @Nullable String comment) {
		if (comment == null || !this.spelling.carries(List.of(table.name()))) {
			return Sql.change(this.ddl.tableComment(table, comment));
		}
		SetTableRemarksChange change = new SetTableRemarksChange();
		change.setSchemaName(this.spelling.nullable(table.schema()));
		change.setTableName(this.spelling.name(table.name()));
		change.setRemarks(comment);
		return change;
	}

	Change columnComment(ObjectName table, Column column) {
		if (column.comment() == null || !this.spelling.carries(List.of(table.name(), column.name()))) {
			return Sql.change(this.ddl.columnComment(table, column));
		}
		SetColumnRemarksChange change = new SetColumnRemarksChange();
		change.setSchemaName(this.spelling.nullable(table.schema()));
		change.setTableName(this.spelling.name(table.name()));
		change.setColumnName(this.spelling.name(column.name()));
		change.setRemarks(column.comment());
		return change;
	}

	private boolean isFaithful(Table table) {
		PrimaryKey key = table.primaryKey();
		List<String> columns = table.columns().stream().map(Column::name).toList();
		boolean keyInOrder = key == null
				|| key.columns().equals(columns.stream().filter(key.columns()::contains).toList());
		return keyInOrder && table.options() == null && table.settings().words() == null
				&& table.settings().nextId() == null && TranslationForms.of(this.spelling.product()).carriesTable(table)
				&& this.spelling.carries(List.of(table.name().name()))
				&& table.columns().stream().allMatch(this::isFaithful);
	}

	private boolean isFaithful(Column column) {
		return column.generatedAs() == null && column.attributes().equals(ColumnAttributes.NONE)
				&& column.domain() == null && FaithfulTypes.containsDefault(column.defaultValue())
				&& this.spelling.carries(List.of(column.name()))
				&& FaithfulTypes.contains(this.spelling.product(), column.type());
	}

	private ColumnConfig fill(ColumnConfig config, Column column, @Nullable PrimaryKey key) {
		config.setName(this.spelling.name(column.name()));
		config.setType(column.type());
		config.setRemarks(column.comment());
		if (column.defaultValue() != null) {
			config.setDefaultValueComputed(new DatabaseFunction(column.defaultValue()));
		}
		if (column.identity()) {
			config.setAutoIncrement(true);
		}
		ConstraintsConfig constraints = new ConstraintsConfig();
		if (key != null && key.columns().contains(column.name())) {
			constraints.setPrimaryKey(true);
			constraints.setPrimaryKeyName(this.spelling.nullable(key.name()));
		}
		if (!column.nullable()) {
			constraints.setNullable(false);
		}
		if (!column.nullable() || constraints.isPrimaryKey() != null) {
			config.setConstraints(constraints);
		}
		return config;
	}

}
