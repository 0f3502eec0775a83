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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * A table while its parts change. A part is told from others of its kind by its name, or
 * by what it is when it has none; there is only one primary key.
 */
final class TableEdit {

	private final Table table;

	private final List<TablePart> parts;

	private @Nullable String comment;

	TableEdit(Table table) {
		this.table = table;
		this.parts = new ArrayList<>(parts(table));
		this.comment = table.comment();
	}

	/**
	 * Return all parts of a table.
	 * @param table the table
	 * @return the columns first, then primary key, keys, indexes, checks and foreign keys
	 */
	static List<TablePart> parts(Table table) {
		return Stream
			.of(table.columns(), Stream.ofNullable(table.primaryKey()).toList(), table.uniqueKeys(), table.indexes(),
					table.checks(), table.foreignKeys())
			.<TablePart>flatMap(List::stream)
			.toList();
	}

	TableEdit comment(@Nullable String other) {
		this.comment = other;
		return this;
	}

	TableEdit add(TablePart part) {
		this.parts.add(part);
		return this;
	}

	TableEdit remove(TablePart part) {
		this.parts.removeIf((other) -> isSame(part, other));
		return this;
	}

	TableEdit replace(TablePart from, TablePart to) {
		this.parts.replaceAll((part) -> isSame(from, part) ? to : part);
		return this;
	}

	TableEdit column(String name, UnaryOperator<Column> change) {
		this.parts.replaceAll(
				(part) -> (part instanceof Column column && column.name().equals(name)) ? change.apply(column) : part);
		return this;
	}

	Table done() {
		return new Table(this.table.name(), all(Column.class), all(PrimaryKey.class).stream().findFirst().orElse(null),
				all(UniqueKey.class), all(ForeignKey.class), all(Index.class), all(Check.class), this.comment,
				this.table.firstRows(), this.table.settings(), this.table.options());
	}

	private <P extends TablePart> List<P> all(Class<P> kind) {
		return this.parts.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	private static boolean isSame(TablePart one, TablePart other) {
		return one.getClass() == other.getClass() && (one instanceof PrimaryKey
				|| ((one.name() != null) ? Objects.equals(one.name(), other.name()) : one.equals(other)));
	}

}
