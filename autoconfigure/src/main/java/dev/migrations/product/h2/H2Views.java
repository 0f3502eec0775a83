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

package dev.migrations.product.h2;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.SchemaAssembly.Reading;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TableReading;

/**
 * The views of a database, and what they read. One that names what has been renamed
 * fails, and nothing in the catalog says so: H2 is asked.
 */
final class H2Views {

	private static final Product PRODUCT = Product.of("H2");

	private static final String TABLE_NOT_FOUND = "42S02";

	private static final String COLUMN_NOT_FOUND = "42S22";

	private static final int VIEW_IS_INVALID = 90109;

	private final Map<ObjectName, String> texts = new LinkedHashMap<>();

	void add(ObjectName view, @Nullable String text) {
		this.texts.put(view, Objects.requireNonNullElse(text, ""));
	}

	void addTo(SchemaAssembly found, CatalogQuery query) {
		this.texts.forEach((view, text) -> {
			Reading reading = (tables, schema) -> TableReading.of(text, view, PRODUCT, schema, tables);
			found.addReader("view " + view, Usage.Kind.READ, view, reading);
			// H2 remembers how it read the view itself
			query.failure(text)
				.filter(H2Views::namesWhatIsGone)
				.ifPresent((failure) -> found.addReader("view " + view, Usage.Kind.BROKEN, view,
						COLUMN_NOT_FOUND.equals(failure.getSQLState()) ? reading : H2Views::any));
		});
	}

	private static boolean namesWhatIsGone(SQLException failure) {
		return TABLE_NOT_FOUND.equals(failure.getSQLState()) || COLUMN_NOT_FOUND.equals(failure.getSQLState())
				|| failure.getErrorCode() == VIEW_IS_INVALID;
	}

	/** Which table had the name is not known any more. */
	private static Map<ObjectName, Set<String>> any(List<Table> tables, @Nullable String schema) {
		return tables.stream().collect(Collectors.toMap(Table::name, (table) -> Set.of()));
	}

}
