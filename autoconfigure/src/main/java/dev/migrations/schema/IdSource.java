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
 * Where a model has the ids of a table from: a sequence, or a row of a table that counts.
 *
 * @param source the sequence or the table that counts
 * @param row which row counts, {@code null} for a sequence
 * @param increment how many ids are taken at once
 * @param block what a counted value is to the ids that are taken at once
 * @param table the table whose ids these are
 * @param column the stored name of its column
 */
public record IdSource(ObjectName source, @Nullable Row row, long increment, Block block, ObjectName table,
		String column) {

	/**
	 * Return the same under other names.
	 * @param counter the name of what counts
	 * @param owner the name of the table
	 * @param id the stored name of its column
	 * @return the source
	 */
	public IdSource named(ObjectName counter, ObjectName owner, String id) {
		return new IdSource(counter, this.row, this.increment, this.block, owner, id);
	}

	/** What a counted value is to the ids that are taken at once. */
	public enum Block {

		/** The first one. */
		BEGINS,

		/** The last one, so that the next ids lie below the counted value. */
		ENDS,

		/** A factor (hi/lo), so that the ids are far higher than what is counted. */
		MULTIPLIES

	}

	/**
	 * A row that counts.
	 *
	 * @param value the stored name of the column with the next value
	 * @param column the stored name of the column that tells several rows apart,
	 * {@code null} when there is one row
	 * @param key what that column holds in the row, {@code null} when there is one row
	 */
	public record Row(String value, @Nullable String column, @Nullable String key) {

	}

}
