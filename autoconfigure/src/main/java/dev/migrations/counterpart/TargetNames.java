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

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * What names become on another product. A product that keeps the case of names does not
 * tell whether a name was written in quotes; the model for the other product does.
 *
 * @param from the product that the names are stored on
 * @param otherModel the model for the other product
 */
record TargetNames(Product from, Schema otherModel) {

	Product to() {
		return this.otherModel.product();
	}

	/**
	 * Return the name that the other product stores for a name without quotes.
	 * @param stored the stored name
	 * @return the name; as it is when it needs quotes
	 */
	String of(String stored) {
		String plain = this.from.unquoted(stored);
		return this.from.fold(plain).equals(stored) ? to().fold(plain) : stored;
	}

	@Nullable String ofNullable(@Nullable String stored) {
		return (stored != null) ? of(stored) : null;
	}

	ObjectName of(ObjectName stored) {
		return new ObjectName(ofNullable(stored.schema()), of(stored.name()));
	}

	/**
	 * Return the table of the other model.
	 * @param stored the name on this product
	 * @return the table, empty when the other model has none
	 */
	Optional<Table> mappedTable(ObjectName stored) {
		return find(of(stored), this.otherModel.tables().stream().map(Table::name).toList(),
				(other) -> isSame(other, stored))
			.flatMap(this.otherModel::table);
	}

	/**
	 * Return the sequence of the other model.
	 * @param stored the name on this product
	 * @return the sequence, empty when the other model has none
	 */
	Optional<Sequence> mappedSequence(ObjectName stored) {
		return find(of(stored), this.otherModel.sequences().stream().map(Sequence::name).toList(),
				(other) -> isSame(other, stored))
			.flatMap((name) -> this.otherModel.sequences()
				.stream()
				.filter((sequence) -> sequence.name().equals(name))
				.findFirst());
	}

	/**
	 * Return the table of the other model that stands for a sequence: SQLite has none,
	 * and a naming strategy names that table once more.
	 * @param sequence the stored name of the sequence on this product
	 * @return the table, empty when there is none or more than one could be meant
	 */
	Optional<Table> tableFor(ObjectName sequence) {
		return mappedTable(sequence).or(() -> only(this.otherModel.tables()
			.stream()
			.filter((table) -> table.columns().size() == 1 && endsAlike(table.name(), sequence))
			.toList()));
	}

	/**
	 * Return the sequence of the other model that a table stands for.
	 * @param table the table on this product
	 * @return the sequence, empty when there is none or more than one could be meant
	 */
	Optional<Sequence> sequenceFor(Table table) {
		return mappedSequence(table.name()).or(() -> (table.columns().size() != 1) ? Optional.empty()
				: only(this.otherModel.sequences()
					.stream()
					.filter((sequence) -> endsAlike(table.name(), sequence.name()))
					.toList()));
	}

	private static boolean endsAlike(ObjectName table, ObjectName sequence) {
		return table.name().toLowerCase(Locale.ROOT).endsWith(sequence.name().toLowerCase(Locale.ROOT));
	}

	private static <T> Optional<T> only(List<T> found) {
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	ObjectName table(ObjectName stored) {
		return mappedTable(stored).map(Table::name).orElseGet(() -> of(stored));
	}

	/**
	 * Return the name of a column.
	 * @param table the stored name of its table on this product
	 * @param stored the stored name of the column on this product
	 * @return the name that the other product stores
	 */
	String column(ObjectName table, String stored) {
		List<String> others = mappedTable(table).map((mapped) -> mapped.columns().stream().map(Column::name).toList())
			.orElse(List.of());
		return find(of(stored), others, (other) -> isSame(other, stored)).orElseGet(() -> of(stored));
	}

	List<String> columns(ObjectName table, List<String> stored) {
		return stored.stream().map((column) -> column(table, column)).toList();
	}

	/**
	 * Return how the other product writes a name, in quotes that do no harm.
	 * @param name the name that it stores
	 * @return the name in quotes
	 */
	String quoted(String name) {
		return to().quoted(name);
	}

	private boolean isSame(ObjectName other, ObjectName stored) {
		return isSame(other.toString(), stored.toString());
	}

	/** The upper case of a sharp s is two letters, and the way back is not known. */
	private boolean isSame(String other, String stored) {
		return other.equalsIgnoreCase(stored) || this.from.fold(other).equals(stored);
	}

	private static <T> Optional<T> find(T expected, Collection<T> others, Predicate<T> alike) {
		return others.contains(expected) ? Optional.of(expected) : others.stream().filter(alike).findFirst();
	}

}
