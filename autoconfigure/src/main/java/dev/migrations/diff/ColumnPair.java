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

import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;

/**
 * A column as the database holds it and as the model maps it.
 *
 * @param tables the table
 * @param from the column in the database
 * @param to the column in the model
 */
record ColumnPair(TablePair tables, Column from, Column to) {

	Table table() {
		return this.tables.subject();
	}

	Product product() {
		return this.tables.product();
	}

	/**
	 * Name a side of the column for the report.
	 * @param kind for example {@code default of}
	 * @return for example {@code default of users.fax}
	 */
	String part(String kind) {
		return this.tables.part(kind, this.from.name());
	}

}
