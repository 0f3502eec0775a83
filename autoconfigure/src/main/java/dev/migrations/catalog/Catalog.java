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

package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.Collection;

/**
 * What differs between database products when their catalog is read.
 */
public interface Catalog {

	/**
	 * Read the schema that the connection starts in and the given ones.
	 * @param query runs the statements
	 * @param furtherSchemas the stored names of further schemas
	 * @param found takes what is found
	 * @throws SQLException if a statement fails
	 */
	void read(CatalogQuery query, Collection<String> furtherSchemas, SchemaAssembly found) throws SQLException;

	/**
	 * Return the statement that lists the schemas there are.
	 * @return a query with the stored name as {@code name}
	 */
	String schemas();

}
