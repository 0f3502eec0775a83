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

package dev.migrations.diff;

import dev.migrations.change.RenameKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Table;

/**
 * Something that the comparison noticed and that is no difference.
 */
public sealed interface Remark {

	/**
	 * Return the table.
	 * @return the table that it belongs to
	 */
	Table table();

	/**
	 * A unique key or index does what the model wants under another name.
	 *
	 * @param table the table in the database
	 * @param kind what it is
	 * @param inDatabase its name in the database
	 * @param inModel its name in the model
	 */
	record OtherName(Table table, RenameKey.Kind kind, String inDatabase, String inModel) implements Remark {

	}

	/**
	 * The model declares two indexes that do the same.
	 *
	 * @param table the table
	 * @param kept the one that counts
	 * @param other the other one
	 */
	record TwoIndexes(Table table, Index kept, Index other) implements Remark {

	}

}
