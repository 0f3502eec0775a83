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

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.Product;
import dev.migrations.schema.Products;
import dev.migrations.schema.Schema;

/**
 * Reads a live database into a {@link Schema} with a handful of catalog statements,
 * however many tables there are, and writes nothing.
 */
public final class CatalogReader {

	private CatalogReader() {
	}

	/**
	 * Read the schema that the connection starts in, whose objects have no schema in
	 * their names then, and further ones.
	 * @param connection the connection; it is left as it was
	 * @param furtherSchemas the stored names of further schemas
	 * @return what the database holds
	 * @throws SQLException if a statement fails
	 * @throws MigrationsException if the product is not supported
	 */
	public static Schema read(Connection connection, Collection<String> furtherSchemas) throws SQLException {
		String productName = connection.getMetaData().getDatabaseProductName();
		Product product = Product.of(productName);
		Catalog catalog = Products.of(productName)
			.stages()
			.find(Catalog.class)
			.orElseThrow(() -> unsupported(productName));
		return ReadOnlyWork.run(connection, () -> {
			SchemaAssembly found = new SchemaAssembly();
			CatalogQuery query = new CatalogQuery(connection);
			catalog.read(query, furtherSchemas, found);
			return found.toSchema(product).withAbsentSchemas(missing(query, catalog, furtherSchemas));
		});
	}

	private static List<String> missing(CatalogQuery query, Catalog catalog, Collection<String> schemas)
			throws SQLException {
		Set<String> missing = new TreeSet<>(schemas);
		if (!missing.isEmpty()) {
			query.forEach(catalog.schemas(), (row) -> missing.remove(row.text("name")));
		}
		return List.copyOf(missing);
	}

	private static MigrationsException unsupported(String productName) {
		return new MigrationsException(Failure.refused("The schema of a " + productName + " database cannot be read.",
				"Use " + Products.anyOf(DatabaseProduct::displayName)
						+ "; status, upgrade and downgrade work without reading the schema."));
	}

}
