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
 * How a product keeps the rows of a table, which no model says and nothing compares.
 *
 * @param collation the collation of the columns that have none of their own, {@code null}
 * when it is not known
 * @param rowFormat the format of the rows, {@code null} when it is not known
 * @param nextId the value that the server gives next, {@code null} when it gives none or
 * starts from the beginning
 * @param words what a definition must say in the words of the server so that a new table
 * is kept alike, {@code null} when it says nothing
 */
public record TableSettings(@Nullable String collation, @Nullable String rowFormat, @Nullable Long nextId,
		@Nullable String words) {

	/** Nothing is known. */
	public static final TableSettings NONE = new TableSettings(null, null, null, null);

	/**
	 * Return what is known of a table that does not exist yet.
	 * @param collation the collation that it gets
	 * @return the settings
	 */
	public static TableSettings ofNewTable(String collation) {
		return new TableSettings(collation, null, null, null);
	}

}
