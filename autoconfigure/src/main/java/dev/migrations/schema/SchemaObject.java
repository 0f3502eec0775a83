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

/**
 * Something with a name of its own that can be created, dropped and altered.
 */
public sealed interface SchemaObject permits Table, View, Sequence, EnumType, StructType, Namespace {

	/**
	 * Return the stored name.
	 * @return the name
	 */
	ObjectName name();

	/**
	 * Ask a visitor about this object.
	 * @param <R> the type of the answer
	 * @param visitor the visitor
	 * @return its answer
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Answers for each kind of object.
	 *
	 * @param <R> the type of the answer
	 */
	interface Visitor<R> {

		R table(Table table);

		R view(View view);

		R sequence(Sequence sequence);

		R enumType(EnumType type);

		R structType(StructType type);

		R namespace(Namespace namespace);

	}

}
