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

package dev.migrations.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;
import dev.migrations.sql.ColumnName;

/**
 * A schema after one rename: every key, index and expression speaks of the new name, as
 * the database itself sees to.
 */
public final class RenamedSchema {

	private final Rename rename;

	private final RenamedDefinition definitions;

	private RenamedSchema(Rename rename, RenamedDefinition definitions) {
		this.rename = rename;
		this.definitions = definitions;
	}

	/**
	 * Return a schema after a rename.
	 * @param schema the schema before it
	 * @param rename the rename
	 * @return the schema under the new name
	 */
	public static Schema of(Schema schema, Rename rename) {
		ColumnName column = new ColumnName(schema.product(), rename.column(), rename.to());
		ColumnName table = new ColumnName(schema.product(), rename.table().name(), rename.newTable().name());
		RenamedSchema renamed = new RenamedSchema(rename, new RenamedDefinition(table, column));
		return schema.withTables(schema.tables().stream().map((each) -> renamed.of(each, column)).toList())
			.withDependents(schema.dependents().stream().map((each) -> renamed.of(each, column)).toList())
			.withUsages(schema.usages().stream().map((each) -> renamed.of(each, column)).toList());
	}

	private Dependent of(Dependent each, ColumnName column) {
		return each.object().equals(this.rename.table())
				? new Dependent(this.rename.newTable(), columnOf(each.column(), column), each.name(),
						(each.statement() != null) ? this.definitions.statement(each.statement()) : null)
				: each;
	}

	private Usage of(Usage each, ColumnName column) {
		ObjectName owner = each.owner().equals(this.rename.table()) ? this.rename.newTable() : each.owner();
		return each.object().equals(this.rename.table())
				? new Usage(this.rename.newTable(), columnOf(each.column(), column), each.name(), owner, each.kind())
				: new Usage(each.object(), each.column(), each.name(), owner, each.kind());
	}

	private static @Nullable String columnOf(@Nullable String name, ColumnName column) {
		return (name != null) ? column.of(name) : null;
	}

	private Table of(Table table, ColumnName column) {
		boolean renamed = table.name().equals(this.rename.table());
		List<ForeignKey> foreignKeys = table.foreignKeys().stream().map((key) -> of(key, renamed, column)).toList();
		if (!renamed) {
			return new Table(table.name(), table.columns(), table.primaryKey(), table.uniqueKeys(), foreignKeys,
					table.indexes(), table.checks(), table.comment(), table.firstRows(), table.settings(),
					table.options(), table.definition());
		}
		return new Table(this.rename.newTable(), table.columns().stream().map((each) -> of(each, column)).toList(),
				of(table.primaryKey(), column),
				table.uniqueKeys()
					.stream()
					.map((key) -> new UniqueKey(key.name(), column.of(key.columns()), key.index(),
							this.definitions.part(key.server())))
					.toList(),
				foreignKeys, table.indexes().stream().map((index) -> of(index, column)).toList(),
				table.checks().stream().map((check) -> of(check, table, column)).toList(), table.comment(),
				table.firstRows(), table.settings(), table.options());
	}

	private static Column of(Column each, ColumnName column) {
		return new Column(column.of(each.name()), each.type(), each.nullable(), each.defaultValue(), each.identity(),
				(each.generatedAs() != null) ? column.in(each.generatedAs()) : null, each.comment(),
				each.attributes().withExpressions(column::in), each.domain());
	}

	private Check of(Check check, Table table, ColumnName column) {
		boolean own = OwnCheck.owner(check, table).isPresent();
		return new Check((own && check.name() != null) ? column.of(check.name()) : check.name(),
				column.in(check.expression()), this.definitions.part(check.server()));
	}

	private @Nullable PrimaryKey of(@Nullable PrimaryKey key, ColumnName column) {
		return (key != null) ? new PrimaryKey(key.name(), column.of(key.columns()), this.definitions.part(key.server()))
				: null;
	}

	private Index of(Index index, ColumnName column) {
		return new Index(index.name(),
				index.parts()
					.stream()
					.map((part) -> new Index.Part(column.of(part.column()), part.descending()))
					.toList(),
				this.definitions.index(index.definition()), this.definitions.part(index.server()));
	}

	private ForeignKey of(ForeignKey key, boolean own, ColumnName column) {
		boolean referenced = key.referencedTable().equals(this.rename.table());
		ObjectName target = referenced ? this.rename.newTable() : key.referencedTable();
		return new ForeignKey(key.name(), own ? column.of(key.columns()) : key.columns(), target,
				referenced ? column.of(key.referencedColumns()) : key.referencedColumns(), key.onDelete(),
				key.onUpdate(), key.deferral(), this.definitions.foreignKey(key.server(), own, referenced));
	}

}
