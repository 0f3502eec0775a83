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

import dev.migrations.schema.ObjectName;

/**
 * What a statement does to rows and values that are there.
 */
public sealed interface RowEffect {

	/**
	 * Return the table.
	 * @return its stored name, with the schema that the statement names
	 */
	ObjectName table();

	/** All rows of a table go. */
	record LosesRows(ObjectName table) implements RowEffect {

	}

	/** All values of a column go. */
	record LosesValues(ObjectName table, String column) implements RowEffect {

	}

	/**
	 * The values of a column get another type.
	 *
	 * @param table the table
	 * @param column the stored name of the column
	 * @param type the new type as the statement spells it
	 */
	record ChangesType(ObjectName table, String column, String type) implements RowEffect {

	}

	/** The table, or a column of it, has another name from here on. */
	record Renames(ObjectName table) implements RowEffect {

	}

}
