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

import java.util.List;

import dev.migrations.schema.Product;
import dev.migrations.schema.Table;

/**
 * A table as the database holds it and as the model maps it.
 *
 * @param database the table in the database; one without parts when it is new
 * @param model the table in the model
 * @param subject the table that changes are about
 * @param product the product
 */
record TablePair(Table database, Table model, Table subject, Product product) {

	static TablePair of(Table database, Table model, Product product) {
		return new TablePair(database, model, database, product);
	}

	static TablePair created(Table model, Product product) {
		Table empty = new Table(model.name(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
		return new TablePair(empty, model, model, product);
	}

	/**
	 * Name a part of the table for the report.
	 * @param kind what it is, for example {@code default of}
	 * @param part the name of the part
	 * @return for example {@code default of users.fax}
	 */
	String part(String kind, String part) {
		return kind + " " + this.database.name() + "." + part;
	}

}
