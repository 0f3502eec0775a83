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

package dev.migrations.sql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;

/**
 * What a statement does to tables and columns, or to rows and values that are there.
 */
public sealed interface StatementEffect {

	/**
	 * Return the table, or the type.
	 * @return its stored name, with the schema that the statement names
	 */
	ObjectName table();

	/** A table is created with these columns. */
	record CreatesTable(ObjectName table, List<String> columns) implements StatementEffect {

		public CreatesTable {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A column is added.
	 *
	 * @param table the table
	 * @param column the stored name of the column
	 * @param required whether it refuses NULL and has nothing to put into rows that exist
	 * @param defaultValue its default, which every row that exists gets, {@code null} for
	 * none
	 * @param computed whether rows that exist get a value in another way
	 */
	record AddsColumn(ObjectName table, String column, boolean required, @Nullable String defaultValue,
			boolean computed) implements StatementEffect {

	}

	/** A column refuses NULL from now on. */
	record RefusesNull(ObjectName table, String column) implements StatementEffect {

	}

	/**
	 * Rows are held to a condition from now on, those that exist among them.
	 *
	 * @param table the table
	 * @param expression the condition in the words of the product
	 */
	record AddsCheck(ObjectName table, String expression) implements StatementEffect {

	}

	/** No two rows may share the same values from now on. */
	record AddsUnique(ObjectName table, List<String> columns) implements StatementEffect {

		public AddsUnique {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * Rows have to reference others from now on.
	 *
	 * @param table the table
	 * @param columns the stored names of its columns
	 * @param referencedTable what they reference
	 * @param referencedColumns the columns there, empty for those of its primary key
	 */
	record AddsForeignKey(ObjectName table, List<String> columns, ObjectName referencedTable,
			List<String> referencedColumns) implements StatementEffect {

		public AddsForeignKey {
			columns = List.copyOf(columns);
			referencedColumns = List.copyOf(referencedColumns);
		}

	}

	/** A constraint with a name is made, with its table or for itself. */
	record NamesConstraint(ObjectName table, String name) implements StatementEffect {

	}

	/**
	 * A table is dropped, and its rows with it.
	 *
	 * @param table the table
	 * @param cascade whether the statement says that what hangs on it goes too
	 */
	record DropsTable(ObjectName table, boolean cascade) implements StatementEffect {

	}

	/** A constraint, or what else has a name of its own on a table, is dropped. */
	record DropsConstraint(ObjectName table, String name) implements StatementEffect {

	}

	/**
	 * An index is dropped.
	 *
	 * @param table the stored name of the index
	 */
	record DropsIndex(ObjectName table) implements StatementEffect {

	}

	/** A view is dropped, or another is put in its place. */
	record DropsView(ObjectName table) implements StatementEffect {

	}

	/**
	 * A trigger is dropped, or another is put in its place.
	 *
	 * @param table the stored name of the trigger
	 */
	record DropsTrigger(ObjectName table) implements StatementEffect {

	}

	/** Rows of a table are deleted. */
	record DeletesRows(ObjectName table) implements StatementEffect {

	}

	/** A column is dropped, and its values with it. */
	record DropsColumn(ObjectName table, String column) implements StatementEffect {

	}

	/**
	 * The values of a column get another type.
	 *
	 * @param table the table
	 * @param column the stored name of the column
	 * @param type the new type as the statement spells it
	 */
	record ChangesType(ObjectName table, String column, String type) implements StatementEffect {

	}

	/**
	 * A type is made whose values are constants.
	 *
	 * @param table the stored name of the type
	 * @param values its constants
	 * @param anew whether the columns that have the type now get this one
	 */
	record MakesEnumType(ObjectName table, List<String> values, boolean anew) implements StatementEffect {

		public MakesEnumType {
			values = List.copyOf(values);
		}

	}

	/**
	 * A type or a domain is dropped.
	 *
	 * @param table the stored name of the type
	 */
	record DropsType(ObjectName table) implements StatementEffect {

	}

	/** A table is renamed within its schema. */
	record RenamesTable(ObjectName table, String to) implements StatementEffect {

	}

	/** A column is renamed. */
	record RenamesColumn(ObjectName table, String from, String to) implements StatementEffect {

	}

}
