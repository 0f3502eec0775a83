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

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;

/**
 * Whether a part speaks of a column, and so goes with it.
 *
 * @param column the stored name of the column
 */
public record ColumnUse(String column) implements TablePart.Visitor<Boolean> {

	/**
	 * Return what goes with a column.
	 * @param column the column
	 * @param table its table
	 * @return the keys, indexes and checks
	 */
	public static List<TablePart> of(Column column, Table table) {
		ColumnUse covering = new ColumnUse(column.name());
		return TableEdit.parts(table).stream().filter((part) -> part.accept(covering)).toList();
	}

	/**
	 * Return the columns that the server computes from another one.
	 * @param column the stored name of the column that they are computed from
	 * @param table its table
	 * @return the columns
	 */
	public static List<Column> computedFrom(String column, Table table) {
		return table.columns()
			.stream()
			.filter((other) -> other.generatedAs() != null && Mention.of(other.generatedAs(), column))
			.toList();
	}

	@Override
	public Boolean column(Column other) {
		return false;
	}

	@Override
	public Boolean primaryKey(PrimaryKey key) {
		return key.columns().contains(this.column);
	}

	@Override
	public Boolean uniqueKey(UniqueKey key) {
		return key.columns().contains(this.column);
	}

	@Override
	public Boolean foreignKey(ForeignKey key) {
		return key.columns().contains(this.column);
	}

	@Override
	public Boolean index(Index index) {
		return (index.definition() != null) ? Mention.of(index.definition(), this.column)
				: index.columns().contains(this.column);
	}

	@Override
	public Boolean check(Check check) {
		return Mention.of(check.expression(), this.column);
	}

}
