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

package dev.migrations.policy;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SchemaObject;

/**
 * What makes a change safe on rows that exist. Every guard that is no step of its own
 * becomes a precondition of the changeset: when it does not hold, the upgrade stops
 * before the change.
 */
public sealed interface RowGuard {

	/** The table holds no row. */
	record NoRows(ObjectName table) implements RowGuard {

	}

	/** No row holds NULL in the column. */
	record NoNulls(ObjectName table, String column) implements RowGuard {

	}

	/** No two rows share the same values in the columns. */
	record NoDuplicates(ObjectName table, List<String> columns) implements RowGuard {

	}

	/** No row references a row that does not exist. */
	record NoOrphans(ObjectName table, ForeignKey foreignKey) implements RowGuard {

	}

	/** Every row satisfies the condition. */
	record NoViolations(ObjectName table, String expression) implements RowGuard {

	}

	/** No text in the column is longer than the given number of characters. */
	record NoLongerText(ObjectName table, String column, long length) implements RowGuard {

	}

	/**
	 * A step of its own after the creation of what counts ids: it starts above every id
	 * that the table holds when the upgrade runs, so that none is given twice.
	 */
	record StartsAbove(IdSource source) implements RowGuard {

	}

	/**
	 * A step of its own after the creation of what counts ids: it goes on where another
	 * one stands when the upgrade runs.
	 *
	 * @param former what has counted so far, a sequence or a table
	 * @param source what counts from now on
	 */
	record GoesOnFrom(SchemaObject former, IdSource source) implements RowGuard {

	}

	/**
	 * A step of its own after the creation of a table, which a person has to complete: it
	 * takes rows of another table over, whose columns the new one has now.
	 *
	 * @param from the table that has the rows
	 * @param to the new table
	 * @param columns the columns that both have, those of the key first
	 * @param missing the columns of the new table that need a value and are not there
	 * @param discriminator the column that tells the rows apart, {@code null} when nobody
	 * knows it
	 */
	record MovesRows(ObjectName from, ObjectName to, List<String> columns, List<String> missing,
			@Nullable String discriminator) implements RowGuard {

		public MovesRows {
			columns = List.copyOf(columns);
			missing = List.copyOf(missing);
		}

	}

	/**
	 * What gives every row a value before NULL is refused: the column is added nullable,
	 * then filled, then NULL is refused.
	 *
	 * @param expression the SQL expression to fill with; {@code null} for a slot that a
	 * person must fill in and that stops the upgrade before any change until it is filled
	 * @param suggestion the expression to propose in the slot, {@code null} if there is
	 * none
	 */
	record Backfill(ObjectName table, String column, @Nullable String expression,
			@Nullable String suggestion) implements RowGuard {

	}

}
