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
 * A question about live rows whose answer is a number. All questions of one generation
 * are asked in one round trip.
 */
public sealed interface RowQuestion {

	/**
	 * Return the table that is asked about.
	 * @return the table
	 */
	ObjectName table();

	/** How many rows the table holds. */
	record Rows(ObjectName table) implements RowQuestion {

	}

	/** How many rows hold NULL in the column. */
	record Nulls(ObjectName table, String column) implements RowQuestion {

	}

	/** How many rows hold a value in the column. */
	record Values(ObjectName table, String column) implements RowQuestion {

	}

	/** How many groups of rows share the same values, NULL aside, in the columns. */
	record Duplicates(ObjectName table, List<String> columns) implements RowQuestion {

		public Duplicates {
			columns = List.copyOf(columns);
		}

	}

	/** How many rows reference a row that does not exist. */
	record Orphans(ObjectName table, ForeignKey foreignKey) implements RowQuestion {

	}

	/** How many rows do not satisfy the condition (NULL satisfies a check). */
	record Violations(ObjectName table, String expression) implements RowQuestion {

	}

	/**
	 * How far the highest id lies above what its counter has given; less than an
	 * increment where the counter gave it.
	 *
	 * @param source where the ids come from
	 * @param sequence the sequence, {@code null} when a row counts
	 */
	record IdsAhead(IdSource source, @Nullable Sequence sequence) implements RowQuestion {

		@Override
		public ObjectName table() {
			return this.source.table();
		}

	}

	/** The length of the longest text in the column, in characters. */
	record LongestText(ObjectName table, String column) implements RowQuestion {

	}

}
