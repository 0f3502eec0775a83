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

package dev.migrations.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.ColumnAttributes;

/**
 * The text of a column definition, taken apart.
 *
 * @param type the type with its arguments
 * @param defaultValue the default, {@code null} if the text has none
 * @param notNull whether the text says NOT NULL
 * @param identity whether the text makes the column an identity
 * @param generatedAs the generation expression, {@code null} if the text has none
 * @param unique whether the text says UNIQUE
 * @param checks the checks in the text
 * @param attributes what else it says, as far as that is written as it is
 * @param comment the comment, {@code null} if the text has none
 * @param notUnderstood the clauses that have no place in the value model
 */
record ColumnDefinition(String type, @Nullable String defaultValue, boolean notNull, boolean identity,
		@Nullable String generatedAs, boolean unique, List<Check> checks, ColumnAttributes attributes,
		@Nullable String comment, List<String> notUnderstood) {

	ColumnDefinition {
		checks = List.copyOf(checks);
		notUnderstood = List.copyOf(notUnderstood);
	}

	/**
	 * Return the definition that consists of a type alone.
	 * @param type the type
	 * @return the definition
	 */
	static ColumnDefinition of(String type) {
		return new ColumnDefinition(type, null, false, false, null, false, List.of(), ColumnAttributes.NONE, null,
				List.of());
	}

}
