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

package dev.migrations.policy;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * What revisions of ours created. It tells what was mapped once from what never was.
 *
 * @param createdTables the tables as {@code table}, or {@code schema.table} outside the
 * default schema
 * @param createdColumns the columns as {@code table.column}, including those that came
 * with their table
 * @param createdOthers the sequences, and the constraints as {@code table.constraint}
 * @param product the product that knows which of these names are the same
 */
public record Origins(Set<String> createdTables, Set<String> createdColumns, Set<String> createdOthers,
		Product product) {

	/** No revision of ours created anything. */
	public static final Origins NONE = new Origins(Set.of(), Set.of(), Set.of(), Product.unknown());

	public Origins {
		createdTables = comparable(createdTables, product);
		createdColumns = comparable(createdColumns, product);
		createdOthers = comparable(createdOthers, product);
	}

	public boolean created(ObjectName table) {
		return this.createdTables.contains(this.product.comparable(table.toString()));
	}

	public boolean created(ObjectName table, String column) {
		return this.createdColumns.contains(this.product.comparable(table + "." + column));
	}

	/**
	 * Return whether a revision of ours created a constraint. One without a name came
	 * with its table.
	 * @param table the table
	 * @param name the stored name of the constraint, {@code null} when it has none
	 * @return whether it did
	 */
	public boolean createdConstraint(ObjectName table, @Nullable String name) {
		return (name != null) ? this.createdOthers.contains(this.product.comparable(table + "." + name))
				: created(table);
	}

	public boolean createdSequence(ObjectName sequence) {
		return this.createdOthers.contains(this.product.comparable(sequence.toString()));
	}

	private static Set<String> comparable(Set<String> names, Product product) {
		return names.stream().map(product::comparable).collect(Collectors.toUnmodifiableSet());
	}

}
