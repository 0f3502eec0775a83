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
 * A primary key.
 *
 * @param name the stored name, {@code null} when the database chooses it
 * @param columns the columns in their order
 * @param server what the database says of it beyond these values
 */
public record PrimaryKey(@Nullable String name, List<String> columns, ServerDefinition server) implements TablePart {

	public PrimaryKey {
		columns = List.copyOf(columns);
	}

	/**
	 * Create a key of which a database says nothing more.
	 * @param name the stored name
	 * @param columns the columns
	 */
	public PrimaryKey(@Nullable String name, List<String> columns) {
		this(name, columns, ServerDefinition.NONE);
	}

	@Override
	public PrimaryKey withServer(ServerDefinition other) {
		return new PrimaryKey(this.name, this.columns, other);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.primaryKey(this);
	}

}
