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
 * Columns whose values are unique together: a unique constraint or a plain unique index.
 *
 * @param name the stored name, {@code null} when the model does not name it
 * @param columns the columns in their order
 * @param index whether it is a unique index without a constraint
 * @param server what the database says of it beyond these values
 */
public record UniqueKey(@Nullable String name, List<String> columns, boolean index,
		ServerDefinition server) implements TablePart {

	public UniqueKey {
		columns = List.copyOf(columns);
	}

	/**
	 * Create a key of which a database says nothing more.
	 * @param name the stored name
	 * @param columns the columns
	 * @param index whether it is a unique index without a constraint
	 */
	public UniqueKey(@Nullable String name, List<String> columns, boolean index) {
		this(name, columns, index, ServerDefinition.NONE);
	}

	/**
	 * Return a unique constraint.
	 * @param name the stored name, {@code null} when the model does not name it
	 * @param columns the columns in their order
	 * @return the key
	 */
	public static UniqueKey of(@Nullable String name, String... columns) {
		return new UniqueKey(name, List.of(columns), false);
	}

	@Override
	public UniqueKey withServer(ServerDefinition other) {
		return new UniqueKey(this.name, this.columns, this.index, other);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.uniqueKey(this);
	}

}
