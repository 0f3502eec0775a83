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

package dev.migrations.counterpart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrations.schema.Column;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Where former rows are kept: MariaDB keeps them in the table itself, which has two more
 * columns then, and on any other product Hibernate has a second table for them, with all
 * columns of the first and these two.
 *
 * @param database what the live database holds
 * @param otherModel the model for the other product
 * @param names what names become there
 */
record SystemVersionedTables(Schema database, Schema otherModel, TargetNames names) {

	/**
	 * Return whether a table that only this model has is the history of a table that is
	 * versioned on the other product.
	 * @param here the table
	 * @return whether nothing stands for it there
	 */
	boolean isHistory(Table here) {
		return this.otherModel.tables().stream().anyMatch((there) -> isHistoryOf(here, there, this.names::of));
	}

	/**
	 * Return a table of the other product with what its versioning brings along: as far
	 * as the live database keeps the former rows, it does.
	 * @param twins the table in the database and in both models
	 * @param other the table without them
	 * @return the table, and its history where that is another one
	 */
	List<Table> versioned(MappedTableTriple twins, Table other) {
		Table there = twins.there();
		if (hasTimes(there)) {
			boolean kept = hasTimes(other)
					|| this.database.tables().stream().anyMatch((live) -> isHistoryOf(live, there, this.names::of));
			return List.of(kept ? with(other, times(there), there) : other);
		}
		if (!hasTimes(twins.live())) {
			return List.of(other);
		}
		List<Column> columns = other.columns().stream().filter((column) -> !isTime(column, twins)).toList();
		return Stream
			.concat(Stream.of(with(other, columns)),
					history(twins.live()).filter((table) -> !table.name().equals(other.name())).stream())
			.toList();
	}

	private Optional<Table> history(Table live) {
		return this.otherModel.tables()
			.stream()
			.filter((table) -> names(table, UnaryOperator.identity()).containsAll(names(live, this.names::of)))
			.findFirst();
	}

	private boolean isTime(Column other, MappedTableTriple twins) {
		return twins.there().column(other.name()).isEmpty() && times(twins.live()).stream()
			.anyMatch((time) -> this.names.column(twins.live().name(), time.name()).equals(other.name()));
	}

	private static boolean isHistoryOf(Table history, Table versioned, UnaryOperator<String> name) {
		return hasTimes(versioned) && names(history, name).containsAll(names(versioned, UnaryOperator.identity()));
	}

	private static List<String> names(Table table, UnaryOperator<String> name) {
		return table.columns().stream().map((column) -> name.apply(column.name())).toList();
	}

	private static boolean hasTimes(Table table) {
		return table.columns().stream().anyMatch(Column::isRowTime);
	}

	private static List<Column> times(Table table) {
		return table.columns().stream().filter(Column::isRowTime).toList();
	}

	private static Table with(Table other, List<Column> times, Table there) {
		List<Column> columns = new ArrayList<>(other.columns());
		times.stream().filter((time) -> other.column(time.name()).isEmpty()).forEach(columns::add);
		return new Table(other.name(), columns, other.primaryKey(), other.uniqueKeys(), other.foreignKeys(),
				other.indexes(), other.checks(), other.comment(), other.firstRows(), other.settings(), there.options());
	}

	private static Table with(Table other, List<Column> columns) {
		return new Table(other.name(), columns, other.primaryKey(), other.uniqueKeys(), other.foreignKeys(),
				other.indexes(), other.checks(), other.comment(), other.firstRows(), other.settings(), other.options());
	}

}
