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

import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to one table and can be added to it, dropped and replaced.
 */
public sealed interface TablePart permits Column, PrimaryKey, UniqueKey, ForeignKey, Index, Check {

	/**
	 * Return the stored name.
	 * @return the name, {@code null} when the model does not name it
	 */
	@Nullable String name();

	/**
	 * Return what the database says of this part beyond its values.
	 * @return the server's own text and comment, nothing for a part of a model
	 */
	ServerDefinition server();

	/**
	 * Return this part with what a database says of it.
	 * @param other the server's own text and comment
	 * @return the part
	 */
	TablePart withServer(ServerDefinition other);

	/**
	 * Ask a visitor about this part.
	 * @param <R> the type of the answer
	 * @param visitor the visitor
	 * @return its answer
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Answers for each kind of part.
	 *
	 * @param <R> the type of the answer
	 */
	interface Visitor<R> {

		R column(Column column);

		R primaryKey(PrimaryKey primaryKey);

		R uniqueKey(UniqueKey uniqueKey);

		R foreignKey(ForeignKey foreignKey);

		R index(Index index);

		R check(Check check);

	}

}
