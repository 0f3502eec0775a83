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
 * A person's word that an object had another name before.
 *
 * @param table the table: under its former name when it was renamed itself, otherwise
 * under the name that the model has for it
 * @param column the former stored name of the column, {@code null} when the table was
 * renamed
 * @param to the stored name that the model has
 */
public record Rename(ObjectName table, @Nullable String column, String to) {

	/**
	 * Return the name of the table in the model.
	 * @return the table
	 */
	public ObjectName newTable() {
		return (this.column != null) ? this.table : new ObjectName(this.table.schema(), this.to);
	}

}
