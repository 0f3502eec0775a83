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
 */
public record TableSettings(@Nullable String collation, @Nullable String rowFormat) {

	/** Nothing is known. */
	public static final TableSettings NONE = new TableSettings(null, null);

}
