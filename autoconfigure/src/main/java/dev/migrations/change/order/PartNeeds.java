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

package dev.migrations.change.order;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.change.ColumnUse;
import dev.migrations.change.PartColumns;
import dev.migrations.change.order.Resource.ColumnExists;
import dev.migrations.change.order.Resource.ColumnTyped;
import dev.migrations.change.order.Resource.KeyExists;
import dev.migrations.change.order.Resource.SchemaExists;
import dev.migrations.change.order.Resource.TableExists;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;

/**
 * What must be there before a part can be added to its table.
 *
 * @param table the table
 * @param added the stored names of the columns that other changes add to it
 */
record PartNeeds(Table table, Collection<String> added) implements TablePart.Visitor<Stream<Resource>> {

	@Override
	public Stream<Resource> column(Column column) {
		return Stream.concat(Stream.of(new TableExists(this.table.name())), readBy(column));
	}

	@Override
	public Stream<Resource> primaryKey(PrimaryKey key) {
		return over(key);
	}

	@Override
	public Stream<Resource> uniqueKey(UniqueKey key) {
		return over(key);
	}

	@Override
	public Stream<Resource> foreignKey(ForeignKey key) {
		ObjectName referenced = key.referencedTable();
		Stream<Resource> target = Stream.concat(Stream.ofNullable(referenced.schema()).map(SchemaExists::new),
				Stream.of(new TableExists(referenced)));
		return Stream
			.of(over(key), target, columns(referenced, key.referencedColumns()),
					Stream.of(new KeyExists(referenced, Set.copyOf(key.referencedColumns()))))
			.flatMap((needs) -> needs);
	}

	@Override
	public Stream<Resource> index(Index index) {
		return over(index);
	}

	@Override
	public Stream<Resource> check(Check check) {
		return over(check);
	}

	private Stream<Resource> over(TablePart part) {
		Set<String> columns = new LinkedHashSet<>(part.accept(new PartColumns(this.table)));
		this.added.stream().filter((column) -> part.accept(new ColumnUse(column))).forEach(columns::add);
		return Stream.concat(Stream.of(new TableExists(this.table.name())), columns(this.table.name(), columns));
	}

	private static Stream<Resource> columns(ObjectName table, Collection<String> columns) {
		return columns.stream()
			.flatMap((column) -> Stream.of(new ColumnExists(table, column), new ColumnTyped(table, column)));
	}

	/**
	 * Return what the expression of a computed column needs.
	 * @param computed the column
	 * @return the columns that it reads
	 */
	Stream<Resource> readBy(Column computed) {
		String expression = Objects.requireNonNullElse(computed.generatedAs(), "");
		return Stream.concat(this.table.columns().stream().map(Column::name), this.added.stream())
			.filter((column) -> !column.equals(computed.name()) && Mention.of(expression, column))
			.flatMap((column) -> columns(this.table.name(), List.of(column)));
	}

}
