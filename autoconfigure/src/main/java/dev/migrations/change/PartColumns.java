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
 * The columns that a part is over, in the order in which it names them; those that an
 * expression mentions in the order of the table.
 *
 * @param table the table
 */
public record PartColumns(Table table) implements TablePart.Visitor<List<String>> {

	@Override
	public List<String> column(Column column) {
		return List.of(column.name());
	}

	@Override
	public List<String> primaryKey(PrimaryKey key) {
		return key.columns();
	}

	@Override
	public List<String> uniqueKey(UniqueKey key) {
		return key.columns();
	}

	@Override
	public List<String> foreignKey(ForeignKey key) {
		return key.columns();
	}

	@Override
	public List<String> index(Index index) {
		return (index.definition() != null) ? mentioned(index.definition()) : index.columns();
	}

	@Override
	public List<String> check(Check check) {
		return mentioned(check.expression());
	}

	private List<String> mentioned(String expression) {
		return this.table.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> Mention.of(expression, column))
			.toList();
	}

}
