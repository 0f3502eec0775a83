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

package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique and does not belong to a constraint. Unique indexes are
 * {@link UniqueKey unique keys}.
 *
 * @param name the stored name, {@code null} when the model does not name it
 * @param parts the columns in their order; empty when {@code definition} is given
 * @param definition the whole definition of an index that cannot be described by columns
 * and directions (expressions, a condition, another method), otherwise {@code null}
 * @param server what the database says of it beyond these values
 */
public record Index(@Nullable String name, List<Part> parts, @Nullable String definition,
		ServerDefinition server) implements TablePart {

	public Index {
		parts = List.copyOf(parts);
	}

	/**
	 * Create an index of which a database says nothing more.
	 * @param name the stored name
	 * @param parts the columns
	 * @param definition the whole definition, or {@code null}
	 */
	public Index(@Nullable String name, List<Part> parts, @Nullable String definition) {
		this(name, parts, definition, ServerDefinition.NONE);
	}

	/**
	 * Return an ascending index over columns.
	 * @param name the stored name, {@code null} when the model does not name it
	 * @param columns the columns in their order
	 * @return the index
	 */
	public static Index of(@Nullable String name, String... columns) {
		return new Index(name, List.of(columns).stream().map((column) -> new Part(column, false)).toList(), null);
	}

	public List<String> columns() {
		return this.parts.stream().map(Part::column).toList();
	}

	@Override
	public Index withServer(ServerDefinition other) {
		return new Index(this.name, this.parts, this.definition, other);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.index(this);
	}

	/**
	 * One column of an index.
	 *
	 * @param column the stored name of the column
	 * @param descending whether it is ordered from the largest value to the smallest
	 */
	public record Part(String column, boolean descending) {

	}

}
